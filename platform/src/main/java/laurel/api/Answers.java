package laurel.api;

import java.util.List;
import java.util.Map;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Outcomes as answers: the one place that maps refusals to problem details. */
final class Answers {

  private Answers() {}

  static <T> ResponseEntity<Object> of(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<T>(T value) -> ResponseEntity.ok(value);
      case Outcome.Refused<T>(List<Reason> reasons) ->
          ResponseEntity.status(HttpStatus.CONFLICT).body(problem(reasons));
    };
  }

  private static ProblemDetail problem(List<Reason> reasons) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
    problem.setTitle("不能这样做 · Refused");
    problem.setDetail(
        String.join(" ", reasons.stream().map(reason -> reason.cited().zh()).toList()));
    problem.setProperty(
        "reasons",
        reasons.stream()
            .map(
                reason ->
                    Map.of(
                        "code", reason.code(),
                        "zh", reason.text().zh(),
                        "en", reason.text().en(),
                        "clauses", reason.clauses()))
            .toList());
    return problem;
  }
}
