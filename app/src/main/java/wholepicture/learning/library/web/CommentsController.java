package wholepicture.learning.library.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.learning.library.Comments;
import wholepicture.learning.products.Products;
import wholepicture.ui.Errors;

/** Writing of a product as a reader, and reading as a keeper what readers wrote before others see it. */
@Controller
@RequestMapping
class CommentsController {

    private final Comments comments;
    private final Products products;

    CommentsController(Comments comments, Products products) {
        this.comments = comments;
        this.products = products;
    }

    @GetMapping("/learning/products/{product}/comments")
    ModelAndView ofProduct(@PathVariable long product) {
        return product(product, Errors.NONE);
    }

    private ModelAndView product(long id, Errors errors) {
        var product = products.read(id);
        return new ModelAndView("library/comments", Map.of("title", product.name(), "back", product.href(), "page",
            ResourcePage.CommentsView.of(product.href(), comments.of(product.href()), errors.of("words")), "errors", errors), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping("/learning/products/{product}/comments")
    ModelAndView write(@PathVariable long product, @RequestParam(defaultValue = "") String words) {
        products.read(product);
        if (words.isBlank()) {
            return product(product, Errors.of("words", "Write what you want to say"));
        }
        comments.ofProduct(product, words.strip());
        return new ModelAndView("redirect:/learning/products/%d/comments".formatted(product));
    }

    @GetMapping("/learning/comments")
    ModelAndView waiting() {
        return waiting(Errors.NONE, 0);
    }

    private ModelAndView waiting(Errors errors, long of) {
        List<Comments.Comment> all = comments.waiting();
        return new ModelAndView("library/waiting", Map.of("comments", all, "errors", errors, "of", of), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping("/learning/comments/{comment}")
    ModelAndView decide(@PathVariable long comment, @RequestParam Map<String, String> sent) {
        Products.onlyKeepers();
        var decision = sent.getOrDefault("decision", "");
        var why = sent.getOrDefault("why-" + comment, "");
        var waits = comments.waiting().stream().anyMatch(one -> one.id() == comment);
        if (waits && decision.equals("back") && why.isBlank()) {
            return waiting(Errors.of("why-" + comment, "Say why it is kept back"), comment);
        }
        if (waits && (decision.equals("show") || decision.equals("back"))) {
            comments.decide(comment, decision.equals("show"), decision.equals("show") ? "" : why.strip());
        }
        return new ModelAndView("redirect:/learning/comments");
    }
}
