package wholepicture.childprotection.web;

import static wholepicture.childprotection.web.Question.line;
import static wholepicture.childprotection.web.Question.one;
import static wholepicture.childprotection.web.Question.words;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import wholepicture.childprotection.Gathering;
import wholepicture.childprotection.Harm;
import wholepicture.childprotection.Journey;
import wholepicture.childprotection.Timescales;
import wholepicture.childprotection.Whereabouts;

/** The forms for what is asked of others: experts, services for adults, and whoever must know of a missing child. */
final class GatheringActs {

    static final List<Act> ALL = List.of(
        Act.of("ask-expert", "Ask an expert for an opinion", Timescales.EXPERT_OPINION, List.of(line("expert", "Which expert", "For example, a forensic pathologist", "Say which expert"),
            words("question", "What is asked", "", "Say what is asked")), a -> new Gathering.ExpertAsked(a.text("expert"), a.text("question"))),
        Act.of("expert-answered", "Record the opinion of the expert", Timescales.EXPERT_OPINION, List.of(words("opinion", "What the expert says", "", "Say what the expert says")),
            a -> new Gathering.ExpertAnswered(a.text("opinion"))),
        Act.of("adult-history", "Record what a service for adults knows", null, List.of(line("service", "Which service", "For example, adult mental health", "Say which service"),
            line("whose", "Of whom, and what they are to the child", "", "Say of whom"), words("history", "What it knows that bears on the child", "", "Say what it knows"),
            line("basis", "On what basis it is shared", "Consent, or which duty or power", "Say on what basis")),
            a -> new Gathering.AdultHistoryShared(a.text("service"), a.text("whose"), a.text("history"), a.text("basis"))),
        Act.of("health-contact", "Record that a health professional saw the child", null, List.of(line("who", "Who saw the child", "Name and job", "Say who saw the child"),
            words("what", "What about, and what was found", "", "Say what about"), one("alone", "Time alone with the health professional", "", Harm.TimeAlone.class, "Choose one"),
            line("whyNot", "If there was none: why not", "", ""), words("said", "What the child said", "", "")),
            a -> new Gathering.HealthContact(a.text("who"), a.text("what"), a.one(Harm.TimeAlone.class, "alone"), a.text("whyNot"), a.text("said"))),
        Act.of("told-of-missing", "Record who was told that the child is missing", null, List.of(line("whom", "Who was told", "", "Say who was told"),
            line("how", "How", "By telephone, by secure e-mail …", "Say how"), words("what", "What they were told", "Word for word where it was written", "Say what they were told")),
            a -> new Gathering.ToldOfMissing(a.text("whom"), a.text("how"), a.text("what"), digest(a.text("what")))));

    private GatheringActs() {}

    static boolean isOffered(Act act, Journey journey) {
        return switch (act.slug()) {
            case "ask-expert" -> !journey.isBetween(Gathering.ExpertAsked.class, Gathering.ExpertAnswered.class);
            case "expert-answered" -> journey.isBetween(Gathering.ExpertAsked.class, Gathering.ExpertAnswered.class);
            case "told-of-missing" -> journey.isBetween(Whereabouts.WentMissing.class, Whereabouts.Returned.class);
            default -> true;
        };
    }

    private static String digest(String words) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
