package wholepicture.childprotection.frontdoor.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.childprotection.Words;
import wholepicture.childprotection.web.Answers;
import wholepicture.time.When;
import wholepicture.ui.DateFields;

/** A concern as an agency's machine sends it. What the page asks is asked here too, and refused alike. */
record SentConcern(
    @Schema(description = "User name of the worker of the agency who raises it", example = "lena.lead") @Nullable String raisedBy,
    @Schema(description = "The children of one family; each keeps a case and decisions of their own") @Nullable List<Child> children,
    @Schema(description = "Code of the authority; may be left out where the postcode says it") @Nullable String to,
    @Schema(description = "Where the child lives or is") @Nullable String postcode,
    @Schema(description = "Address without the postcode, for children who are not known yet") @Nullable String address,
    @Schema(description = "When it was raised; now, if left out") @Nullable OffsetDateTime raisedAt,
    Words.@Nullable Source source, @Nullable String referrer,
    @Schema(description = "What was seen and heard") @Nullable String account,
    @Nullable List<Says> statements,
    @Schema(description = "Signs of the thresholds document that are met, in its words") @Nullable List<String> signs,
    @Schema(description = "If no sign fits: why judgement says so") @Nullable String indicators,
    Words.@Nullable Level level, Words.@Nullable Answer sexualExploitation, Words.@Nullable Answer neglect, @Nullable Boolean neglectToolkit,
    Words.@Nullable Answer domesticAbuse, @Nullable String injury,
    @Schema(description = "The offence or its reference, when a crime was told of: a strategy discussion is then held at once") @Nullable String crime,
    @Schema(description = "With a crime: how evidence is kept safe") @Nullable String evidence,
    @Schema(description = "With a crime: how the child is protected and supported meanwhile") @Nullable String support,
    @Schema(description = "With a crime: when the police were first told, if they were") @Nullable OffsetDateTime policeTold,
    @Nullable Boolean dangerNow, @Schema(description = "Whether the parents know, and if not, why not") @Nullable String parents,
    @Schema(description = "Why it is raised") @Nullable String why) {

    /** One statement, with who says it. */
    record Says(String who, String says) {}

    /** A child: by our number, by the agency's own, or not known yet. */
    record Child(@Nullable UUID person, @Schema(description = "The agency's own number of the child") @Nullable String localId,
        @Nullable String given, @Nullable String family, @Schema(description = "2019-05-06, 2019-05 or 2019", type = "string") @Nullable String born,
        @Schema(description = "For a child not yet born: when the birth is expected", type = "string", format = "date") @Nullable LocalDate due, @Nullable Sex sex) {

        boolean isNew() {
            return person == null && localId == null;
        }
    }

    /** The answers that the page would have taken. */
    Answers answers(String authority, ZonedDateTime now) {
        var typed = new LinkedMultiValueMap<String, String>();
        var at = raisedAt == null ? now : raisedAt.atZoneSameInstant(When.UK);
        DateFields.typed("happened", at.toLocalDate()).forEach(typed::set);
        typed.set("time", DateFields.typed(at));
        Map.of("to", authority, "referrer", text(referrer), "account", text(account), "indicators", text(indicators), "injury", text(injury), "crime", text(crime),
            "parents", text(parents), "why", text(why)).forEach(typed::set);
        Map.of("source", name(source), "level", name(level), "sexualExploitation", name(sexualExploitation), "neglect", name(neglect), "domesticAbuse", name(domesticAbuse),
            "toolkit", yes(neglectToolkit), "dangerNow", yes(dangerNow)).forEach(typed::set);
        typed.set("evidence", text(evidence));
        typed.set("support", text(support));
        if (policeTold != null) {
            var police = policeTold.atZoneSameInstant(When.UK);
            DateFields.typed("police", police.toLocalDate()).forEach(typed::set);
            typed.set("policeTime", DateFields.typed(police));
        }
        typed.set("statements", (statements == null ? List.<Says>of() : statements).stream().map(one -> one.who() + ": " + one.says().replaceAll("\\R", " "))
            .collect(Collectors.joining("\n")));
        typed.put("signs", new ArrayList<>(signs == null ? List.of() : signs));
        return new Answers(typed);
    }

    static String text(@Nullable String one) {
        return one == null ? "" : one.strip();
    }

    private static String name(@Nullable Enum<?> one) {
        return one == null ? "" : one.name();
    }

    private static String yes(@Nullable Boolean one) {
        return one == null ? "" : one ? "yes" : "no";
    }
}
