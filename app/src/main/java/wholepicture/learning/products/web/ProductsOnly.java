package wholepicture.learning.products.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import wholepicture.learning.products.Products;

/** What is answered to somebody who asks for a product that is not theirs to see, or does what cannot be done now. */
@ControllerAdvice
class ProductsOnly {

    @ExceptionHandler(Products.NoSuchProduct.class)
    void noSuchProduct(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(Products.OnlyKeepers.class)
    void onlyKeepers(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, "Only learning leads and board officers make and publish products of learning");
    }

    @ExceptionHandler(Products.NotNow.class)
    void notNow(Products.NotNow e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT, e.getMessage());
    }
}
