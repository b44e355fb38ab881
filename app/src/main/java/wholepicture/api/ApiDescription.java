package wholepicture.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands at the head of the description. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

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
