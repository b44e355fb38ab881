package wholepicture.demonstration;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.agencies.Agency;
import wholepicture.sharing.Consent;
import wholepicture.sharing.Given;
import wholepicture.sharing.LawfulBasis;

/** What was shared of Lacey and what was not, what was handed over to the police, advice that was asked for, and how agencies made the policy known. */
final class SharedTold {

    private static final String SAM = "social.worker";

    private final Tale tale;

    SharedTold(Tools tools, Partnership partnership, LocalDate today) {
        this.tale = new Tale(tools, partnership, today, "long-neglect");
    }

    void live() {
        var lacey = tale.person(Tale.CARE, "lacey");
        tale.tell("sharing",
            () -> shared(lacey, "2026-11-18T12:00", true, "larch-hill", "Joanne Bird, designated safeguarding lead", "That the children are safe tonight, where, and who fetches them from school",
                "So that school hands them to nobody else", LawfulBasis.PUBLIC_TASK, "Asking first would have told whoever shut them in", "Where they sleep and who fetches them; nothing of the medical"),
            () -> shared(lacey, "2026-11-18T15:00", false, "", "A cousin of Dean Pratt, by telephone", "Where the children are", "To bring them presents, he said", LawfulBasis.PUBLIC_TASK, "It was not shared", "There is no need to know, and somebody may be sent to find them"),
            () -> tale.doAt("2026-11-18T16:00", SAM, () -> tale.with().sharing().handOver(lacey, given("2026-11-18T16:00", true, agency("police"), "DS Carol Hickling", "What the children said about the bolt, word for word",
                "To find out whether a crime was done to them", LawfulBasis.PUBLIC_TASK, "It is a crime; their mother is a suspect", "The words about the bolt; the rest of the visit stays on the case"), tale.worker("police.detective"),
                "Tyler, at his grandmother's, 11:20, alone with me: \"He puts the bolt when they go out. I put the food under the door. I told Miss ages ago.\" Lacey showed it on the doll's house: a stick across the door.")),
            () -> tale.doAt("2026-11-12T09:10", "teacher", () -> tale.with().advice().ask(agency("community"), "A child of four falls asleep on the carpet most mornings and is brought by a brother of ten. Is that enough to raise a concern?")),
            () -> tale.doAt("2026-11-12T11:40", "safeguarding.nurse", () -> tale.with().advice().mine(50).stream().filter(one -> one.answeredAt() == null).findFirst().ifPresent(one -> tale.with().advice().answer(one.id(),
                "Yes. Say what you see and how often, in the child's own words. You need no proof, and you need not wait for one more time."))),
            () -> tale.doAt("2026-11-19T14:00", "family.support", () -> tale.with().advice().ask(agency("police"), "A mother says that her former partner still has a key. May I tell the landlord?")),
            () -> known("2026-09-08T10:00", "team.manager", "Every team meeting in September, with a case of our own; the duty manager is rung first", 24, 15),
            () -> known("2026-09-22T10:00", "safeguarding.nurse", "Supervision, and a card with the four steps", 60, 41),
            () -> tale.doAt("2026-09-22T11:00", "safeguarding.nurse", () -> tale.with().codes().add("Record system of community nursing", "9Na", "WAS_NOT_BROUGHT", tale.day("2026-04-01"))),
            () -> tale.doAt("2026-09-23T11:00", "hospital.safeguarding", () -> tale.with().codes().add("Hospital patient administration", "WNB", "WAS_NOT_BROUGHT", tale.day("2025-06-02"))));
    }

    private void known(String when, String username, String how, int staff, int confident) {
        tale.doAt(when, username, () -> tale.with().policies().makeKnown(how, staff, confident));
    }

    private void shared(UUID person, String when, boolean given, String agency, String whom, String what, String purpose, LawfulBasis basis, String without, String proportionate) {
        tale.doAt(when, SAM, () -> tale.with().sharing().record(person, given(when, given, agency.isEmpty() ? null : agency(agency), whom, what, purpose, basis, without, proportionate)));
    }

    private Given given(String when, boolean given, @Nullable Agency agency, String whom, String what, String purpose, LawfulBasis basis, String without, String proportionate) {
        return new Given(tale.moment(when), given, what, agency, whom, purpose, basis, Consent.NOT_ASKED, without, proportionate);
    }

    private Agency agency(String code) {
        return tale.with().agencies().byCode(code).orElseThrow();
    }
}
