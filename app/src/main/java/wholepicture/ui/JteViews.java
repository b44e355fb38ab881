package wholepicture.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Renders {@code src/main/jte/<view name>.jte}, compiled with the application. A page is rendered whole before its first
 * byte is sent, so that an error in the middle becomes an error page and not half a page.
 */
@Component
class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Frames frames;

    JteViews(Frames frames) {
        this.frames = frames;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        if (name.contains(":") || !templates.hasTemplate(template)) {
            return null;
        }
        return (model, request, response) -> {
            var html = new Utf8ByteOutput();
            templates.render(template, with(model, frames.of(request)), html);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
        };
    }

    private static Map<String, Object> with(@Nullable Map<String, ?> model, Frame frame) {
        var params = new HashMap<String, Object>();
        if (model != null) {
            model.forEach((name, value) -> {
                if (value != null) {
                    params.put(name, value);
                }
            });
        }
        params.put("frame", frame);
        return params;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
