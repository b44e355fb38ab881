package wholepicture.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.FlagSent;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Reach;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.arrivals.Grade;
import wholepicture.demonstration.Story.Known;
import wholepicture.demonstration.Story.Part;
import wholepicture.time.When;

/** Tells a story as one agency would send it: what it knows, in its own numbers. */
final class StoryTeller {

    private final Story story;
    private final Partner partner;
    private final Shift shift;

    StoryTeller(Story story, Partner partner, Shift shift) {
        this.story = story;
        this.partner = partner;
        this.shift = shift;
    }

    void tell(Consumer<? super Arrival> told) {
        var mine = story.known().stream().filter(known -> known.agency().equals(partner.code())).toList();
        for (var known : mine) {
            people(known).forEach(told);
        }
        bonds(mine, told);
        for (var involved : story.involved()) {
            if (involved.agency().equals(partner.code())) {
                involved.who().forEach(who -> told.accept(new InvolvementSent(local(who), involved.worker(), involved.team(), involved.role(),
                    involved.phone(), null, involved.from(), involved.to(), involved.reason(), null)));
            }
        }
        int number = 0;
        for (var flag : story.flags()) {
            number++;
            if (flag.agency().equals(partner.code())) {
                for (var who : flag.who()) {
                    told.accept(new FlagSent(local(who), local(who) + "-flag" + number, flag.what(), flag.reason(), flag.from(), flag.to(),
                        flag.review(), flag.told(), flag.whyNotTold(), flag.grade()));
                }
            }
        }
        lines(told);
    }

    /** For each of the agency's records in this story, which person it truly is. */
    void truth(Map<String, String> truth) {
        story.known().stream().filter(known -> known.agency().equals(partner.code()))
            .forEach(known -> truth.put(local(known), id(known.who())));
    }

    String id(Part part) {
        return story.theme() + "/" + part.key();
    }

    /** The agency's own number for what the story calls {@code mason} or {@code mason#2}. */
    String local(String reference) {
        return local(story.known().stream().filter(known -> known.agency().equals(partner.code()) && known.reference().equals(reference))
            .findFirst().orElseThrow());
    }

    private String local(Known known) {
        return partner.localPerson(known.who().serial(), known.record() - 1);
    }

    /** The record, and the later version of it when the story says "then". */
    private List<PersonSent> people(Known known) {
        List<PersonSent> versions = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (var word : known.said()) {
            if (word.equals("then")) {
                versions.add(person(known, said));
                said = new ArrayList<>();
            } else {
                said.add(word);
            }
        }
        versions.add(person(known, said));
        return versions;
    }

    private PersonSent person(Known known, List<String> said) {
        var who = known.who();
        var written = new Written(who, partner);
        said.forEach(word -> written.differ(word, this));
        return new PersonSent(local(known), written.names(), written.born, written.due, who.died() == null || !written.knowsDeath ? null : who.died(),
            written.sex, who.twin() && written.knowsTwin ? true : null, written.identifiers(), written.residences(),
            who.phone() == null || !written.knowsPhone ? List.of()
                : List.of(new Reach("phone", who.phone(), who.phone().startsWith("07") ? "mobile" : "home")),
            who.particulars(), written.grade);
    }

    private void bonds(List<Known> mine, Consumer<? super Arrival> told) {
        Map<Part, String> locals = new LinkedHashMap<>();
        mine.forEach(known -> locals.putIfAbsent(known.who(), local(known)));
        for (var bond : story.bonds()) {
            boolean onlyThis = partner.code().equals(bond.agency());
            var one = locals.get(bond.one());
            var other = locals.get(bond.other());
            if (!onlyThis && (bond.agency() != null || other == null || one == null)) {
                continue;
            }
            if (one != null) {
                told.accept(new RelationshipSent(one, other, other == null ? bond.other().fullName() : null, bond.kind(), bond.from(), bond.to(),
                    bond.parentalResponsibility(), bond.disputedBy(), bond.note(), null));
            } else if (other != null) {
                told.accept(new RelationshipSent(other, null, bond.one().fullName(), converse(bond.kind()), bond.from(), bond.to(),
                    null, bond.disputedBy(), bond.note(), null));
            }
        }
    }

    private void lines(Consumer<? super Arrival> told) {
        int number = 0;
        for (var line : story.lines()) {
            number++;
            if (!line.agency().equals(partner.code())) {
                continue;
            }
            for (var who : line.who()) {
                told.accept(new EntrySent(local(who), "%s-s%d".formatted(local(who), number), line.kind(), line.happened(), line.recorded(),
                    line.title(), line.description(), line.significance(), line.analysis(), line.present(), line.author(), line.outcome(),
                    line.voice(), line.factors(), line.original(), line.grade()));
            }
        }
    }

    private static RelationshipKind converse(RelationshipKind kind) {
        return switch (kind) {
            case MOTHER, FATHER, PARENT, STEP_PARENT, ADOPTIVE_PARENT, PUTATIVE_FATHER -> RelationshipKind.CHILD;
            case CHILD -> RelationshipKind.PARENT;
            case GRANDPARENT -> RelationshipKind.GRANDCHILD;
            case GRANDCHILD -> RelationshipKind.GRANDPARENT;
            case AUNT_OR_UNCLE -> RelationshipKind.NIECE_OR_NEPHEW;
            case NIECE_OR_NEPHEW -> RelationshipKind.AUNT_OR_UNCLE;
            case SIBLING, HALF_SIBLING, TWIN, COUSIN, MARRIED, CIVIL_PARTNER, PARTNER, SEPARATED, DIVORCED, FORMER_PARTNER, HOUSEHOLD_MEMBER,
                FRIEND -> kind;
            case FOSTER_CARER, SPECIAL_GUARDIAN, CARER, OTHER -> RelationshipKind.OTHER;
        };
    }

    /** What the agency has on the form about one person. */
    private static final class Written {
        private final Part who;
        private final List<Name> also = new ArrayList<>();
        private Name usual;
        private @Nullable When born;
        private @Nullable When due;
        private Sex sex;
        private @Nullable String nhs;
        private @Nullable String upn;
        private List<Residence> at;
        private boolean postcode = true;
        private boolean knowsPhone = true;
        private boolean knowsTwin = true;
        private boolean knowsDeath = true;
        private @Nullable Grade grade;

        private Written(Part who, Partner partner) {
            this.who = who;
            this.usual = new Name(who.given(), who.middle(), who.family(), "usual");
            this.born = who.born();
            this.due = who.due();
            this.sex = who.sex();
            this.at = who.homes();
            boolean givesNhs = switch (partner.kind()) {
                case GP_PRACTICE, COMMUNITY_HEALTH, ACUTE_HOSPITAL, MENTAL_HEALTH, CHILDRENS_SOCIAL_CARE, ADULT_SOCIAL_CARE -> true;
                default -> false;
            };
            this.nhs = givesNhs ? who.nhs() : null;
            this.upn = switch (partner.kind()) {
                case SCHOOL, CHILDRENS_SOCIAL_CARE -> who.upn();
                default -> null;
            };
        }

        private void differ(String word, StoryTeller teller) {
            int blank = word.indexOf(' ');
            var verb = blank < 0 ? word : word.substring(0, blank);
            var rest = blank < 0 ? "" : word.substring(blank + 1);
            switch (verb) {
                case "as" -> usual = name(rest, "usual");
                case "also" -> also.add(name(rest, "alias"));
                case "formerly" -> also.add(new Name(who.given(), "", Objects.requireNonNull(who.earlierFamily()), "maiden"));
                case "born" -> born = teller.shift.when(rest);
                case "due" -> {
                    due = teller.shift.when(rest);
                    born = null;
                    nhs = null;
                }
                case "sex" -> sex = Sex.valueOf(rest.toUpperCase(Locale.ROOT));
                case "nhs" -> nhs = rest.isEmpty() ? who.nhs() : rest.startsWith("of ") ? part(teller, rest.substring(3)).nhs() : rest;
                case "at" -> at = List.of(part(teller, rest.substring(0, rest.indexOf('/'))).homes().get(Integer.parseInt(rest.substring(rest.indexOf('/') + 1)) - 1));
                case "upn" -> upn = who.upn();
                case "protected" -> grade = Grade.PROTECTED;
                case "sealed" -> grade = Grade.SEALED;
                case "involved" -> grade = Grade.INVOLVED;
                case "no" -> without(rest);
                default -> throw new IllegalArgumentException("%s: \"%s\" is not known of a record".formatted(teller.story.title(), word));
            }
        }

        private void without(String what) {
            switch (what) {
                case "born" -> born = null;
                case "nhs" -> nhs = null;
                case "upn" -> upn = null;
                case "address" -> at = List.of();
                case "postcode" -> postcode = false;
                case "phone" -> knowsPhone = false;
                case "twin" -> knowsTwin = false;
                case "death" -> knowsDeath = false;
                case "middle" -> usual = new Name(usual.given(), "", usual.family(), "usual");
                default -> throw new IllegalArgumentException("\"no %s\" is not known of a record".formatted(what));
            }
        }

        private static Part part(StoryTeller teller, String key) {
            return teller.story.people().stream().filter(part -> part.key().equals(key)).findFirst().orElseThrow();
        }

        private static Name name(String text, String use) {
            var words = List.of(text.split(" "));
            return words.size() == 1 ? new Name("", "", text, use)
                : new Name(words.getFirst(), String.join(" ", words.subList(1, words.size() - 1)), words.getLast(), use);
        }

        private List<Name> names() {
            List<Name> names = new ArrayList<>(also);
            names.addFirst(who.born() == null || born == null && due != null ? unborn() : usual);
            return List.copyOf(names);
        }

        private Name unborn() {
            return usual.given().isEmpty() || usual.given().equals(who.given()) ? new Name("Unborn baby", "", usual.family(), "usual") : usual;
        }

        private List<Identifier> identifiers() {
            List<Identifier> list = new ArrayList<>();
            if (nhs != null) {
                list.add(new Identifier("NHS", nhs));
            }
            if (upn != null) {
                list.add(new Identifier("UPN", upn));
            }
            return List.copyOf(list);
        }

        private List<Residence> residences() {
            return postcode ? at
                : at.stream().map(home -> new Residence(home.lines(), null, null, home.use(), home.from(), home.to())).toList();
        }
    }
}
