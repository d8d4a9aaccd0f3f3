package laurel.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.util.List;
import java.util.Optional;
import laurel.decision.NotFound;
import laurel.identity.Actor;
import laurel.identity.TokenActor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The person from the bearer token as a parameter, and errors as problem details. */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
@OpenAPIDefinition(
    info = @Info(title = "桂冠 Laurel", version = "0.1", description = "Municipal quality awards"))
class ApiConfiguration implements WebMvcConfigurer {

  private final TokenActor actors;

  ApiConfiguration(TokenActor actors) {
    this.actors = actors;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(
        new HandlerMethodArgumentResolver() {
          @Override
          public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Actor.class);
          }

          @Override
          public Object resolveArgument(
              MethodParameter parameter,
              @Nullable ModelAndViewContainer container,
              NativeWebRequest request,
              @Nullable WebDataBinderFactory binders) {
            return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(JwtAuthenticationToken.class::isInstance)
                .map(
                    authentication ->
                        actors.of(((JwtAuthenticationToken) authentication).getToken()))
                .orElseThrow(() -> new AccessDeniedException("no token"));
          }
        });
  }

  @ExceptionHandler
  ProblemDetail notFound(NotFound e) {
    return problem(HttpStatus.NOT_FOUND, "没有找到 · Not found", "没有找到，或您无权查看。");
  }

  @ExceptionHandler
  ProblemDetail denied(AccessDeniedException e) {
    return problem(HttpStatus.FORBIDDEN, "没有权限 · Not allowed", "您的角色不能做这一步。");
  }

  @ExceptionHandler
  ProblemDetail badValue(IllegalArgumentException e) {
    return problem(HttpStatus.BAD_REQUEST, "填写有误 · Bad value", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail unreadable(org.springframework.http.converter.HttpMessageNotReadableException e) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "看不懂请求 · Unreadable request",
        "请求体不是所需的 JSON：缺少内容或格式不对，见 /v3/api-docs。");
  }

  private static ProblemDetail problem(HttpStatus status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return problem;
  }
}
