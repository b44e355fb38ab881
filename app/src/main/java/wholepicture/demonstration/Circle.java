package wholepicture.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wholepicture.agencies.AgencyKind;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.FlagSent;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.demonstration.Family.Level;
import wholepicture.time.When;

/** Who belongs to whom in an agency's eyes, who of the agency is involved, and the flags it has set. */
final class Circle {

    private final Dice dice;
    private final Partner partner;
    private final Staff staff;
    private final List<Partner.Worker> workers;
    private final LocalDate today;

    Circle(Dice dice, Partner partner, Staff staff, List<Partner.Worker> workers, LocalDate today) {
        this.dice = dice;
        this.partner = partner;
        this.staff = staff;
        this.workers = workers;
        this.today = today;
    }

    /** @param known the agency's own number of each member that it knows */
    void relationships(Family family, Map<Resident, String> known, Consumer<? super Arrival> tell) {
        double chance = switch (partner.kind()) {
            case CHILDRENS_SOCIAL_CARE -> 0.9;
            case COMMUNITY_HEALTH, SCHOOL -> 0.8;
            case HOUSING, VOLUNTARY -> 0.6;
            case POLICE, ACUTE_HOSPITAL -> 0.4;
            default -> 0.15;
        };
        for (var tie : family.ties()) {
            var one = known.get(tie.one());
            var other = known.get(tie.other());
            if (one != null && (other != null || tie.kind() != RelationshipKind.SIBLING) && dice.chance(chance)) {
                tell.accept(new RelationshipSent(one, other, other == null ? fullName(tie.other()) : null, tie.kind(),
                    tie.from() == null ? null : When.day(tie.from()), tie.to() == null ? null : When.day(tie.to()),
                    tie.parentalResponsibility(), null, null, null));
            } else if (one == null && other != null && parent(tie.kind()) && dice.chance(chance)) {
                tell.accept(new RelationshipSent(other, null, fullName(tie.one()), RelationshipKind.CHILD, null, null, null, null, null, null));
            }
        }
    }

    void involvement(Family family, Resident who, String localPerson, LocalDate since, Consumer<? super Arrival> tell) {
        var role = role(family, who);
        if (role == null) {
            return;
        }
        var worker = worker(family, role);
        tell.accept(new InvolvementSent(localPerson, worker == null ? staff.name(dice) : worker.name(),
            worker == null ? partner.teams().getFirst() : worker.team(), role, worker == null ? partner.phone() : worker.phone(), null,
            When.day(since), null, "On the caseload", null));
    }

    void flags(Family family, Resident who, String localPerson, Consumer<? super Arrival> tell) {
        if (partner.kind() == AgencyKind.CHILDRENS_SOCIAL_CARE && who.isChild() && family.level() == Level.PROTECTION) {
            var from = today.minusDays(dice.between(20, 300));
            tell.accept(new FlagSent(localPerson, localPerson + "-plan", "Child protection plan",
                family.factors().contains(Factor.NEGLECT) ? "Neglect" : "Emotional harm", When.day(from), null,
                When.day(from.plusDays(from.plusDays(90).isBefore(today) ? 270 : 90)), true, null, null));
        } else if (partner.kind() == AgencyKind.CHILDRENS_SOCIAL_CARE && who.isChild() && family.level() == Level.LOOKED_AFTER) {
            tell.accept(new FlagSent(localPerson, localPerson + "-lac", "Looked after child", "Interim care order",
                When.day(today.minusDays(dice.between(60, 900))), null, When.day(today.plusDays(dice.between(10, 170))), true, null, null));
        } else if (partner.kind() == AgencyKind.POLICE && !who.isChild() && family.factors().contains(Factor.DOMESTIC_ABUSE) && dice.chance(0.3)) {
            tell.accept(new FlagSent(localPerson, localPerson + "-da", "Domestic abuse: repeat address", "Three calls in twelve months",
                When.day(today.minusDays(dice.between(30, 400))), null, When.day(today.plusDays(90)), false,
                "Telling both adults could raise the risk to the one who called", null));
        }
    }

    private @Nullable String role(Family family, Resident who) {
        int age = who.age(today);
        return switch (partner.kind()) {
            case COMMUNITY_HEALTH -> age < 6 && (who.isChild() || who.born() == null) ? "health visitor" : null;
            case CHILDRENS_SOCIAL_CARE -> who.isChild() && family.level().compareTo(Level.IN_NEED) >= 0 ? "social worker" : null;
            case ADULT_SOCIAL_CARE -> "social worker";
            case MENTAL_HEALTH -> age < 18 ? "CAMHS practitioner" : "community psychiatric nurse";
            case SUBSTANCE_MISUSE -> "recovery worker";
            case PROBATION -> "probation officer";
            case DOMESTIC_ABUSE -> "independent domestic violence adviser";
            case VOLUNTARY -> "family support worker";
            case SCHOOL -> "class teacher";
            case GP_PRACTICE -> "registered practice";
            default -> null;
        };
    }

    /** Every seventh child has a worker who can sign in; the others have a name and a telephone number. */
    private Partner.@Nullable Worker worker(Family family, String role) {
        return family.number() % 7 != 0 ? null
            : workers.stream().filter(worker -> worker.agencyCode().equals(partner.code()) && worker.jobTitle().equals(role)).findFirst().orElse(null);
    }

    private static boolean parent(RelationshipKind kind) {
        return kind == RelationshipKind.MOTHER || kind == RelationshipKind.FATHER;
    }

    private static String fullName(Resident who) {
        var name = (who.given() + " " + who.family()).strip();
        return who.born() == null ? "Unborn baby " + name : Objects.requireNonNull(name);
    }
}
