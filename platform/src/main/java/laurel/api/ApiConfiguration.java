package laurel.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The door of the REST interface: languages, problem details, and addresses nobody knows. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:/laurel/api/rest.properties")
class ApiConfiguration {

  private static final String RETRY_AFTER_SECONDS = "5";

  @Bean
  LocaleResolver localeResolver() {
    return new Languages();
  }

  /** Whatever goes wrong under /api is told as a problem. */
  @Bean
  HandlerExceptionResolver problemResolver() {
    return new ProblemResolver();
  }

  private static final class ProblemResolver implements HandlerExceptionResolver, Ordered {

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
        HttpServletRequest request,
        HttpServletResponse response,
        @Nullable Object handler,
        Exception fault) {
      if (!request.getRequestURI().startsWith("/api/")) {
        return null;
      }
      ProblemDetail problem = Faults.problem(fault, request);
      if (fault instanceof HttpRequestMethodNotSupportedException wrong) {
        Optional.ofNullable(wrong.getSupportedMethods())
            .ifPresent(methods -> response.setHeader("Allow", String.join(", ", methods)));
      }
      if (problem.getStatus() == Problem.UNAVAILABLE.status().value()) {
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
      }
      Problems.write(response, problem);
      return new ModelAndView();
    }
  }

  /** After the controllers and before the pages: no page answers under /api. */
  @Bean
  SimpleUrlHandlerMapping unknownAddresses() {
    HttpRequestHandler unknown =
        (request, response) -> Problems.write(request, response, Problem.NOT_FOUND);
    return new SimpleUrlHandlerMapping(Map.of("/api/**", unknown), 1);
  }

  @Bean
  RequestRejectedHandler rejectedAddresses() {
    return (request, response, rejected) -> {
      boolean known =
          Arrays.asList(HttpMethod.values()).contains(HttpMethod.valueOf(request.getMethod()));
      Problems.write(
          response,
          known
              ? Faults.problem(rejected, request)
              : Problem.UNKNOWN_METHOD.in(Problems.language(request)));
    };
  }

  /** What fails before or between the filters comes back as an error of the container. */
  @Bean
  FilterRegistrationBean<Filter> errorsOfTheContainer() {
    Filter told =
        (request, response, chain) -> {
          if (request instanceof HttpServletRequest asked
              && response instanceof HttpServletResponse answer
              && asked.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
              && address.startsWith("/api/")) {
            Problems.write(
                answer,
                asked.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                    ? Faults.problem(fault, asked)
                    : Problem.of(answer.getStatus()).in(Problems.language(asked)));
          } else {
            chain.doFilter(request, response);
          }
        };
    var registration = new FilterRegistrationBean<>(told);
    registration.setDispatcherTypes(DispatcherType.ERROR);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemPages() {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemPages.class.getName());
                if (Arrays.stream(host.getPipeline().getValves())
                    .noneMatch(ProblemPages.class::isInstance)) {
                  host.getPipeline().addValve(new ProblemPages());
                }
              }
            });
  }
}
