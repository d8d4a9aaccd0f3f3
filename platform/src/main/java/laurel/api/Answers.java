package laurel.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Refused;
import laurel.dsl.text.BilingualText;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Outcomes as answers: the one place that maps refusals to problem details. */
public final class Answers {

  private Answers() {}

  /**
   * What came of a step, as it is to be shown.
   *
   * @throws Refused where it was refused; the problem is told by the door
   */
  public static <T, A> A of(Outcome<T> outcome, Function<T, A> shown) {
    return switch (outcome) {
      case Outcome.Accepted<T>(T value) -> shown.apply(value);
      case Outcome.Refused<T>(List<Reason> reasons) -> throw new Refused(reasons);
    };
  }

  /** What a person may change, with the version that the next change must have seen. */
  public static <A> ResponseEntity<A> versioned(A answer, int version) {
    return ResponseEntity.ok().eTag(Integer.toString(version)).body(answer);
  }

  private static boolean isFor(List<Reason> reasons, Refusal refusal) {
    return reasons.stream().anyMatch(reason -> reason.code().equals(refusal.code()));
  }

  static ProblemDetail refused(List<Reason> reasons, Locale locale) {
    HttpStatus status =
        isFor(reasons, Refusal.STALE)
            ? HttpStatus.PRECONDITION_FAILED
            : isFor(reasons, Refusal.UNSEEN)
                ? HttpStatus.PRECONDITION_REQUIRED
                : HttpStatus.CONFLICT;
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setTitle(new BilingualText("不能这样做", "Refused").in(locale));
    problem.setDetail(
        String.join(" ", reasons.stream().map(reason -> reason.cited().in(locale)).toList()));
    problem.setProperty(
        "reasons",
        reasons.stream()
            .map(
                reason ->
                    Map.of(
                        "code", reason.code(),
                        "zh", reason.text().zh(),
                        "en", reason.text().en(),
                        "clauses", reason.clauses().stream().map(c -> c.zh()).toList()))
            .toList());
    return problem;
  }
}
