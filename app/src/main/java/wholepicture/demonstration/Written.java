package wholepicture.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Reach;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.arrivals.Grade;
import wholepicture.demonstration.Story.Part;
import wholepicture.time.When;

/** What an agency has on its form about one person: the truth, but for what the story says that it wrote differently. */
final class Written {

    private final Story story;
    private final Part who;
    private final Shift shift;
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

    Written(Story story, Part who, Partner partner, Shift shift) {
        this.story = story;
        this.who = who;
        this.shift = shift;
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

    /** @param word how the record differs from the truth: {@code as Kayley Brindly}, {@code no postcode} */
    void differ(String word) {
        int blank = word.indexOf(' ');
        var verb = blank < 0 ? word : word.substring(0, blank);
        var rest = blank < 0 ? "" : word.substring(blank + 1);
        switch (verb) {
            case "as" -> usual = name(rest, "usual");
            case "also" -> also.add(name(rest, "alias"));
            case "formerly" -> also.add(new Name(who.given(), "", Objects.requireNonNull(who.earlierFamily()), "maiden"));
            case "born" -> born = shift.when(rest);
            case "due" -> {
                due = shift.when(rest);
                born = null;
                nhs = null;
            }
            case "sex" -> sex = Sex.valueOf(rest.toUpperCase(Locale.ROOT));
            case "nhs" -> nhs = rest.isEmpty() ? who.nhs() : rest.startsWith("of ") ? part(rest.substring(3)).nhs() : rest;
            case "at" -> at = List.of(home(rest.split("/")));
            case "upn" -> upn = who.upn();
            case "protected" -> grade = Grade.PROTECTED;
            case "sealed" -> grade = Grade.SEALED;
            case "involved" -> grade = Grade.INVOLVED;
            case "no" -> without(rest);
            default -> throw new IllegalArgumentException("%s: \"%s\" is not known of a record".formatted(story.title(), word));
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

    /** {@code lacey/1}: the first home of hers. */
    private Residence home(String[] reference) {
        return part(reference[0]).homes().get(Integer.parseInt(reference[1]) - 1);
    }

    private Part part(String key) {
        return story.people().stream().filter(part -> part.key().equals(key)).findFirst().orElseThrow();
    }

    private static Name name(String text, String use) {
        var words = List.of(text.split(" "));
        return words.size() == 1 ? new Name("", "", text, use)
            : new Name(words.getFirst(), String.join(" ", words.subList(1, words.size() - 1)), words.getLast(), use);
    }

    PersonSent sent(String local) {
        var phone = who.phone();
        return new PersonSent(local, names(), born, due, knowsDeath ? who.died() : null, sex, who.twin() && knowsTwin ? true : null, identifiers(),
            residences(), phone == null || !knowsPhone ? List.of() : List.of(new Reach("phone", phone, phone.startsWith("07") ? "mobile" : "home")),
            who.particulars(), grade);
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
