package wholepicture.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands at the head of the description. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final Map<String, String> ERRORS = Map.of(
        "400", "Something in the call cannot be understood; the detail says what, and what is expected",
        "401", "No token was shown, or it was revoked",
        "404", "It does not exist, or the agency may not see it: there is no telling which");

    /** Every call may be answered by these. */
    @Bean
    OpenApiCustomizer errors() {
        var problem = new Content().addMediaType("application/problem+json", new MediaType().schema(new ObjectSchema()
            .addProperty("status", new IntegerSchema()).addProperty("title", new StringSchema()).addProperty("detail", new StringSchema())
            .addProperty("instance", new StringSchema())));
        return api -> api.getPaths().values().stream().flatMap(path -> path.readOperations().stream()).forEach(call ->
            ERRORS.forEach((status, words) -> call.getResponses().addApiResponse(status, new ApiResponse().description(words).content(problem))));
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
            .info(new Info().title("Whole Picture").version("1")
                .description("""
                    For agencies' own systems. Every call shows the agency's token: "Authorization: Bearer wp_...". A machine sees what its \
                    agency as a whole may see; a person it may not see is answered as one who does not exist. Every look is journalled. \
                    Errors are problem details (RFC 9457)."""))
            .components(new Components().addSecuritySchemes("token",
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").description("The token that an administrator made for the agency")))
            .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
