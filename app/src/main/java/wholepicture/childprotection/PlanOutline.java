package wholepicture.childprotection;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.agencies.Worker;
import wholepicture.childprotection.Fact.Moment;
import wholepicture.childprotection.Words.Category;
import wholepicture.time.When;
import wholepicture.ui.Dates;

/**
 * What a plan is when a conference makes it.
 *
 * @param coreGroup practitioners in the core group, and {@code family} its family members, or why there is none
 * @param outline one action on each line: what, who, by when, how it is measured
 * @param contingency what happens if what must improve does not
 * @param recommendations on how agencies work together, each with the agency that is to carry it out
 */
public record PlanOutline(Category category, String lead, String coreGroup, String outline, String contingency, @Nullable Tasks tasks, List<Recommendation> recommendations) {

    public PlanOutline {
        recommendations = recommendations == null ? List.of() : List.copyOf(recommendations);
    }

    /** Why it is no plan yet; empty when it is. */
    String unlawful(Moment moment) {
        if (Stream.of(lead, coreGroup, outline, contingency).anyMatch(String::isBlank) || tasks == null) {
            return "A plan names the lead practitioner, the core group, what must improve by when, and what happens if it does not.";
        }
        if (!Outline.isWhole(outline)) {
            return Outline.NEEDS;
        }
        if (recommendations.stream().anyMatch(one -> one.agency().isBlank() || one.what().isBlank())) {
            return Recommendation.NEEDS;
        }
        if (tasks.body() == LeadBody.AUTHORITY && !moment.known().workers().contains(lead)) {
            return "The lead practitioner is employed by the body that leads. Choose a worker of the responsible authority.";
        }
        if (tasks.body() == LeadBody.AUTHORITY && !moment.known().leads().contains(lead)) {
            return "The lead practitioner is a social worker. %s has another job: choose a social worker of the responsible authority.".formatted(lead);
        }
        return tasks.unlawful(moment);
    }

    /** Whether somebody's job is that of a social worker, as their agency keeps it: also a senior or advanced practitioner, and no student or assistant. */
    public static boolean mayLead(Worker worker) {
        var job = worker.jobTitle().toLowerCase(Locale.UK);
        return job.isBlank() || (job.contains("social work") || job.contains("practitioner")) && !job.contains("student") && !job.contains("assistant");
    }

    /** Who leads the work by a plan: nobody else may. */
    public enum LeadBody implements Words.Worded {
        AUTHORITY("Children's social care of the local authority"), NSPCC("NSPCC");

        private final String inWords;

        LeadBody(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /**
     * What else a conference settles when it makes a plan.
     *
     * @param qualified whether the lead is a qualified and experienced social worker
     * @param family family members in the core group, or why there is none
     * @param coreGroup when the core group first meets, {@code whole} when the whole plan is there, {@code review} when it is first reviewed
     */
    public record Tasks(LeadBody body, boolean qualified, String family, @Nullable LocalDate coreGroup, @Nullable LocalDate whole, @Nullable LocalDate review) {

        private String unlawful(Moment moment) {
            if (!qualified) {
                return "The lead practitioner is a qualified and experienced social worker, employed by the body that leads.";
            }
            if (family.isBlank()) {
                return "Name the family members in the core group, or say why there is none.";
            }
            if (coreGroup == null || whole == null || review == null) {
                return "Set three days: the first core group, the whole plan, and the first review.";
            }
            var start = moment.on().atStartOfDay(When.UK);
            var first = moment.rules().reckon(Timescales.CORE_GROUP, start).deadline().lastDay();
            var last = moment.rules().reckon(Timescales.FIRST_REVIEW, start).deadline().lastDay();
            if (coreGroup.isBefore(moment.on()) || coreGroup.isAfter(first)) {
                return "The core group first meets by %s.".formatted(Dates.inWords(first));
            }
            if (!review.isAfter(moment.on()) || review.isAfter(last)) {
                return "The first review is after this conference, and by %s.".formatted(Dates.inWords(last));
            }
            return whole.isBefore(moment.on()) || whole.isAfter(review) ? "The whole plan is there before the first review." : "";
        }
    }
}
