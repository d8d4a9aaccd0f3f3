package laurel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Keeps what the REST interface answered, whoever asked, to be held against its description. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RecordedAnswers extends OncePerRequestFilter {

  /** An answer, under the address as the description writes it. */
  record Recorded(String method, String path, int status, String contentType, String body) {}

  private final List<Recorded> answers = Collections.synchronizedList(new ArrayList<>());

  List<Recorded> answers() {
    return List.copyOf(answers);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var kept = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, kept);
    String body = new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8);
    kept.copyBodyToResponse();
    Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
        .map(Object::toString)
        .filter(path -> !path.endsWith("**"))
        .ifPresent(
            path ->
                answers.add(
                    new Recorded(
                        request.getMethod(),
                        path,
                        kept.getStatus(),
                        Optional.ofNullable(kept.getContentType()).orElse(""),
                        body)));
  }
}
