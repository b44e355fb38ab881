package wholepicture.demonstration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wholepicture.agencies.AgencyKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.demonstration.Family.Level;
import wholepicture.demonstration.Resident.Role;

/** Which agency knows whom, and since when: the school its pupils, the health visitor the under-fives and their mothers. */
final class Acquaintance {

    private final Dice dice;
    private final Family family;
    private final LocalDate today;

    Acquaintance(Dice dice, Family family, LocalDate today) {
        this.dice = dice;
        this.family = family;
        this.today = today;
    }

    /** Since when the agency knows the resident; {@code null} when it does not. */
    @Nullable LocalDate since(Partner partner, Resident who) {
        if (!partner.serves(who.home().area()) && !(partner.kind() == AgencyKind.CHILDRENS_SOCIAL_CARE && partner.serves(who.homes().getFirst().area()))) {
            return null;
        }
        return dice.chance(likelihood(partner, who)) ? since(partner.kind(), who) : null;
    }

    private double likelihood(Partner partner, Resident who) {
        int age = who.age(today);
        boolean here = who.role() != Role.ABSENT_FATHER;
        int level = family.level().ordinal();
        return switch (partner.kind()) {
            case GP_PRACTICE -> who.born() == null ? 0 : family.number() % 10 < 7 && here ? 1 : 0;
            case COMMUNITY_HEALTH -> who.born() == null ? 0.5 : who.isChild() ? age < 6 ? 0.98 : age < 18 ? 0.35 : 0
                : who.role() == Role.MOTHER && youngest() < 6 ? 0.9 : 0.02;
            case ACUTE_HOSPITAL -> who.born() == null ? 0.95 : who.isChild() ? 0.55 : who.role() == Role.MOTHER ? 0.6 : age > 65 ? 0.6 : 0.25;
            case SCHOOL -> who.upn() == null || age > 18 ? 0 : schoolOf(partner) ? 0.95 : 0;
            case CHILDRENS_SOCIAL_CARE -> !family.hasChildren() || family.level() == Level.UNIVERSAL ? 0.01
                : level == 1 ? 0.25 : here || who.role() == Role.ABSENT_FATHER ? 0.85 : 0.5;
            case ADULT_SOCIAL_CARE -> who.isChild() ? 0 : age > 78 ? 0.3 : age > 65 ? 0.08 : 0.01;
            case POLICE -> who.isChild() ? age < 10 ? level > 1 ? 0.5 : 0.02 : level > 1 ? 0.5 : 0.05
                : has(Factor.DOMESTIC_ABUSE) ? 0.9 : level > 1 ? 0.5 : who.woman() ? 0.06 : 0.12;
            case MENTAL_HEALTH -> who.isChild() ? age > 9 && age < 18 ? level > 0 ? 0.2 : 0.05 : 0 : has(Factor.MENTAL_ILL_HEALTH) ? 0.6 : 0.05;
            case HOUSING -> family.number() % 10 < 3 && here && who.born() != null ? 0.95 : 0;
            case PROBATION -> who.isChild() || who.woman() ? 0 : level > 1 ? 0.2 : 0.012;
            case SUBSTANCE_MISUSE -> who.isChild() ? 0 : has(Factor.SUBSTANCE_MISUSE) ? 0.6 : 0.01;
            case DOMESTIC_ABUSE -> has(Factor.DOMESTIC_ABUSE) && who.role() == Role.MOTHER ? 0.7 : 0;
            case VOLUNTARY -> family.hasChildren() && here && level >= 1 ? 0.25 : 0.01;
            default -> 0;
        };
    }

    private LocalDate since(AgencyKind kind, Resident who) {
        var born = who.born();
        if (born == null) {
            return today.minusDays(dice.between(5, 90));
        }
        return switch (kind) {
            case COMMUNITY_HEALTH -> who.isChild() ? born.plusDays(10) : later(born, today.minusYears(5));
            case SCHOOL -> later(born.plusDays(1600), today.minusDays(dice.between(40, 1800)));
            case GP_PRACTICE -> later(born.plusDays(20), today.minusDays(dice.between(200, 3000)));
            default -> later(born.plusDays(1), today.minusDays(dice.between(20, 1500)));
        };
    }

    private boolean has(Factor factor) {
        return family.factors().contains(factor);
    }

    private int youngest() {
        return family.members().stream().filter(Resident::isChild).mapToInt(child -> child.age(today)).min().orElse(99);
    }

    /** Half the city's families have chosen Larch Hill, some of the others an academy. */
    private boolean schoolOf(Partner partner) {
        return partner.area() == Area.CITY ? family.number() % 5 < 2 : family.number() % 5 == 2 || family.number() % 5 == 3;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
