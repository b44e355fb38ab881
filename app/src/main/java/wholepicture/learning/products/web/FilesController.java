package wholepicture.learning.products.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import wholepicture.agencies.Agencies;
import wholepicture.learning.products.Product;
import wholepicture.learning.products.Products;
import wholepicture.learning.products.documents.Leaf;
import wholepicture.learning.products.documents.ProductPdf;
import wholepicture.learning.products.documents.ProductSlides;
import wholepicture.learning.products.documents.ProductWord;
import wholepicture.post.Post;

/** A product to take along. */
@Controller
class FilesController {

    private final Products products;
    private final Agencies agencies;
    private final Post post;

    FilesController(Products products, Agencies agencies, Post post) {
        this.products = products;
        this.agencies = agencies;
        this.post = post;
    }

    @GetMapping("/learning/products/{product}/file.pdf")
    void pdf(@PathVariable long product, HttpServletResponse response) throws IOException {
        var read = readable(product);
        send(response, read, "application/pdf", "pdf", ProductPdf.of(leaf(read)));
    }

    @GetMapping("/learning/products/{product}/file.docx")
    void word(@PathVariable long product, HttpServletResponse response) throws IOException {
        var read = readable(product);
        send(response, read, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", ProductWord.of(leaf(read)));
    }

    @GetMapping("/learning/products/{product}/file.pptx")
    void slides(@PathVariable long product, HttpServletResponse response) throws IOException {
        var read = readable(product);
        send(response, read, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", ProductSlides.of(leaf(read)));
    }

    /** What was withdrawn is given out to nobody but its keepers, and says on every page that it was. */
    private Product readable(long product) {
        var read = products.read(product);
        if (read.isWithdrawn() && !Products.keeps()) {
            throw new Products.NotNow("It was withdrawn. Its page says why.");
        }
        return read;
    }

    private Leaf leaf(Product product) {
        return Leaf.of(product, post.addressOf(product.href()), agencies.all());
    }

    private static void send(HttpServletResponse response, Product product, String type, String ending, byte[] content) throws IOException {
        var name = product.now().title().toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("%s.%s".formatted(name.isEmpty() ? "product" : name, ending)).build().toString());
        response.getOutputStream().write(content);
    }
}
