package laurel.api;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** What the container itself refuses, told like everything else: it has no pages of its own. */
public final class ProblemPages extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    if (response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    Locale locale = Problems.language(request);
    Problem problem = Problem.of(response.getStatus());
    byte[] body = Problems.json(problem.in(locale));
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException e) {
      container.getLogger().debug("the caller has gone", e);
    }
  }
}
