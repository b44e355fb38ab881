package wholepicture.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wholepicture.demonstration.Community.Custom;
import wholepicture.demonstration.Resident.Role;

/** Who lives together, and how old they are; names come later. */
record Shape(Kind kind, List<Member> members) {

    enum Kind {
        COUPLE(38), LONE_MOTHER(17), LONE_FATHER(2), STEP_FAMILY(10), THREE_GENERATIONS(8), KINSHIP(2), FOSTER(2), EXPECTING(3),
        COUPLE_ALONE(6), OLDER_COUPLE(7), SINGLE(5);

        private final int share;

        Kind(int share) {
            this.share = share;
        }
    }

    /**
     * @param day the birth, or the day the birth is expected
     * @param ofFormerFather a child of the father who does not live here
     */
    record Member(Role role, boolean woman, LocalDate day, boolean unborn, @Nullable LocalDate died, boolean twin, boolean ofFormerFather) {
        int year() {
            return day.getYear();
        }
    }

    static Shape draw(Dice dice, Community community, LocalDate today) {
        var kind = kind(dice, community);
        List<Member> all = new ArrayList<>();
        boolean withChildren = kind.ordinal() <= Kind.FOSTER.ordinal();
        var children = withChildren ? children(dice, community, kind, today) : new ArrayList<Member>();
        if (kind == Kind.EXPECTING || withChildren && kind != Kind.FOSTER && kind != Kind.KINSHIP && dice.chance(0.02)
            && children.getLast().day().isBefore(today.minusYears(1))) {
            children.add(new Member(Role.CHILD, dice.chance(0.5), today.plusDays(dice.between(12, 190)), true, null, false, false));
        }
        var firstBirth = children.isEmpty() ? today.minusYears(dice.between(0, 20)) : children.getFirst().day();
        var mother = firstBirth.minusDays((dice.between(17, 30) + dice.between(0, 8)) * 365L + dice.between(0, 364));
        var father = mother.minusDays(dice.between(-1000, 2300));
        switch (kind) {
            case COUPLE, EXPECTING, COUPLE_ALONE -> {
                all.add(adult(Role.MOTHER, true, mother));
                all.add(adult(Role.FATHER, false, father));
            }
            case LONE_MOTHER -> {
                all.add(adult(Role.MOTHER, true, mother));
                if (dice.chance(0.75)) {
                    all.add(adult(Role.ABSENT_FATHER, false, father));
                }
            }
            case LONE_FATHER -> all.add(adult(Role.FATHER, false, father));
            case STEP_FAMILY -> {
                all.add(adult(Role.MOTHER, true, mother));
                all.add(adult(Role.STEP_PARENT, false, mother.minusDays(dice.between(-1800, 2600))));
                all.add(adult(Role.ABSENT_FATHER, false, father));
            }
            case THREE_GENERATIONS -> {
                all.add(adult(Role.MOTHER, true, mother));
                all.add(adult(Role.FATHER, false, father));
                grandparents(all, dice, father, today);
            }
            case KINSHIP -> {
                all.add(adult(Role.MOTHER, true, mother));
                grandparents(all, dice, mother, today);
            }
            case FOSTER -> {
                var carer = today.minusDays(dice.between(35 * 365, 62 * 365));
                all.add(adult(Role.FOSTER_CARER, true, carer));
                if (dice.chance(0.7)) {
                    all.add(adult(Role.FOSTER_CARER, false, carer.minusDays(dice.between(-1500, 2500))));
                }
                all.add(adult(Role.MOTHER, true, mother));
            }
            case OLDER_COUPLE -> {
                var born = today.minusDays(dice.between(63 * 365, 92 * 365));
                all.add(adult(Role.ADULT, true, born));
                all.add(new Member(Role.ADULT, false, born.minusDays(dice.between(-900, 2500)), false,
                    dice.chance(0.3) ? today.minusDays(dice.between(20, 2500)) : null, false, false));
            }
            case SINGLE -> all.add(adult(Role.ADULT, dice.chance(0.45), today.minusDays(dice.between(19 * 365, 88 * 365))));
        }
        all.addAll(children);
        return new Shape(kind, List.copyOf(all));
    }

    private static Kind kind(Dice dice, Community community) {
        boolean stays = community.custom() != Custom.ENGLISH && community.custom() != Custom.POLISH;
        while (true) {
            int n = dice.between(0, 99);
            for (var kind : Kind.values()) {
                n -= kind.share;
                if (n < 0) {
                    boolean lessUsual = stays && (kind == Kind.LONE_MOTHER || kind == Kind.STEP_FAMILY || kind == Kind.SINGLE);
                    if (lessUsual && dice.chance(0.5)) {
                        return dice.chance(0.5) ? Kind.THREE_GENERATIONS : Kind.COUPLE;
                    }
                    return kind;
                }
            }
        }
    }

    private static List<Member> children(Dice dice, Community community, Kind kind, LocalDate today) {
        boolean large = switch (community.custom()) {
            case SOMALI, PAKISTANI, BENGALI -> true;
            case ENGLISH -> community.name().contains("Traveller");
            case POLISH, GUJARATI, SIKH, CHINESE -> false;
        };
        int n = dice.oftenEarly(large ? List.of(2, 3, 3, 4, 4, 5, 6) : List.of(1, 2, 2, 2, 3, 3, 4, 5));
        var born = today.minusDays(dice.between(20, 16 * 365));
        List<Member> youngestFirst = new ArrayList<>();
        for (int i = 0; i < n && born.isAfter(today.minusYears(20)); i++) {
            boolean twins = dice.chance(0.018);
            boolean former = kind == Kind.STEP_FAMILY && (i > 0 || n == 1 || dice.chance(0.4));
            youngestFirst.add(new Member(Role.CHILD, dice.chance(0.49), born, false, null, twins, former));
            if (twins) {
                youngestFirst.add(new Member(Role.CHILD, dice.chance(0.49), born, false, null, true, former));
            }
            born = born.minusDays(dice.between(330, 1400));
        }
        return new ArrayList<>(youngestFirst.reversed());
    }

    private static void grandparents(List<Member> all, Dice dice, LocalDate childBorn, LocalDate today) {
        var born = childBorn.minusDays(dice.between(19 * 365, 32 * 365));
        all.add(adult(Role.GRANDPARENT, true, born));
        if (dice.chance(0.6)) {
            var husband = born.minusDays(dice.between(-500, 2500));
            all.add(new Member(Role.GRANDPARENT, false, husband, false,
                dice.chance(0.2) ? today.minusDays(dice.between(30, 2000)) : null, false, false));
        }
    }

    private static Member adult(Role role, boolean woman, LocalDate born) {
        return new Member(role, woman, born, false, null, false, false);
    }
}
