package wholepicture.learning.measures.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wholepicture.cases.CaseProcess;
import wholepicture.learning.checks.Check;
import wholepicture.learning.checks.Few;
import wholepicture.learning.measures.ControlLimits.Plotted;
import wholepicture.learning.measures.ControlLimits.Sign;
import wholepicture.learning.measures.Counting;
import wholepicture.learning.measures.Evidence;
import wholepicture.learning.measures.Measure;
import wholepicture.learning.measures.Standings;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;
import wholepicture.ui.Sentences;
import wholepicture.ui.Tag;
import wholepicture.ui.pictures.ControlChart;
import wholepicture.ui.pictures.ControlChartPicture;
import wholepicture.ui.pictures.ControlChartPicture.Dot;

/**
 * Whether a lesson changed practice: the chart, its table, what was seen, and what people said of it.
 *
 * @param counts what is counted, in words; empty until somebody said it
 * @param svg empty when there is nothing to draw
 * @param holds whether the measure has held for the agreed time
 */
public record MeasurePage(boolean lead, String href, String question, Tag state, String counts, String seen, String svg, List<List<String>> months, List<List<String>> agencies,
    boolean holds, boolean embedded, List<List<String>> standings, List<Option> countings, String target, String holdMonths, Errors errors) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);

    static MeasurePage of(boolean lead, Check check, Optional<Evidence> evidence, List<Standings.Stood> stood, @Nullable CaseProcess process, List<Option> countings, String target,
        String holdMonths, Errors errors) {
        var state = stood.stream().findFirst().map(Standings.Stood::state).orElse(Standings.State.OPEN);
        var measure = evidence.map(Evidence::measure);
        return new MeasurePage(lead, check.address(), check.wording().question(), tag(state), measure.map(m -> inWords(m, process)).orElse(""), evidence.map(Evidence::inWords).orElse(""),
            evidence.filter(e -> !e.chart().months().isEmpty()).map(MeasurePage::draw).orElse(""), evidence.map(MeasurePage::months).orElse(List.of()),
            evidence.map(MeasurePage::agencies).orElse(List.of()), evidence.filter(Evidence::holds).isPresent(), state == Standings.State.EMBEDDED,
            stood.stream().map(s -> List.of(Dates.inWords(s.at()), s.state().inWords(), s.by(), s.reason())).toList(), countings,
            target.isEmpty() ? measure.map(m -> String.valueOf(m.target())).orElse("") : target, holdMonths.isEmpty() ? measure.map(m -> String.valueOf(m.holdMonths())).orElse("6") : holdMonths, errors);
    }

    static Tag tag(Standings.State state) {
        return new Tag(state.inWords(), switch (state) {
            case OPEN -> Tag.Colour.BLUE;
            case EMBEDDED -> Tag.Colour.GREEN;
            case OPEN_AGAIN -> Tag.Colour.RED;
        });
    }

    private static String inWords(Measure measure, @Nullable CaseProcess process) {
        var counts = switch (measure.counting()) {
            case Counting.Answered answered -> "Of the times the question was put: those answered %s".formatted(String.join(" or ", answered.answers().stream().map(MeasurePage::answer).toList()));
            case Counting.Followed followed -> "Of the moments at which it asks, or would have asked: those after which this followed within %d days: %s"
                .formatted(followed.days(), Sentences.within(process == null ? followed.fact() : process.moment(followed.fact()).map(CaseProcess.Named::inWords).orElse(followed.fact())));
            case Counting.InTime inTime -> "Of the time limits “%s” that fell due: those that were kept".formatted(inTime.clock());
        };
        return "%s. Target: %d%%, held for %d months. Said by %s.".formatted(counts, measure.target(), measure.holdMonths(), measure.madeBy());
    }

    private static String answer(String code) {
        return switch (code) {
            case "YES" -> "yes";
            case "NO" -> "no";
            case "UNKNOWN" -> "not yet known";
            case "WORDS" -> "in words";
            case "DAY" -> "with a date";
            default -> code.toLowerCase(Locale.UK);
        };
    }

    private static boolean shown(Evidence evidence, long of) {
        return of >= evidence.measure().smallest();
    }

    private static String draw(Evidence e) {
        var months = e.chart().months();
        var dots = months.stream().map(m -> new Dot(SHORT.format(m.month().first()), shown(e, m.month().of()) ? m.rate() : null, m.lower(), m.upper(),
            m.sign() == Sign.HIGHER ? 1 : m.sign() == Sign.LOWER ? -1 : 0, words(e, m))).toList();
        int began = IntStream.range(0, months.size()).filter(i -> months.get(i).month().first().compareTo(e.began().withDayOfMonth(1)) >= 0).findFirst().orElse(-1);
        return ControlChart.svg(new ControlChartPicture("Share over time", e.inWords() + " The same, month by month, stands in the table.", dots, e.chart().centre(),
            e.chart().beforeCheck() ? "Average before the check" : "Average of the first months", e.measure().target() / 100.0, began, "Check began"));
    }

    private static String words(Evidence e, Plotted m) {
        return "%s: %s".formatted(MONTH.format(m.month().first()), shown(e, m.month().of()) ? "%s of %d%s".formatted(Evidence.percent(m.rate()), m.month().of(), m.why().isEmpty() ? "" : ", " + m.why()) : Few.WORDS);
    }

    private static List<List<String>> months(Evidence e) {
        var rows = new ArrayList<List<String>>();
        e.chart().months().reversed().forEach(m -> {
            boolean shown = shown(e, m.month().of());
            rows.add(List.of(MONTH.format(m.month().first()), shown ? Evidence.percent(m.rate()) : Few.WORDS, shown ? String.valueOf(m.month().of()) : "", shown ? said(m) : ""));
        });
        return rows;
    }

    private static String said(Plotted m) {
        return switch (m.sign()) {
            case CHANCE -> "No more than chance";
            case HIGHER -> "Higher: " + m.why();
            case LOWER -> "Lower: " + m.why();
        };
    }

    private static List<List<String>> agencies(Evidence e) {
        var of = new LinkedHashMap<String, Long>();
        e.byAgency().forEach((agency, month) -> of.put(agency, month.of()));
        var shown = Few.show(of);
        return e.byAgency().entrySet().stream().map(one -> {
            var n = String.valueOf(shown.get(one.getKey()));
            boolean hidden = n.equals(Few.WORDS) || n.equals(Few.HELD_BACK) || !shown(e, one.getValue().of());
            return List.of(one.getKey(), hidden ? n : Math.round(100.0 * one.getValue().hits() / one.getValue().of()) + "%", hidden ? "" : n);
        }).toList();
    }
}
