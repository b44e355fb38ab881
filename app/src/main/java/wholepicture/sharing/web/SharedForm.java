package wholepicture.sharing.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import wholepicture.agencies.Agency;
import wholepicture.sharing.Consent;
import wholepicture.sharing.Given;
import wholepicture.sharing.LawfulBasis;
import wholepicture.time.When;
import wholepicture.ui.Option;
import wholepicture.ui.Sent;

/** The form by which a sharing is recorded, as it was typed, and what is wrong with it. */
final class SharedForm extends Sent {

    static final List<Option> GIVEN = List.of(Option.of("yes", "It was shared"), Option.of("no", "It was decided not to share it"));
    static final List<Option> BASIS = Option.each(LawfulBasis.values(), LawfulBasis::inWords);
    static final List<Option> CONSENT = Option.each(Consent.values(), Consent::inWords);

    SharedForm(MultiValueMap<String, String> typed) {
        super(typed);
    }

    /** What was typed; {@code null} when something is wrong with it. */
    @Nullable Given read(Optional<Agency> agency, Instant now) {
        var at = at(now);
        var what = need("what", "Say what was shared");
        var whom = need("whom", "Say with whom");
        var purpose = need("purpose", "Say for what purpose");
        var basis = need(LawfulBasis.class, "basis", "Choose the lawful basis: without one nothing is shared");
        var consent = need(Consent.class, "consent", "Say whether they agreed");
        if (consent.filter(one -> one != Consent.GIVEN).isPresent()) {
            need("consentWhy", "Say why they were not asked, or why it is shared all the same");
            must(basis.filter(one -> one == LawfulBasis.CONSENT).isEmpty(), "basis", "Consent is no basis where it was not given. Choose another");
        }
        var proportionate = need("proportionate", "Say why this much and no more");
        return errors().any() ? null : new Given(at, !text("given").equals("no"), what, agency.orElse(null), whom, purpose, basis.orElseThrow(),
            consent.orElseThrow(), text("consentWhy"), proportionate);
    }

    /** Now, when no day was typed or it was today; otherwise noon of that day. */
    private Instant at(Instant now) {
        var today = now.atZone(When.UK).toLocalDate();
        var day = mayDay("day", "The day");
        must(day.filter(today::isBefore).isEmpty(), "day-day", "The day must not be in the future");
        return day.filter(on -> !on.equals(today)).map(on -> on.atTime(12, 0).atZone(When.UK).toInstant()).orElse(now);
    }
}
