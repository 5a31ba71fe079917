package org.gridcase.shared;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** What every operation of the API has in common, said once: sign-in, language, and how it refuses. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

    private static final Map<String, String> REFUSALS = new LinkedHashMap<>();

    static {
        REFUSALS.put("400", "A value is missing, malformed or out of range; `field` names it");
        REFUSALS.put("401", "Not signed in");
        REFUSALS.put("403", "The signed-in person may not do this");
        REFUSALS.put("404", "There is no such thing, or the signed-in person may not know of it");
        REFUSALS.put("409", "Somebody or something else came first");
        REFUSALS.put("413", "The upload is too large");
        REFUSALS.put("415", "The content is not of a supported type");
        REFUSALS.put("500", "An error of the service; `errorId` finds it in the log");
    }

    @Bean
    OpenAPI gridcaseApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("gridcase API")
                        .version("1")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0"))
                        .description("""
                                        Cases of neighbourhood, town and district: report them, follow them, add to them. \
                                        社区、镇街、区县事项的登记、查询与补充。

                                        * Sign in with HTTP basic (programs) or by the form at `/login` (people).
                                        * You see what lies in the territory of your posts; everything else answers 404.
                                        * Errors are problem details (RFC 9457): `code` is for programs, `detail` for \
                                        people, in the language of `Accept-Language` or `?lang=` (`zh`, `en`).
                                        * Instants are ISO 8601 in UTC; places are codes whose prefix is the place above.
                                        """))
                // Relative: right behind any proxy, and the page tells nobody the machine's name.
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    @Bean
    OpenApiCustomizer problemSchema() {
        return api -> {
            ResolvedSchema problem = ModelConverters.getInstance()
                    .resolveAsResolvedSchema(new AnnotatedType(Problem.class).resolveAsRef(false));
            api.getComponents().addSchemas("Problem", problem.schema);
            problem.referencedSchemas.forEach(api.getComponents()::addSchemas);
        };
    }

    @Bean
    OperationCustomizer refusals() {
        return (operation, method) -> {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("Accept-Language")
                    .description("zh (default) or en")
                    .schema(new Schema<String>().type("string")));
            operation.setOperationId(nameOf(method));
            refusalsOf(method).forEach((status, description) -> operation
                    .getResponses()
                    .computeIfAbsent(status, absent -> new ApiResponse()
                            .description(description)
                            .content(new Content()
                                    .addMediaType(
                                            "application/problem+json",
                                            new MediaType()
                                                    .schema(new Schema<>().$ref("#/components/schemas/Problem"))))));
            return operation;
        };
    }

    /** Names for generated clients: unique, and the same whatever else is added. */
    private static String nameOf(HandlerMethod method) {
        String type = method.getBeanType().getSimpleName().replaceAll("(Controller|Api)$", "");
        return method.getMethod().getName() + type;
    }

    private static Map<String, String> refusalsOf(HandlerMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        boolean reads = mapping != null && List.of(mapping.method()).equals(List.of(RequestMethod.GET));
        Map<String, String> refusals = new LinkedHashMap<>(REFUSALS);
        if (reads) {
            refusals.keySet().removeAll(List.of("409", "413", "415"));
        }
        return refusals;
    }

    /** The shape of an error, for the documentation only. */
    @io.swagger.v3.oas.annotations.media.Schema(name = "Problem", description = "Problem details (RFC 9457)")
    record Problem(
            @io.swagger.v3.oas.annotations.media.Schema(example = "urn:gridcase:problem:shared.text.tooLong")
            String type,

            @io.swagger.v3.oas.annotations.media.Schema(example = "内容有误")
            String title,

            @io.swagger.v3.oas.annotations.media.Schema(example = "400")
            int status,

            @io.swagger.v3.oas.annotations.media.Schema(example = "最多 200 个字，现有 10000 个字")
            String detail,

            @io.swagger.v3.oas.annotations.media.Schema(description = "Path of the request")
            String instance,

            @io.swagger.v3.oas.annotations.media.Schema(
                    description = "What went wrong, for programs",
                    example = "shared.text.tooLong")
            String code,

            @io.swagger.v3.oas.annotations.media.Schema(
                    description = "The field to correct, if it is one",
                    example = "title")
            String field,

            @io.swagger.v3.oas.annotations.media.Schema(description = "All fields to correct, if they are several")
            List<Wrong> errors,

            @io.swagger.v3.oas.annotations.media.Schema(description = "Finds the error in the log (status 500, 503)")
            String errorId) {}

    record Wrong(String field, String detail) {}
}
