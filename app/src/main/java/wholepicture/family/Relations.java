package wholepicture.family;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.ui.pictures.FamilyPicture.Bond;

/** What everybody is to one person, in words: "mother", "half-brother", "mother's partner", "father's mother". */
final class Relations {

    private static final int STEPS = 3;

    private record Step(Face to, String words) {}

    private final Face index;
    private final Kinship kinship;
    private final Map<Face, String> words = new LinkedHashMap<>();

    Relations(Face index, Kinship kinship, LocalDate on) {
        this.index = index;
        this.kinship = kinship;
        words.put(index, index.isUnborn(on) ? "the child this is about" : "the person this is about");
        walk();
    }

    /** Empty when nothing connects them. */
    String of(Face face) {
        return words.getOrDefault(face, recorded(face));
    }

    private void walk() {
        var queue = new ArrayDeque<Face>(List.of(index));
        var far = new LinkedHashMap<Face, Integer>(Map.of(index, 0));
        while (!queue.isEmpty()) {
            var here = queue.remove();
            int steps = far.getOrDefault(here, 0);
            for (var step : steps < STEPS ? from(here) : List.<Step>of()) {
                if (!far.containsKey(step.to())) {
                    far.put(step.to(), steps + 1);
                    words.put(step.to(), here.equals(index) ? step.words() : words.get(here) + "'s " + step.words());
                    queue.add(step.to());
                }
            }
        }
    }

    private List<Step> from(Face face) {
        var steps = new ArrayList<Step>();
        kinship.parentsOf(face).forEach(p -> steps.add(new Step(p.parent(), parent(p))));
        if (face.equals(index)) {
            kinship.children().keySet().stream().filter(other -> kinship.areSiblings(face, other))
                .forEach(other -> steps.add(new Step(other, sibling(face, other))));
        }
        kinship.childrenOf(face).forEach(child -> steps.add(new Step(child, named(child, "daughter", "son", "child"))));
        kinship.pairsOf(face).forEach(pair -> steps.add(new Step(pair.besides(face), partner(pair.besides(face), pair.bond()))));
        return steps;
    }

    private String sibling(Face face, Face other) {
        var words = named(other, "sister", "brother", "sibling");
        return kinship.areHalfSiblings(face, other) ? "half-" + words : kinship.mayBeHalfSiblings(face, other) ? "%s or half-%s".formatted(words, words) : words;
    }

    private static String parent(Kinship.Parent p) {
        return switch (p.descent()) {
            case BIRTH -> named(p.parent(), "mother", "father", "parent");
            case ADOPTED -> "adoptive " + named(p.parent(), "mother", "father", "parent");
            case FOSTERED -> "foster carer";
            case GUARDIANSHIP -> "special guardian";
            case DISPUTED -> "possible " + named(p.parent(), "mother", "father", "parent") + " (disputed)";
        };
    }

    private static String partner(Face face, Bond bond) {
        return switch (bond) {
            case MARRIED -> named(face, "wife", "husband", "spouse");
            case COHABITING, UNRECORDED -> "partner";
            case SEPARATED -> "separated " + named(face, "wife", "husband", "partner");
            case DIVORCED -> "former " + named(face, "wife", "husband", "spouse");
            case FORMER -> "former partner";
        };
    }

    private static String named(Face face, String woman, String man, String anybody) {
        return face.sex() == Sex.FEMALE ? woman : face.sex() == Sex.MALE ? man : anybody;
    }

    private String recorded(Face face) {
        for (var said : kinship.others()) {
            if (said.one().equals(face) && said.other().equals(index)) {
                return Kinds.inWords(said.kind(), face.sex());
            }
            if (said.other().equals(face) && said.one().equals(index)) {
                return Kinds.inWords(Kinds.inverse(said.kind()), face.sex());
            }
        }
        for (var said : kinship.others()) {
            if (said.one().equals(face) && words.containsKey(said.other())) {
                return words.get(said.other()) + "'s " + Kinds.inWords(said.kind(), face.sex());
            }
        }
        return "";
    }
}
