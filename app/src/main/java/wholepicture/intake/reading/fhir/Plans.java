package wholepicture.intake.reading.fhir;

import static wholepicture.intake.reading.fhir.Happenings.first;
import static wholepicture.intake.reading.fhir.Happenings.iso;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.FlagSent;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival;
import wholepicture.time.When;

/**
 * Reads what stands for a while: flags, care plans, care teams, episodes of care. A child protection plan
 * (Child Protection – Information Sharing) becomes a flag, a line of the chronology, and the council's team
 * as somebody to ring.
 */
final class Plans {

    private Plans() {}

    static Answer flag(Unit unit, Flag flag) {
        var person = unit.who(flag.getSubject(), flag.getEncounter());
        var words = first(Said.words(flag.getCode()), first(Said.all(flag.getCategory()), "Flag"));
        var category = Said.all(flag.getCategory());
        var all = Stream.concat(Stream.of(flag.getCode()), flag.getCategory().stream()).map(Said::everything).collect(Collectors.joining("; "));
        boolean denied = Safeguarding.denies(Said.everything(flag.getCode()));
        boolean safeguarding = !denied && (Safeguarding.speaks(flag.getCode()) || flag.getCategory().stream().anyMatch(Safeguarding::speaks));
        var from = Said.when(flag.getPeriod().getStartElement());
        var to = Said.when(flag.getPeriod().getEndElement());
        var status = flag.hasStatus() ? flag.getStatus().toCode() : "";
        boolean error = status.equals("entered-in-error");
        var id = unit.localId(person.orElse(""), words, iso(from));
        var arrivals = new ArrayList<Arrival>(2);
        if (!denied) {
            var ended = to == null && !status.equals("active") && !status.isEmpty() ? When.day(unit.today()) : to;
            var reason = Said.sentences(category.equals(words) ? "" : category, notes(flag));
            arrivals.add(new FlagSent(person.orElse(""), id, words, error ? "Entered in error; withdrawn by the sender" : reason.isEmpty() ? null : reason,
                from, ended, null, null, null, unit.grade()));
        }
        if (safeguarding || denied) {
            var plan = Safeguarding.isPlan(flag.getCode());
            arrivals.add(new Line(person.orElse(""), denied ? EntryKind.ASSESSMENT : EntryKind.FLAG).title(words).happened(from).recorded(recorded(flag))
                .description(category.equals(words) ? "" : category, Said.labelled("Flagged", Said.period(flag.getPeriod())), detail(flag), notes(flag))
                .significance(denied ? null : plan ? Significance.CRITICAL : Significance.SIGNIFICANT).author(author(unit, flag))
                .factors(Safeguarding.factors(all)).codes("code", flag.getCode()).original("status", status)
                .original("named as", flag.getSubject().getDisplay()).withdrawnIf(error).as(id, unit.grade()));
        }
        return new Answer.Taken(List.copyOf(arrivals));
    }

    private static String detail(Flag flag) {
        return flag.getExtension().stream().filter(extension -> extension.getValue() instanceof Reference)
            .map(extension -> ((Reference) extension.getValue()).getDisplay()).filter(text -> text != null && !text.isBlank()).findFirst().orElse("");
    }

    /** NHS England keeps notes on a flag in an extension. */
    private static String notes(Flag flag) {
        return Said.notes(flag.getExtension().stream().map(extension -> extension.getValue()).filter(Annotation.class::isInstance).map(Annotation.class::cast).toList());
    }

    private static @Nullable When recorded(Flag flag) {
        return flag.getContained().stream().filter(Provenance.class::isInstance).map(Provenance.class::cast).filter(Provenance::hasRecorded)
            .map(provenance -> Said.when(provenance.getRecordedElement())).findFirst().orElse(null);
    }

    private static String author(Unit unit, Flag flag) {
        var author = unit.name(flag.getAuthor());
        return author.isEmpty() ? flag.getContained().stream().filter(Provenance.class::isInstance).map(Provenance.class::cast)
            .flatMap(provenance -> provenance.getAgent().stream()).map(agent -> Said.all(agent.getRole())).filter(role -> !role.isEmpty()).findFirst().orElse("") : author;
    }

    static Answer carePlan(Unit unit, CarePlan plan) {
        var person = unit.who(plan.getSubject(), plan.getEncounter());
        var status = plan.hasStatus() ? plan.getStatus().toCode() : "";
        var categories = plan.getCategory().stream().filter(category -> !Said.hasCode(category, "assess-plan")).toList();
        var activities = plan.getActivity().stream().flatMap(activity -> Stream.concat(
            Stream.of(Said.words(activity.getDetail().getCode()), activity.getDetail().hasDescription() ? activity.getDetail().getDescription() : ""),
            activity.getOutcomeCodeableConcept().stream().map(Plans::outcome))).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("; "));
        var protecting = categories.stream().anyMatch(category -> Safeguarding.isPlan(category) || Safeguarding.isInCare(category))
            || Safeguarding.speaks(plan.hasTitle() ? plan.getTitle() : "");
        var title = first(plan.hasTitle() ? plan.getTitle() : "", first(Said.all(categories), "Care plan"));
        var all = title + "; " + categories.stream().map(Said::everything).collect(Collectors.joining("; "));
        var from = Said.when(plan.getPeriod().getStartElement());
        var to = Said.when(plan.getPeriod().getEndElement());
        boolean error = status.equals("entered-in-error");
        var id = unit.localId(person.orElse(""), title, iso(from));
        var arrivals = new ArrayList<Arrival>(2);
        var line = new Line(person.orElse(""), EntryKind.PLAN).title(title).happened(either(from, Said.when(plan.getCreatedElement())))
            .recorded(Said.when(plan.getCreatedElement()))
            .description(plan.hasDescription() ? plan.getDescription() : "", Said.labelled("Runs", Said.period(plan.getPeriod())), Said.labelled("Status:", status),
                Said.labelled("For:", plan.getAddresses().stream().map(unit::name).filter(name -> !name.isEmpty()).collect(Collectors.joining("; "))),
                Said.labelled("Contains:", activities), Said.labelled("With it:", plan.getSupportingInfo().stream().map(unit::name).filter(name -> !name.isEmpty())
                .collect(Collectors.joining("; "))), Said.notes(plan.getNote()))
            .author(unit.name(plan.getAuthor())).original("status", status).original("named as", plan.getSubject().getDisplay())
            .significance(protecting ? Significance.CRITICAL : Safeguarding.speaks(all) ? Significance.SIGNIFICANT : null)
            .factors(Safeguarding.factors(all)).withdrawnIf(error);
        categories.forEach(category -> line.codes("category", category));
        arrivals.add(line.as(id, unit.grade()));
        if (protecting) {
            var ended = to == null && !List.of("active", "draft", "on-hold", "").contains(status) ? When.day(unit.today()) : to;
            arrivals.add(new FlagSent(person.orElse(""), id, title, error ? "Entered in error; withdrawn by the sender" : null, from, ended, null, null, null, unit.grade()));
        }
        var responsible = plan.getCareTeam().stream().filter(team -> !unit.index().hasOwnSubject(team)).toList();
        for (var team : responsible.isEmpty() && protecting && plan.hasAuthor() ? List.of(plan.getAuthor()) : responsible) {
            var who = unit.named(team);
            var name = unit.name(team);
            if (!name.isEmpty()) {
                arrivals.add(new InvolvementSent(person.orElse(""), name, null, "Responsible for: " + title, who.map(Index.Named::phone).orElse(null),
                    who.map(Index.Named::email).orElse(null), from, to, null, unit.grade()));
            }
        }
        return new Answer.Taken(List.copyOf(arrivals));
    }

    private static String outcome(CodeableConcept outcome) {
        var coded = outcome.getCoding().stream().map(Said::words).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
        return coded.isEmpty() ? Said.words(outcome) : outcome.hasText() ? outcome.getText() + ": " + coded : coded;
    }

    private static @Nullable When either(@Nullable When one, @Nullable When other) {
        return one == null ? other : one;
    }

    static Answer careTeam(Unit unit, CareTeam team) {
        if (team.getSubject().isEmpty()) {
            return new Answer.Explains("It names no person; who the team is and how to reach it is shown with the plan that names it.");
        }
        var person = unit.person(team.getSubject());
        var from = Said.when(team.getPeriod().getStartElement());
        var to = Said.when(team.getPeriod().getEndElement());
        var name = team.hasName() ? team.getName() : "";
        var arrivals = new ArrayList<Arrival>();
        for (var member : team.getParticipant()) {
            var who = unit.named(member.getMember());
            var worker = unit.name(member.getMember());
            if (worker.isEmpty() || unit.isPerson(member.getMember())) {
                continue;
            }
            arrivals.add(new InvolvementSent(person.orElse(""), worker, first(name, who.map(Index.Named::team).orElse("")).isEmpty() ? null
                : first(name, who.map(Index.Named::team).orElse("")), first(Said.all(member.getRole()), "Care team"), who.map(Index.Named::phone).orElse(null),
                who.map(Index.Named::email).orElse(null), from, to, reason(team), unit.grade()));
        }
        if (arrivals.isEmpty() && !name.isEmpty()) {
            arrivals.add(new InvolvementSent(person.orElse(""), name, null, first(Said.all(team.getCategory()), "Care team"), People.phone(team.getTelecom()),
                People.email(team.getTelecom()), from, to, reason(team), unit.grade()));
        }
        return arrivals.isEmpty() && unit.problems().isEmpty() ? new Answer.Passed("It names nobody who could be reached.") : new Answer.Taken(List.copyOf(arrivals));
    }

    private static @Nullable String reason(CareTeam team) {
        var words = Said.all(team.getReasonCode());
        return words.isEmpty() ? null : words;
    }

    static Answer episode(Unit unit, EpisodeOfCare episode) {
        var person = unit.who(episode.getPatient(), null);
        var status = episode.hasStatus() ? episode.getStatus().toCode() : "";
        var types = first(Said.all(episode.getType()), "Episode of care");
        var from = Said.when(episode.getPeriod().getStartElement());
        var to = Said.when(episode.getPeriod().getEndElement());
        var organisation = unit.name(episode.getManagingOrganization());
        var manager = unit.name(episode.getCareManager());
        var arrivals = new ArrayList<Arrival>(2);
        boolean error = status.equals("entered-in-error");
        arrivals.add(new Line(person.orElse(""), EntryKind.OTHER).title(types).happened(from)
            .description(Said.labelled("Care", Said.period(episode.getPeriod())), Said.labelled("Status:", status), Said.labelled("By", organisation))
            .original("status", status).factors(Safeguarding.factors(types)).significance(Safeguarding.speaks(types) ? Significance.SIGNIFICANT : null)
            .withdrawnIf(error).as(unit.localId(person.orElse(""), types, iso(from)), unit.grade()));
        var worker = first(manager, organisation);
        if (!worker.isEmpty() && !error && !status.equals("cancelled")) {
            var who = unit.named(manager.isEmpty() ? episode.getManagingOrganization() : episode.getCareManager());
            arrivals.add(new InvolvementSent(person.orElse(""), worker, manager.isEmpty() || organisation.isEmpty() ? null : organisation,
                types.toLowerCase(Locale.ROOT).equals("episode of care") ? "Care" : types, who.map(Index.Named::phone).orElse(null),
                who.map(Index.Named::email).orElse(null), from, to, null, unit.grade()));
        }
        return new Answer.Taken(List.copyOf(arrivals));
    }
}
