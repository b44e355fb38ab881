package wholepicture.ui.pictures;

import static wholepicture.ui.pictures.Svg.number;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import wholepicture.ui.pictures.FamilyPicture.Bond;
import wholepicture.ui.pictures.FamilyPicture.Descent;
import wholepicture.ui.pictures.FamilyPicture.Feeling;
import wholepicture.ui.pictures.FamilyPicture.Gender;
import wholepicture.ui.pictures.FamilyPicture.Life;
import wholepicture.ui.pictures.FamilyPicture.Member;
import wholepicture.ui.pictures.FamilyPicture.Offspring;
import wholepicture.ui.pictures.FamilyPicture.Standing;
import wholepicture.ui.pictures.FamilyPicture.Union;

/** The key of a genogram: those symbols that it uses. */
final class GenogramKey {

    private final FamilyPicture picture;
    private final Key key;

    private GenogramKey(FamilyPicture picture, double width) {
        this.picture = picture;
        key = new Key(picture.title(), width);
    }

    /** @param odd whether there is a line that contradicts the others */
    static Key of(FamilyPicture picture, double width, boolean odd) {
        var made = new GenogramKey(picture, width);
        made.people(picture.members());
        made.couples(picture.unions().stream().filter(u -> u.partners().size() == 2).map(Union::bond).collect(Collectors.toSet()));
        made.children(picture.unions().stream().flatMap(u -> u.children().stream()).map(Offspring::descent).collect(Collectors.toSet()));
        if (odd) {
            made.key.add("Recorded, but does not fit the rest", (svg, x) -> made.stroke(svg, x, "M%s 0h32", "1 4"));
        }
        made.others();
        return made.key;
    }

    private void people(List<Member> members) {
        members.stream().filter(Member::index).map(Member::gender).findFirst()
            .ifPresent(gender -> person("The person this is about", gender, Life.LIVING, Standing.KNOWN, true));
        if (has(members, Gender.MALE)) {
            person("Male", Gender.MALE, Life.LIVING, Standing.KNOWN, false);
        }
        if (has(members, Gender.FEMALE)) {
            person("Female", Gender.FEMALE, Life.LIVING, Standing.KNOWN, false);
        }
        if (has(members, Gender.OTHER) || has(members, Gender.UNKNOWN)) {
            person("Another gender, or not known", Gender.UNKNOWN, Life.LIVING, Standing.KNOWN, false);
        }
        if (members.stream().anyMatch(member -> member.life() == Life.UNBORN)) {
            person("Not yet born", Gender.UNKNOWN, Life.UNBORN, Standing.KNOWN, false);
        }
        if (members.stream().anyMatch(member -> member.life() == Life.DECEASED)) {
            person("Died", Gender.MALE, Life.DECEASED, Standing.KNOWN, false);
        }
        if (members.stream().anyMatch(member -> member.standing() == Standing.MISSING)) {
            person("Not known who", Gender.MALE, Life.LIVING, Standing.MISSING, false);
        }
        if (members.stream().anyMatch(member -> member.standing() == Standing.NOT_CHECKED)) {
            person("Not yet checked", Gender.MALE, Life.LIVING, Standing.NOT_CHECKED, false);
        }
    }

    private static boolean has(List<Member> members, Gender gender) {
        return members.stream().anyMatch(member -> member.gender() == gender && member.life() != Life.UNBORN);
    }

    private void person(String words, Gender gender, Life life, Standing standing, boolean index) {
        var member = new Member("key", "", gender, life, standing, index, "", null, List.of(), 0, null);
        key.add(words, (svg, x) -> Symbols.draw(svg, member, x + 17, 0, index ? 9.5 : 8));
    }

    private void couples(Set<Bond> bonds) {
        for (var bond : Bond.values()) {
            if (bonds.contains(bond)) {
                key.add(words(bond), (svg, x) -> {
                    stroke(svg, x, "M%s 0h32", Genogram.dashes(bond));
                    for (int i = 0; i < Genogram.slashes(bond); i++) {
                        stroke(svg, x + 12 + 6 * i, "M%s 7l8 -14", "none");
                    }
                });
            }
        }
    }

    private static String words(Bond bond) {
        return switch (bond) {
            case MARRIED -> "Married or civil partners";
            case COHABITING -> "Partners, not married";
            case SEPARATED -> "Separated";
            case DIVORCED -> "Divorced";
            case FORMER -> "Partners who parted";
            case UNRECORDED -> "No partnership recorded";
        };
    }

    private void children(Set<Descent> descents) {
        for (var descent : Descent.values()) {
            if (descents.contains(descent) && descent != Descent.BIRTH) {
                key.add(words(descent), (svg, x) -> stroke(svg, x + 17, "M%s -10v20", Genogram.dashes(descent)));
            }
        }
    }

    private static String words(Descent descent) {
        return switch (descent) {
            case BIRTH -> "Child";
            case ADOPTED -> "Adopted";
            case FOSTERED -> "Foster child";
            case GUARDIANSHIP -> "Special guardianship";
            case DISPUTED -> "Father disputed";
        };
    }

    private void others() {
        if (picture.unions().stream().anyMatch(union -> union.partners().isEmpty())) {
            key.add("Brothers and sisters, parents not shown", (svg, x) -> {
                stroke(svg, x + 4, "M%s 8v-14m24 14v-14", "none");
                stroke(svg, x + 4, "M%s -6h24", "5 3");
            });
        }
        if (!picture.households().isEmpty()) {
            key.add("Live together", (svg, x) -> svg.one("rect", "x", x + 3, "y", -8, "width", 26, "height", 16, "rx", 5,
                "fill", "none", "stroke", Palette.QUIET, "stroke-width", 1.4, "stroke-dasharray", "5 3"));
        }
        for (var feeling : Feeling.values()) {
            if (picture.ties().stream().anyMatch(tie -> tie.feeling() == feeling)) {
                key.add(feeling == Feeling.CONFLICT ? "Conflict" : "Close",
                    (svg, x) -> Feelings.draw(svg, x, 0, x + 32, 0, 0, feeling == Feeling.CONFLICT));
            }
        }
    }

    private void stroke(Svg svg, double x, String d, String dashes) {
        svg.path(d.formatted(number(x)), "fill", "none", "stroke", Palette.INK, "stroke-width", 1.6, "stroke-dasharray", dashes);
    }
}
