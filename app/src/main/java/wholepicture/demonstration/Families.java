package wholepicture.demonstration;

import static wholepicture.arrivals.Arrival.RelationshipKind.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.demonstration.Family.Level;
import wholepicture.demonstration.Naming.Called;
import wholepicture.demonstration.Resident.Role;
import wholepicture.demonstration.Shape.Member;

/** Invents families. The same number is always the same family, whichever others are asked for. */
final class Families {

    private static final List<Factor> TROUBLES = List.of(Factor.DOMESTIC_ABUSE, Factor.NEGLECT, Factor.MENTAL_ILL_HEALTH,
        Factor.SUBSTANCE_MISUSE, Factor.HOUSING, Factor.EMOTIONAL_HARM, Factor.PHYSICAL_HARM, Factor.DISENGAGEMENT);

    private final long seed;
    private final LocalDate today;
    private final Places places;
    private final List<Community> communities;
    private final int shares;

    Families(long seed, LocalDate today, Places places) {
        this.seed = seed;
        this.today = today;
        this.places = places;
        this.communities = Community.all();
        this.shares = communities.stream().mapToInt(Community::share).sum();
    }

    Family family(int number) {
        var dice = new Dice(seed, number);
        var area = dice.chance(0.5) ? Area.CITY : dice.chance(0.86) ? Area.COUNTY : Area.SMALL;
        var community = community(dice, area);
        var shape = Shape.draw(dice, community, today);
        var level = level(dice, shape);
        var members = members(dice, number, area, community, shape);
        return new Family(number, area, community, level, factors(dice, level), members, ties(dice, shape, members));
    }

    private Community community(Dice dice, Area area) {
        if (area == Area.SMALL ? dice.chance(0.85) : area == Area.COUNTY && dice.chance(0.5)) {
            return communities.getFirst();
        }
        int n = dice.between(0, shares - 1);
        for (var community : communities) {
            n -= community.share();
            if (n < 0) {
                return community;
            }
        }
        return communities.getFirst();
    }

    private static Level level(Dice dice, Shape shape) {
        if (shape.kind() == Shape.Kind.FOSTER) {
            return Level.LOOKED_AFTER;
        }
        double f = dice.fraction();
        return f < 0.78 ? Level.UNIVERSAL : f < 0.9 ? Level.EARLY_HELP : f < 0.97 ? Level.IN_NEED : Level.PROTECTION;
    }

    private static Set<Factor> factors(Dice dice, Level level) {
        var factors = EnumSet.noneOf(Factor.class);
        int n = switch (level) {
            case UNIVERSAL -> dice.chance(0.06) ? 1 : 0;
            case EARLY_HELP -> 1;
            case IN_NEED -> dice.between(1, 2);
            case PROTECTION, LOOKED_AFTER -> dice.between(2, 3);
        };
        while (factors.size() < n) {
            factors.add(dice.oftenEarly(TROUBLES));
        }
        return Collections.unmodifiableSet(factors);
    }

    private List<Resident> members(Dice dice, int number, Area area, Community community, Shape shape) {
        var naming = new Naming(dice, community);
        var homes = homes(dice, area);
        var elsewhere = List.of(places.home(dice, dice.chance(0.8) ? area : dice.of(List.of(Area.values())), "home"));
        var fatherName = naming.familyName();
        var motherName = naming.otherFamilyName();
        var carersName = naming.otherFamilyName();
        boolean married = naming.takesHusbandsName();
        boolean motherNames = dice.chance(shape.kind() == Shape.Kind.LONE_MOTHER ? 0.6 : 0.08);
        var formerName = shape.kind() == Shape.Kind.STEP_FAMILY ? naming.otherFamilyName() : fatherName;
        Called father = new Called("", "", fatherName);
        Called former = father;
        List<Resident> members = new ArrayList<>();
        for (var member : shape.members()) {
            boolean couple = shape.members().stream().anyMatch(m -> m.role() == Role.FATHER || m.role() == Role.STEP_PARENT);
            boolean hers = member.role() == Role.MOTHER && married && couple;
            var called = switch (member.role()) {
                case MOTHER -> naming.adult(true, member.year(), hers ? fatherName : motherName);
                case CHILD -> naming.child(member.woman(), member.year(), member.ofFormerFather() ? former : father,
                    motherNames ? motherName : member.ofFormerFather() ? formerName : fatherName);
                case ABSENT_FATHER -> naming.adult(false, member.year(), formerName);
                case GRANDPARENT -> naming.adult(member.woman(), member.year(), shape.kind() == Shape.Kind.KINSHIP ? motherName : fatherName);
                case FOSTER_CARER -> naming.adult(member.woman(), member.year(), carersName);
                case FATHER, STEP_PARENT, ADULT -> naming.adult(member.woman(), member.year(), fatherName);
            };
            if (member.role() == Role.FATHER || member.role() == Role.STEP_PARENT) {
                father = called;
            } else if (member.role() == Role.ABSENT_FATHER) {
                former = called;
                father = shape.kind() == Shape.Kind.LONE_MOTHER ? called : father;
            }
            var livesElsewhere = member.role() == Role.ABSENT_FATHER
                || member.role() == Role.MOTHER && (shape.kind() == Shape.Kind.FOSTER || shape.kind() == Shape.Kind.KINSHIP);
            members.add(resident(number, members.size(), member, called, hers ? motherName : null, area, community,
                livesElsewhere ? elsewhere : since(homes, member), livesElsewhere));
        }
        return List.copyOf(members);
    }

    private Resident resident(int number, int index, Member member, Called called, @Nullable String earlier, Area area, Community community,
        List<Home> homes, boolean elsewhere) {
        int serial = number * 16 + index;
        boolean hasBeenAtSchool = !member.unborn() && member.role() == Role.CHILD && member.day().isBefore(today.minusYears(4).minusDays(200));
        var given = member.unborn() ? "" : called.given();
        return new Resident("f%d-%d".formatted(number, index + 1), serial, member.role(), given, member.unborn() ? "" : called.middle(),
            called.family(), called.family().equals(earlier) ? null : earlier,
            member.unborn() ? Sex.UNKNOWN : member.woman() ? Sex.FEMALE : Sex.MALE,
            member.unborn() ? null : member.day(), member.unborn() ? member.day() : null, member.died(), member.twin(), community,
            member.unborn() ? null : Numbers.nhs(serial),
            hasBeenAtSchool ? Numbers.upn(area, serial, member.year() + 4) : null,
            member.role() == Role.CHILD || elsewhere ? null : phone(number, index, area), homes);
    }

    /** The ranges for drama are small: each number is one household's, and most families have none on record. */
    private static @Nullable String phone(int number, int index, Area area) {
        int place = number / 5 * 2 + number % 5 % 2;
        return switch (number % 5) {
            case 0, 1 -> index == 0 && place < 780 ? Numbers.mobile(200 + place) : null;
            case 2, 3 -> index < 2 && place < 880 ? Numbers.landline(area, 110 + place) : null;
            default -> null;
        };
    }

    private List<Home> homes(Dice dice, Area area) {
        List<Home> homes = new ArrayList<>();
        var since = today.minusDays(dice.between(60, 9 * 365));
        if (dice.chance(0.4)) {
            var before = dice.chance(0.85) ? area : dice.of(List.of(Area.values()));
            homes.add(places.home(dice, before, "home").until(since));
        }
        homes.add(places.home(dice, area, "home").since(since));
        return homes;
    }

    /** Nobody lived anywhere before they were born. */
    private List<Home> since(List<Home> homes, Member member) {
        if (member.unborn()) {
            return List.of(homes.getLast());
        }
        return homes.stream().filter(home -> home.to() == null || home.to().isAfter(member.day()))
            .map(home -> home.from() != null && home.from().isBefore(member.day()) ? home.since(member.day()) : home).toList();
    }

    private List<Tie> ties(Dice dice, Shape shape, List<Resident> members) {
        List<Tie> ties = new ArrayList<>();
        var children = members.stream().filter(Resident::isChild).toList();
        for (var member : members) {
            for (int i = 0; i < children.size(); i++) {
                var child = children.get(i);
                boolean former = formerFather(shape, children.size(), i);
                var kind = kindOf(member, former, shape);
                if (kind != null) {
                    ties.add(new Tie(member, kind, child, null, null, switch (kind) {
                        case MOTHER -> true;
                        case FATHER -> dice.chance(0.8);
                        case STEP_PARENT, FOSTER_CARER, GRANDPARENT -> false;
                        default -> null;
                    }));
                }
            }
        }
        for (int i = 0; i < children.size(); i++) {
            for (int j = i + 1; j < children.size(); j++) {
                boolean sameFather = formerFather(shape, children.size(), i) == formerFather(shape, children.size(), j);
                boolean twins = children.get(i).twin() && children.get(j).twin() && Objects.equals(children.get(i).born(), children.get(j).born());
                ties.add(new Tie(children.get(i), twins ? TWIN : sameFather ? SIBLING : HALF_SIBLING, children.get(j), null, null, null));
            }
        }
        couples(dice, members, ties);
        return List.copyOf(ties);
    }

    private static boolean formerFather(Shape shape, int count, int index) {
        var members = shape.members();
        return members.get(members.size() - count + index).ofFormerFather();
    }

    private static @Nullable RelationshipKind kindOf(Resident member, boolean ofFormer, Shape shape) {
        return switch (member.role()) {
            case MOTHER -> MOTHER;
            case FATHER -> FATHER;
            case ABSENT_FATHER -> shape.kind() == Shape.Kind.STEP_FAMILY && !ofFormer ? null : FATHER;
            case STEP_PARENT -> ofFormer ? STEP_PARENT : FATHER;
            case GRANDPARENT -> GRANDPARENT;
            case FOSTER_CARER -> FOSTER_CARER;
            case ADULT, CHILD -> null;
        };
    }

    private void couples(Dice dice, List<Resident> members, List<Tie> ties) {
        for (var one : members) {
            for (var other : members) {
                if (one.serial() >= other.serial() || one.isChild() || other.isChild()) {
                    continue;
                }
                var from = today.minusDays(dice.between(400, 7000));
                boolean together = one.role() == other.role()
                    || one.role() == Role.MOTHER && (other.role() == Role.FATHER || other.role() == Role.STEP_PARENT);
                if (together) {
                    boolean sameName = one.earlierFamily() != null || one.role() == other.role();
                    ties.add(new Tie(one, sameName || dice.chance(0.3) ? MARRIED : PARTNER, other, from, null, null));
                } else if (one.role() == Role.MOTHER && other.role() == Role.ABSENT_FATHER) {
                    ties.add(new Tie(one, dice.of(List.of(FORMER_PARTNER, FORMER_PARTNER, SEPARATED, DIVORCED)), other, from,
                        from.plusDays(dice.between(200, 380)), null));
                }
            }
        }
    }
}
