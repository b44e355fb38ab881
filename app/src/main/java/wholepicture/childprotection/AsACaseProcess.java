package wholepicture.childprotection;

import static wholepicture.guidance.Basis.Source.CHILDREN_OF_FAMILY_Y;
import static wholepicture.guidance.Basis.Source.LEARNING_REVIEW_2;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.cases.Asked;
import wholepicture.cases.CaseProcess;
import wholepicture.childprotection.Words.Worded;

/** What child protection tells of itself to whoever ties questions to it, and the questions that stand in it already. */
@Component
class AsACaseProcess implements CaseProcess {

    private static final LocalDate LOOK_AGAIN = LocalDate.of(2028, 11, 30);

    @Override
    public String process() {
        return ChildProtection.PROCESS;
    }

    @Override
    public String inWords() {
        return "Child protection";
    }

    @Override
    public List<Named> moments() {
        return List.of(new Named("ReferralDecided", "Deciding on a concern"), new Named("SignedOff", "Signing that nothing more is done"),
            new Named("StrategyAsked", "Asking for a strategy discussion"), new Named("StrategyHeld", "Recording a strategy discussion"),
            new Named("ChildSeen", "Recording that the child was seen"), new Named("AgencyAnswered", "Recording what an agency knows"),
            new Named("EnquiryConcluded", "Concluding section 47 enquiries"), new Named("EnquiryAuthorised", "Authorising an enquiry"),
            new Named("AssessmentAuthorised", "Authorising an assessment"), new Named("ConferenceCalled", "Calling an initial conference"),
            new Named("ConferenceHeld", "Recording an initial conference"), new Named("CoreGroupMet", "Recording a core group"),
            new Named("ReviewHeld", "Recording a review conference"), new Named("MinutesIssued", "Issuing minutes"));
    }

    @Override
    public List<Named> stages() {
        return Arrays.stream(Stage.values()).filter(stage -> stage != Stage.ENDED).map(stage -> new Named(stage.name(), stage.inWords())).toList();
    }

    @Override
    public List<Happening> happenings() {
        var plain = Stream.of(new Happening("StrategyHeld", "", "", "A strategy discussion was held"), new Happening("ChildSeen", "", "", "The child was seen"),
            new Happening("ConferenceCalled", "", "", "An initial conference was called"), new Happening("ConferenceHeld", "", "", "An initial conference was held"),
            new Happening("CoreGroupMet", "", "", "A core group met"), new Happening("ReviewHeld", "", "", "A review conference was held"),
            new Happening("MinutesIssued", "", "", "Minutes were issued"), new Happening("Disagreed", "", "", "An agency disagreed"),
            new Happening("StrategyHeld", "decision", Words.StrategyDecision.JOINT_ENQUIRY.name(), "Section 47 enquiries, police and social care together, were decided"),
            new Happening("StrategyHeld", "decision", Words.StrategyDecision.SINGLE_ENQUIRY.name(), "Section 47 enquiries by social care alone were decided"),
            new Happening("ConcernRaised", "concern.domesticAbuse", Words.Answer.YES.name(), "Domestic abuse was reported with the concern"),
            new Happening("ConcernRaised", "concern.domesticAbuse", Words.Answer.SUSPECTED.name(), "Domestic abuse was suspected with the concern"),
            new Happening("ConcernRaised", "concern.sexualExploitation", Words.Answer.YES.name(), "Sexual exploitation was reported with the concern"),
            new Happening("ConcernRaised", "concern.neglect", Words.Answer.YES.name(), "Neglect was reported with the concern"),
            new Happening("ConcernRaised", "concern.injury", "", "An injury was reported with the concern"),
            new Happening("ConcernRaised", "concern.crime", "", "A crime was told of with the concern"));
        var categories = Arrays.stream(Words.Category.values())
            .map(category -> new Happening("ConferenceHeld", "plan.category", category.name(), "A plan was made under " + words(category)));
        return Stream.concat(plain, categories).toList();
    }

    private static String words(Worded one) {
        return one.inWords().toLowerCase(Locale.UK);
    }

    /** The closing gate, and the question about earlier plans. The facts themselves refuse without an answer. */
    @Override
    public List<Written> written() {
        var closing = CHILDREN_OF_FAMILY_Y.at("before closure of a referral, an assessment or a meeting").cited();
        return Stream.concat(Stream.of("sexualAbuse:child sexual abuse", "neglect:neglect", "otherSigns:every other sign of abuse").flatMap(one -> {
            var part = one.split(":");
            return Stream.of(
                closing("cp.closing." + part[0], part[1], "ReferralDecided", "look." + part[0], "", closing),
                closing("cp.closing-assessment." + part[0], part[1], "AssessmentAuthorised", "look." + part[0], "closes=true", closing));
        }), Stream.of(new Written("cp.conference.earlier-plans", 1, "How did the family work with the earlier plan?", "ConferenceHeld", "earlierPlans", "",
            Asked.Strength.NEEDS_REASON, "A plan that has to be made again is a plan that did not hold. "
                + "Before new objectives are agreed, the conference says how the family worked with the earlier one.",
            LEARNING_REVIEW_2.at("case 3, chairs of repeat conferences").cited(), LOOK_AGAIN, List.of("plans")))).toList();
    }

    private static Written closing(String id, String sign, String moment, String path, String onlyWhere, String cited) {
        return new Written(id, 1, "Before nothing more is done: was %s considered, and what was found?".formatted(sign), moment, path, onlyWhere, Asked.Strength.GATE,
            "The review recommends that nobody closes a concern without asking what may lie behind it. "
                + "Sexual abuse, neglect and every other sign of abuse are each considered, with what was found, and another manager signs.",
            cited, LOOK_AGAIN, List.of("closing"));
    }
}
