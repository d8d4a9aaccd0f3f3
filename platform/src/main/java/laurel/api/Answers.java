package laurel.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Outcomes as answers: the one place that maps refusals to problem details. */
public final class Answers {

  private Answers() {}

  /** What came of a step, as it is to be shown. */
  public static <T, A> ResponseEntity<Object> of(Outcome<T> outcome, Function<T, A> shown) {
    return switch (outcome) {
      case Outcome.Accepted<T>(T value) -> ResponseEntity.ok(shown.apply(value));
      case Outcome.Refused<T>(List<Reason> reasons) -> refused(reasons);
    };
  }

  /** What came of a step, with the version that a next change must have seen. */
  public static <T, A> ResponseEntity<Object> versioned(
      Outcome<T> outcome, Function<T, A> shown, Function<A, Integer> version) {
    return switch (outcome) {
      case Outcome.Accepted<T>(T value) -> {
        A answer = shown.apply(value);
        yield ResponseEntity.ok().eTag(Integer.toString(version.apply(answer))).body(answer);
      }
      case Outcome.Refused<T>(List<Reason> reasons) -> refused(reasons);
    };
  }

  static ResponseEntity<Object> refused(List<Reason> reasons) {
    boolean stale = reasons.stream().anyMatch(reason -> reason.code().equals(Refusal.STALE.code()));
    HttpStatus status = stale ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT;
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setTitle(say("不能这样做", "Refused"));
    problem.setDetail(
        String.join(
            " ",
            reasons.stream()
                .map(reason -> say(reason.cited().zh(), reason.cited().en()))
                .toList()));
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
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** The text in the language the caller asks for; Chinese where it asks for neither. */
  static String say(String zh, String en) {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())
        ? en
        : zh;
  }
}
