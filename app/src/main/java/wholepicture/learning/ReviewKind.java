package wholepicture.learning;

import static wholepicture.guidance.Basis.Source.PARTNERSHIP;
import static wholepicture.guidance.Basis.Source.WORKING_TOGETHER_2023;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wholepicture.clocks.WorkingDays;
import wholepicture.guidance.Basis;

/** The kinds of review, each with its steps in their order. Source, B22, B23. */
public enum ReviewKind {
    RAPID_REVIEW("Rapid review", "the authority became aware",
        Step.workingDays("The incident is notified to the national panel", 5, WORKING_TOGETHER_2023.at("chapter 5, notifying incidents")),
        Step.workingDays("The rapid review is complete", 15, WORKING_TOGETHER_2023.at("chapter 5, rapid review")), Step.of("The panel has answered")),
    LOCAL_PRACTICE_REVIEW("Local child safeguarding practice review", "the review was decided", Step.of("Scope and reviewer agreed"), Step.of("Agencies' reports received"),
        Step.of("The family's part heard"), Step.of("Anonymised"), Step.months("Published", 6, WORKING_TOGETHER_2023.at("chapter 5, local reviews"))),
    SAFEGUARDING_ADULT_REVIEW("Safeguarding adults review", "the review was decided", Step.of("Mandatory or discretionary, with reasons"), Step.of("Scoped"), Step.of("Agencies' reports received"),
        Step.of("The family's part heard"), Step.of("Draft before the board"), Step.months("Published", 6, PARTNERSHIP.at("time for a safeguarding adults review"))),
    DOMESTIC_ABUSE_RELATED_DEATH_REVIEW("Domestic abuse related death review", "the partnership was told of the death", Step.months("Decision whether to review", 1, PARTNERSHIP.at("domestic abuse related deaths")),
        Step.of("Panel and chair appointed"), Step.of("Agencies' reports received"), Step.of("The family's part heard"), Step.of("Quality assured nationally"), Step.of("Published")),
    SIGNIFICANT_INCIDENT_LEARNING_PROCESS("Significant incident learning process", "the process was decided", Step.of("Agencies' reports received"), Step.of("Learning event"), Step.of("Recall day"), Step.of("Report agreed")),
    SERIOUS_CASE_REVIEW("Serious case review, from before 2019", "the review was decided", Step.of("Published")),
    ALTERNATIVE_LEARNING_REVIEW("Alternative learning review", "the review was decided", Step.of("Learning event"), Step.of("Report agreed")),
    THEMATIC_REVIEW("Thematic review", "the review was decided", Step.of("Cases chosen"), Step.of("Report agreed")),
    SINGLE_AGENCY_REVIEW("Review by one agency", "the review was decided", Step.of("Report received"), Step.of("Accepted by the partnership")),
    AUDIT("Multi-agency audit", "the audit was asked for", Step.of("Cases chosen"), Step.of("Audit held"), Step.of("Findings agreed")),
    IMPROVEMENT_PLAN("Improvement plan of a director", "the director asked for it", Step.of("Plan written"), Step.of("Presented to the safeguarding partners"), Step.of("Overseen by an improvement board"),
        Step.of("Progress and performance reported"), Step.of("Read by the inspectorate")),
    INSPECTION("Inspection", "the inspection began", Step.of("Letter received"), Step.of("Plan sent")),
    OUT_OF_AREA("Another area's review that we contribute to", "we were asked", Step.of("Contribution sent"), Step.of("Local learning drawn")),
    NATIONAL("National review", "it was published", Step.of("Local learning drawn"));

    /**
     * A step of a review.
     *
     * @param workingDays within how many working days; 0 when there is no such limit
     * @param months within how many months; 0 when there is no such limit
     * @param basis whose rule it is, where there is a limit
     */
    public record Step(String name, int workingDays, int months, Optional<Basis> basis) {

        static Step of(String name) {
            return new Step(name, 0, 0, Optional.empty());
        }

        static Step workingDays(String name, int days, Basis basis) {
            return new Step(name, days, 0, Optional.of(basis));
        }

        static Step months(String name, int months, Basis basis) {
            return new Step(name, 0, months, Optional.of(basis));
        }

        /** The last day for it, counted from the day on which the review's clocks begin; that day is never counted. */
        public Optional<LocalDate> due(LocalDate began, WorkingDays calendar) {
            return workingDays > 0 ? Optional.of(calendar.after(began, workingDays)) : months > 0 ? Optional.of(began.plusMonths(months)) : Optional.empty();
        }
    }

    private final String inWords;
    private final String countsFrom;
    private final List<Step> steps;

    ReviewKind(String inWords, String countsFrom, Step... steps) {
        this.inWords = inWords;
        this.countsFrom = countsFrom;
        this.steps = List.of(steps);
    }

    public String inWords() {
        return inWords;
    }

    /** What happened on the day that the clocks count from, as "the review was decided". */
    public String countsFrom() {
        return countsFrom;
    }

    public List<Step> steps() {
        return steps;
    }
}
