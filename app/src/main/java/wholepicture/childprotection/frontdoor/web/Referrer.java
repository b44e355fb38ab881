package wholepicture.childprotection.frontdoor.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Worker;
import wholepicture.agencies.Workers;
import wholepicture.childprotection.Words.Source;

/** Who is worried, as far as the form knows before anybody types: the worker who opens it, unless it is children's social care, which writes down what others say. */
@Component
class Referrer {

    private static final Map<AgencyKind, Source> SOURCES = Map.of(AgencyKind.SCHOOL, Source.SCHOOL, AgencyKind.EARLY_YEARS, Source.EDUCATION, AgencyKind.GP_PRACTICE, Source.GP, AgencyKind.HOUSING, Source.HOUSING,
        AgencyKind.ADULT_SOCIAL_CARE, Source.ADULT_SOCIAL_CARE, AgencyKind.EARLY_HELP, Source.EARLY_HELP, AgencyKind.POLICE, Source.POLICE, AgencyKind.PROBATION, Source.LEGAL, AgencyKind.VOLUNTARY, Source.OTHER,
        AgencyKind.MENTAL_HEALTH, Source.OTHER_HEALTH);

    private final Workers workers;

    Referrer(Workers workers) {
        this.workers = workers;
    }

    /** What the form begins with; it can all be changed. */
    Map<String, String> likely() {
        return Optional.ofNullable(Acting.now().workerId()).flatMap(workers::byId).filter(worker -> worker.agency().kind() != AgencyKind.CHILDRENS_SOCIAL_CARE)
            .map(worker -> Map.of("referrer", "%s, %s, %s".formatted(worker.name(), worker.jobTitle(), worker.agency().name()), "source", source(worker).map(Source::name).orElse(""))).orElse(Map.of());
    }

    private static Optional<Source> source(Worker worker) {
        var job = worker.jobTitle().toLowerCase(Locale.UK);
        return job.contains("health visitor") ? Optional.of(Source.HEALTH_VISITOR) : job.contains("school nurse") ? Optional.of(Source.SCHOOL_NURSE)
            : Optional.ofNullable(SOURCES.get(worker.agency().kind()));
    }
}
