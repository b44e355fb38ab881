package wholepicture.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.FlagSent;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.demonstration.Story.Known;
import wholepicture.demonstration.Story.Part;

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
        var written = new Written(story, known.who(), partner, shift);
        said.forEach(written::differ);
        return written.sent(local(known));
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
}
