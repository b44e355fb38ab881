package wholepicture.childprotection.frontdoor.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.AgencyKind;
import wholepicture.childprotection.frontdoor.Awareness;
import wholepicture.ui.Errors;

/** Signs of child sexual abuse, and what to do next in each agency, to be read beside a concern. The words are ours. Source: Children of Family Y. */
@Controller
class SexualAbuseSignsController {


    private static final List<List<String>> SIGNS = List.of(
        List.of("What the child says or shows", "Tells of touching, of secrets, of pictures; knows more of sex than others of the age; plays or draws it again and again"),
        List.of("How the child is", "Afraid of one person or place; goes back to wetting or soiling; sleeps badly; hurts themselves; runs away; gifts or money that nobody explains"),
        List.of("The body", "Pain, bleeding, infections or pregnancy that nobody explains. Most abused children show nothing: an examination without findings rules nothing out"),
        List.of("The people round the child", "An adult who seeks to be alone with the child; a family in which talk stops; an earlier offence or worry about somebody who comes and goes"));

    private static final Map<AgencyKind, String> NEXT = Map.of(
        AgencyKind.SCHOOL, "Listen, and do not question. Write down the child's own words. Tell the designated safeguarding lead now, who raises the concern today. Do not tell the family first if that could put the child in danger.",
        AgencyKind.EARLY_YEARS, "Listen, and write down what was said or seen, with the time. Tell the safeguarding lead now, who raises the concern today.",
        AgencyKind.GP_PRACTICE, "Raise the concern today, and speak to the named doctor. Do not examine beyond what care needs: the examination is arranged with the sexual assault referral centre.",
        AgencyKind.COMMUNITY_HEALTH, "Raise the concern today, and speak to the named nurse. Write down words and behaviour apart from what you think of them.",
        AgencyKind.ACUTE_HOSPITAL, "Keep the child safe on the ward. Call the paediatrician on duty and the police. Clothing and samples are kept as the police say.",
        AgencyKind.POLICE, "See that the child is safe, record the crime at once, keep evidence, and ask for a strategy discussion the same day. The child is interviewed once, by somebody trained.",
        AgencyKind.CHILDRENS_SOCIAL_CARE, "Hold a strategy discussion with police and health the same day. Decide who speaks with the child, where and when, before anybody does. Think of every other child whom the person meets.");

    private final Agencies agencies;
    private final Awareness awareness;

    SexualAbuseSignsController(Agencies agencies, Awareness awareness) {
        this.agencies = agencies;
        this.awareness = awareness;
    }

    @GetMapping("/front-door/sexual-abuse-signs")
    ModelAndView show() {
        return page("", Errors.NONE);
    }

    @PostMapping("/front-door/sexual-abuse-signs")
    ModelAndView state(@RequestParam(defaultValue = "") String words) {
        if (!Awareness.mayState()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (words.isBlank()) {
            return page(words, Errors.of("words", "Say how your agency knows that its staff are aware"));
        }
        awareness.state(words.strip());
        return new ModelAndView("redirect:/front-door/sexual-abuse-signs");
    }

    private ModelAndView page(String words, Errors errors) {
        var own = agencies.byId(Objects.requireNonNullElse(Acting.now().agencyId(), 0L)).map(agency -> agency.kind());
        var next = Arrays.stream(AgencyKind.values()).filter(NEXT::containsKey)
            .map(kind -> new NextStep(kind.inWords(), Objects.requireNonNull(NEXT.get(kind)), own.filter(kind::equals).isPresent())).toList();
        return new ModelAndView("childprotection/sexual-abuse-signs", Map.of("signs", SIGNS, "next", next, "stated", awareness.all(), "mayState", Awareness.mayState(), "words", words,
            "errors", errors), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
