package wholepicture.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wholepicture.agencies.AgencyKind;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Reach;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.demonstration.Community.Custom;
import wholepicture.time.When;

/** Writes a resident down as an agency has them: nearly right. */
final class Copies {

    private final Dice dice;
    private final Family family;
    private final Partner partner;
    private final Hand hand;

    Copies(Dice dice, Family family, Partner partner) {
        this.dice = dice;
        this.family = family;
        this.partner = partner;
        this.hand = Hand.of(partner.kind());
    }

    boolean registersTwice() {
        return dice.chance(hand.twice());
    }

    PersonSent write(Resident who, String localPerson) {
        return new PersonSent(localPerson, names(who), born(who), who.due() == null ? null : When.day(who.due()),
            who.died() == null || dice.chance(0.3) ? null : When.day(who.died()), sex(who),
            who.twin() && dice.chance(0.6) ? true : null, identifiers(who), residences(who), reach(who), particulars(who), null);
    }

    private List<Name> names(Resident who) {
        if (who.born() == null) {
            return List.of(new Name("Unborn baby", "", family.first(Resident.Role.MOTHER).map(Resident::family).orElse(who.family()), "usual"));
        }
        var given = who.given();
        var middle = who.middle();
        var last = who.family();
        if (given.equals("Mohammed") && !middle.isEmpty() && dice.chance(0.45)) {
            given = middle;
            middle = "";
        }
        List<Name> names = new ArrayList<>();
        if (who.earlierFamily() != null && dice.chance(hand.maiden())) {
            last = who.earlierFamily();
        } else if (who.earlierFamily() != null && dice.chance(0.25)) {
            names.add(new Name(given, "", who.earlierFamily(), "maiden"));
        }
        var familiar = Slips.familiar(dice, given);
        if (!familiar.equals(given) && dice.chance(hand.familiar())) {
            given = familiar;
            middle = "";
        } else if (!familiar.equals(given) && dice.chance(0.06)) {
            names.add(new Name(familiar, "", last, "alias"));
        }
        middle = dice.chance(0.45) ? "" : dice.chance(0.2) && !middle.isEmpty() ? middle.substring(0, 1) : middle;
        given = dice.chance(hand.misspelt()) ? Slips.misspelt(dice, given) : given;
        last = dice.chance(hand.misspelt()) ? Slips.misspelt(dice, last) : last;
        if (dice.chance(family.community().custom() == Custom.CHINESE ? 0.15 : 0.004)) {
            var swapped = given;
            given = last;
            last = swapped;
        }
        names.addFirst(new Name(cut(given), cut(middle), cut(last), "usual"));
        return List.copyOf(names);
    }

    private @Nullable When born(Resident who) {
        var born = who.born();
        if (born == null) {
            return null;
        }
        if (dice.chance(hand.yearOnly())) {
            return dice.chance(0.12) ? null : When.year(born.getYear());
        }
        LocalDate written = dice.chance(hand.turned()) ? Slips.turned(born) : dice.chance(hand.wrongDay()) ? Slips.wrongDay(dice, born) : born;
        return When.day(written);
    }

    private Sex sex(Resident who) {
        if (dice.chance(hand.wrongSex())) {
            return dice.chance(0.7) ? Sex.UNKNOWN : who.woman() ? Sex.MALE : Sex.FEMALE;
        }
        return who.sex();
    }

    private List<Identifier> identifiers(Resident who) {
        List<Identifier> list = new ArrayList<>();
        if (who.nhs() != null && dice.chance(hand.nhs())) {
            list.add(new Identifier("NHS", dice.chance(hand.nhsMistyped()) ? Slips.mistyped(dice, who.nhs()) : who.nhs()));
        }
        if (who.upn() != null && hand.upn() && (partner.kind() == AgencyKind.SCHOOL || dice.chance(0.5))) {
            list.add(new Identifier("UPN", who.upn()));
        }
        return List.copyOf(list);
    }

    private List<Residence> residences(Resident who) {
        boolean stale = who.homes().size() > 1 && dice.chance(hand.oldAddress());
        List<Residence> list = new ArrayList<>();
        var homes = stale ? who.homes().subList(0, 1) : dice.chance(0.3) ? who.homes() : List.of(who.home());
        for (var home : homes) {
            var sent = (stale ? home.asIfStill() : home).written();
            list.add(dice.chance(hand.noPostcode()) ? new Residence(sent.lines(), null, null, sent.use(), sent.from(), sent.to()) : sent);
        }
        return List.copyOf(list);
    }

    private List<Reach> reach(Resident who) {
        return who.phone() == null || dice.chance(0.35) ? List.of() : List.of(new Reach("phone", who.phone(), who.phone().startsWith("07") ? "mobile" : "home"));
    }

    private Map<String, String> particulars(Resident who) {
        Map<String, String> said = new LinkedHashMap<>();
        var community = family.community();
        if (who.born() != null && dice.chance(0.7)) {
            said.put("ethnicity", community.ethnicity());
        }
        if (!community.language().equals("English") && dice.chance(0.6)) {
            said.put("language", community.language());
            if (!who.isChild() && dice.chance(0.2)) {
                said.put("interpreter needed", "yes");
            }
        }
        return said;
    }

    private String cut(String name) {
        return name.length() <= hand.cut() ? name : name.substring(0, hand.cut());
    }
}
