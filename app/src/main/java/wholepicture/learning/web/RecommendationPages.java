package wholepicture.learning.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Role;
import wholepicture.learning.Recommendation;
import wholepicture.learning.RecommendationPart;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Reviews;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.plan.Plan;
import wholepicture.learning.plan.Plans;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** Puts the page of a recommendation together for whoever reads it. */
@Component
class RecommendationPages {

    private final Recommendations recommendations;
    private final Reviews reviews;
    private final Plans plans;
    private final Answering answering;
    private final Agencies agencies;
    private final Vocabulary vocabulary;
    private final LearningPlaces places;
    private final List<RecommendationPart> parts;

    RecommendationPages(Recommendations recommendations, Reviews reviews, Plans plans, Answering answering, Agencies agencies, Vocabulary vocabulary, LearningPlaces places,
        List<RecommendationPart> parts) {
        this.recommendations = recommendations;
        this.reviews = reviews;
        this.plans = plans;
        this.answering = answering;
        this.agencies = agencies;
        this.vocabulary = vocabulary;
        this.places = places;
        this.parts = parts.stream().sorted(Comparator.comparingInt(RecommendationPart::order)).toList();
    }

    ModelAndView page(Recommendation r, PlanForm form, Errors errors) {
        boolean lead = Acting.now().is(Role.LEARNING_LEAD);
        var plan = plans.of(r.id());
        var page = new RecommendationPage(places.at("/recommendations"), r.href(), r.reviewTitle(), r.name(), RecommendationPage.standing(r.status()), r.words(), r.section(), review(r),
            r.parent().flatMap(recommendations::find).map(RecommendationPage::link).orElse(Link.NONE), themes(r), r.ownerName(),
            recommendations.under(r).stream().map(RecommendationPage::link).toList(), views(r, plan), plan.unclaimed().stream().map(PlanView::said).toList(),
            parts.stream().map(part -> part.of(r)).flatMap(Optional::stream).toList(), recommendations.history(r.id()).stream().map(RecommendationPage::told).toList(), lead,
            r.status().isOpen(), lead ? agencies(form) : List.of(), form, errors);
        return new ModelAndView("learning/recommendation", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private List<Link> themes(Recommendation r) {
        return vocabulary.now().all().stream().filter(theme -> r.themes().contains(theme.id())).map(theme -> new Link(theme.name(), "/themes/" + theme.id())).toList();
    }

    /** Whoever may see the recommendation but not its review gets no link to it. */
    private Link review(Recommendation r) {
        return reviews.all().stream().filter(review -> review.id() == r.review()).findFirst()
            .map(review -> new Link(review.title(), "/reviews/" + review.id())).orElse(Link.NONE);
    }

    List<PlanView> views(Recommendation r, Plan plan) {
        var codes = new HashMap<Long, String>();
        agencies.all().forEach(agency -> codes.put(agency.id(), agency.code()));
        var worker = Acting.now().workerId();
        return plan.agencies().stream().map(part -> PlanView.of(part, "%s/agencies/%s".formatted(r.href(), codes.getOrDefault(part.agency(), "")),
            r.status().isOpen() && Answering.speaksFor(part.agency()), Answering.mayAccept(), Answering.maySettle(), worker == null ? 0 : worker, answering.today())).toList();
    }

    private List<Option> agencies(PlanForm form) {
        var options = new ArrayList<Option>(List.of(new Option("", "Choose", "", form.text("agency").isEmpty())));
        agencies.all().forEach(agency -> options.add(new Option(agency.code(), agency.name(), "", agency.code().equals(form.text("agency")))));
        return options;
    }
}
