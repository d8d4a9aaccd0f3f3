package laurel.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details, also where no controller is reached. */
public final class Problems {

  private static final Languages LANGUAGES = new Languages();
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(
              ProblemDetail.class,
              org.springframework.http.converter.json.ProblemDetailJacksonMixin.class)
          .build();

  private Problems() {}

  static Locale language(HttpServletRequest request) {
    return LANGUAGES.resolveLocale(request);
  }

  public static void write(
      HttpServletRequest request, HttpServletResponse response, Problem problem) {
    write(response, problem.in(language(request)));
  }

  static void write(HttpServletResponse response, ProblemDetail problem) {
    if (response.isCommitted()) {
      return;
    }
    byte[] body = json(problem);
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
      response.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] json(ProblemDetail problem) {
    return JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
  }
}
