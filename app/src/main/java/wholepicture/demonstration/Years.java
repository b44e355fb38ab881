package wholepicture.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wholepicture.agencies.AgencyKind;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Grade;
import wholepicture.time.When;

/** Lets the years of one family pass at one agency, and writes down what the agency would have written. */
final class Years {

    private static final int REMEMBERED = 6;
    private static final Pattern BLANK = Pattern.compile("\\{([^}]+)}");

    private final List<Happening> happenings;
    private final Staff staff;
    private final LocalDate today;

    Years(Partner partner, Staff staff, LocalDate today) {
        this.happenings = Happening.all().stream().filter(happening -> happening.by() == partner.kind()).toList();
        this.staff = staff;
        this.today = today;
    }

    void pass(Dice dice, Family family, Resident who, String localPerson, LocalDate since, Consumer<? super Arrival> tell) {
        int[] line = {0};
        for (var happening : happenings) {
            if (!happening.happensTo(who, family)) {
                continue;
            }
            if (happening.once()) {
                var day = onceOn(dice, happening, who);
                if (dice.chance(happening.often()) && !day.isBefore(today.minusYears(REMEMBERED)) && !day.isAfter(lastDay(who))) {
                    tell.accept(entry(dice, happening, family, who, localPerson, ++line[0], day));
                }
            } else {
                var from = later(later(since, today.minusYears(REMEMBERED)), birth(who).plusDays(happening.fromDays()));
                var to = earlier(lastDay(who), birth(who).plusDays(happening.toDays()));
                int times = from.isAfter(to) ? 0 : dice.times(happening.often() * (to.toEpochDay() - from.toEpochDay()) / 365.25);
                for (int i = 0; i < times; i++) {
                    tell.accept(entry(dice, happening, family, who, localPerson, ++line[0], dice.dayBetween(from, to)));
                }
            }
        }
    }

    private LocalDate onceOn(Dice dice, Happening happening, Resident who) {
        return who.born() == null ? today.minusDays(dice.between(3, 60))
            : who.born().plusDays(dice.between(happening.fromDays(), happening.toDays()));
    }

    private EntrySent entry(Dice dice, Happening happening, Family family, Resident who, String localPerson, int line, LocalDate drawn) {
        boolean roundTheClock = happening.by() == AgencyKind.POLICE || happening.by() == AgencyKind.ACUTE_HOSPITAL;
        var day = roundTheClock ? drawn : later(workingDay(drawn), who.born() == null ? drawn : who.born());
        var recorded = earlier(today, dice.chance(0.8) ? day : day.plusDays(dice.chance(0.75) ? dice.between(1, 10) : dice.between(11, 60)));
        var said = new StringBuilder();
        for (var ways : happening.says()) {
            said.append(said.isEmpty() ? "" : " ").append(filled(dice, dice.of(ways), family, who));
        }
        var voice = happening.voice() == null ? null : happening.voice().drawn(dice);
        return new EntrySent(localPerson, localPerson + "-" + line, happening.kind(), happened(dice, happening, day, roundTheClock),
            When.day(recorded), happening.title(), said.toString(), significance(dice, happening),
            happening.means().isEmpty() || !dice.chance(0.45) ? null : filled(dice, dice.of(happening.means()), family, who),
            present(dice, family, who), staff.author(dice, happening.author()), happening.outcome(), voice, factors(dice, happening),
            happening.original(), grade(dice, happening));
    }

    private static When happened(Dice dice, Happening happening, LocalDate day, boolean roundTheClock) {
        double exact = happening.by() == AgencyKind.VOLUNTARY || happening.by() == AgencyKind.HOUSING ? 0.9 : 0.975;
        if (!dice.chance(exact)) {
            return dice.chance(0.75) ? When.month(YearMonth.from(day)) : When.between(day.minusDays(dice.between(2, 20)), day);
        }
        return roundTheClock ? When.moment(day.atTime(dice.between(0, 23), dice.between(0, 59))) : When.day(day);
    }

    private static @Nullable Significance significance(Dice dice, Happening happening) {
        var said = happening.significance();
        return said != null ? said.drawn(dice) : dice.chance(0.3) ? Significance.ROUTINE : null;
    }

    private static @Nullable Grade grade(Dice dice, Happening happening) {
        return happening.grade() == null ? null : happening.grade().drawn(dice);
    }

    private static Set<Factor> factors(Dice dice, Happening happening) {
        var drawn = EnumSet.noneOf(Factor.class);
        happening.factors().stream().filter(factor -> dice.chance(factor.chance())).forEach(factor -> drawn.add(factor.what()));
        return Collections.unmodifiableSet(drawn);
    }

    private static List<String> present(Dice dice, Family family, Resident who) {
        return who.isChild() && dice.chance(0.3)
            ? family.carer().map(carer -> List.of(carer.given() + " " + carer.family())).orElse(List.of()) : List.of();
    }

    private String filled(Dice dice, String sentence, Family family, Resident who) {
        return BLANK.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(word(dice, found.group(1), family, who)));
    }

    private String word(Dice dice, String blank, Family family, Resident who) {
        int neutral = who.sex() == Arrival.Sex.MALE ? 0 : who.sex() == Arrival.Sex.FEMALE ? 1 : 2;
        return switch (blank) {
            case "name" -> who.born() == null ? "the baby" : who.given();
            case "mother" -> family.carer().map(Resident::given).orElse("the carer");
            case "he" -> List.of("he", "she", "they").get(neutral);
            case "his" -> List.of("his", "her", "their").get(neutral);
            case "him" -> List.of("him", "her", "them").get(neutral);
            case "himself" -> List.of("himself", "herself", "themselves").get(neutral);
            case "street" -> who.homeOn(today).street();
            default -> {
                int dash = blank.indexOf('-');
                yield "" + dice.between(Integer.parseInt(blank.substring(0, dash)), Integer.parseInt(blank.substring(dash + 1)));
            }
        };
    }

    private LocalDate lastDay(Resident who) {
        return who.died() == null ? today.minusDays(1) : who.died();
    }

    private LocalDate birth(Resident who) {
        return who.born() == null ? today.minusDays(90) : who.born();
    }

    private static LocalDate workingDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1) : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
