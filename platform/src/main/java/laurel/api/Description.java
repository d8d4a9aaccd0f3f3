package laurel.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/** What /v3/api-docs says beyond the controllers' own words: who may, and what can go wrong. */
@Configuration(proxyBeanMethods = false)
class Description {

  private static final String BEARER = "bearer";
  private static final String PUBLIC = "/api/public/";
  private static final String PROBLEM = "#/components/schemas/Problem";
  private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
  private static final String PROBLEM_JSON =
      org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

  @Bean
  OpenAPI laurel() {
    return new OpenAPI()
        .info(
            new Info()
                .title("桂冠 Laurel")
                .version("0.1")
                .description(
                    "政府质量奖 · Municipal quality awards. 请求体不超过 1 MB · Bodies of at most 1 MB."))
        .addSecurityItem(new SecurityRequirement().addList(BEARER))
        .components(
            new Components()
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("/oauth2/token, grant_type=client_credentials"))
                .addSchemas("Problem", problem()));
  }

  private static Schema<?> problem() {
    Schema<?> reason = new ObjectSchema().required(List.of("code", "zh", "en", "clauses"));
    reason
        .addProperty("code", new StringSchema())
        .addProperty("zh", new StringSchema())
        .addProperty("en", new StringSchema())
        .addProperty("clauses", new ArraySchema().items(new StringSchema()));
    Schema<?> problem = new ObjectSchema().required(List.of("title", "status", "detail"));
    problem
        .description("RFC 9457, in the language of Accept-Language; Chinese by default.")
        .addProperty("type", new StringSchema())
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("field", new StringSchema().description("the property or header meant"))
        .addProperty("reasons", new ArraySchema().items(reason));
    return problem;
  }

  @Bean
  OperationCustomizer whatCanGoWrong() {
    return (operation, method) -> {
      boolean step = takes(method, "Request");
      if (step) {
        headers(operation);
      }
      problems(operation, step);
      if (ResponseEntity.class.isAssignableFrom(method.getReturnType().getParameterType())) {
        versioned(operation);
      }
      String controller = method.getBeanType().getSimpleName().replace("Controller", "");
      operation.setOperationId(
          controller.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
              + controller.substring(1)
              + "_"
              + method.getMethod().getName());
      return operation;
    };
  }

  private static void problems(Operation operation, boolean step) {
    var problems =
        EnumSet.of(
            Problem.BAD_VALUE,
            Problem.NOT_SIGNED_IN,
            Problem.NOT_ALLOWED,
            Problem.NOT_FOUND,
            Problem.WRONG_METHOD,
            Problem.NOT_ACCEPTABLE,
            Problem.FAILED,
            Problem.UNAVAILABLE);
    if (operation.getRequestBody() != null) {
      problems.addAll(Set.of(Problem.TOO_LARGE, Problem.WRONG_MEDIA));
    }
    problems.forEach(problem -> problem(operation, problem.status().value(), problem.title().en()));
    problem(operation, 409, "Refused: each reason with its clauses");
    if (step) {
      problem(operation, 412, "Changed since the version in If-Match was read");
      problem(operation, 428, "Changes what others may have changed: send If-Match");
    }
  }

  private static boolean takes(HandlerMethod method, String type) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType().getSimpleName().equals(type));
  }

  private static void headers(Operation operation) {
    operation.addParametersItem(
        new Parameter()
            .in("header")
            .name("Idempotency-Key")
            .description("Asking again under the same key gets the first answer.")
            .schema(new StringSchema().minLength(1).maxLength(200)));
    operation.addParametersItem(
        new Parameter()
            .in("header")
            .name("If-Match")
            .description("The ETag that was read; 412 where there was a change since.")
            .schema(new StringSchema().pattern("(W/)?\"\\d{1,9}\"|\\d{1,9}")));
  }

  private static void problem(Operation operation, int status, String words) {
    operation
        .getResponses()
        .addApiResponse(
            Integer.toString(status),
            new ApiResponse()
                .description(words)
                .content(
                    new Content()
                        .addMediaType(
                            PROBLEM_JSON, new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
  }

  private static void versioned(Operation operation) {
    ApiResponse answer = operation.getResponses().get("200");
    if (answer != null) {
      answer.addHeaderObject(
          "ETag", new Header().description("The version").schema(new StringSchema()));
    }
  }

  @Bean
  OpenApiCustomizer inOrder() {
    return description ->
        description
            .getPaths()
            .forEach(
                (path, item) ->
                    item.readOperations()
                        .forEach(
                            operation -> {
                              inOrder(operation);
                              if (path.startsWith(PUBLIC)) {
                                operation.setSecurity(List.of());
                                operation.getResponses().remove("401");
                                operation.getResponses().remove("403");
                              }
                            }));
  }

  /** Answers are JSON; a regulation's text is text. */
  private static void inOrder(Operation operation) {
    operation
        .getResponses()
        .values()
        .forEach(
            response -> {
              Content content = response.getContent();
              if (content != null && content.containsKey("*/*")) {
                content.addMediaType(JSON, content.remove("*/*"));
              }
            });
    if (operation.getRequestBody() != null) {
      MediaType text = operation.getRequestBody().getContent().get("text/plain");
      if (text != null) {
        text.setSchema(new StringSchema());
      }
      operation.getRequestBody().setRequired(true);
    }
  }
}
