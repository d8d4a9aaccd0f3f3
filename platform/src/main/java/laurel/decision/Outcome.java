package laurel.decision;

import java.util.List;
import java.util.function.Function;

/** What came of a step; the caller has to look. A refused step has changed nothing. */
public sealed interface Outcome<T> {

  record Accepted<T>(T value) implements Outcome<T> {}

  record Refused<T>(List<Reason> reasons) implements Outcome<T> {
    public Refused {
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a refusal says why");
      }
      reasons = List.copyOf(reasons);
    }
  }

  static <T> Outcome<T> accepted(T value) {
    return new Accepted<>(value);
  }

  static <T> Outcome<T> refused(Reason... reasons) {
    return new Refused<>(List.of(reasons));
  }

  default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
    return switch (this) {
      case Accepted<T>(T value) -> next.apply(value);
      case Refused<T>(List<Reason> reasons) -> new Refused<>(reasons);
    };
  }

  /**
   * The value, or the refusal thrown, so that the transaction around the step is rolled back too.
   *
   * @throws laurel.decision.Refused with the reasons where it was refused
   */
  default T orRefused() {
    return switch (this) {
      case Accepted<T>(T value) -> value;
      case Refused<T>(List<Reason> reasons) -> throw new laurel.decision.Refused(reasons);
    };
  }

  /**
   * The value of a step that can not be refused here.
   *
   * @throws IllegalStateException with the reasons where it was
   */
  default T orThrow() {
    return switch (this) {
      case Accepted<T>(T value) -> value;
      case Refused<T>(List<Reason> reasons) ->
          throw new IllegalStateException(
              reasons.stream().map(r -> r.cited().zh()).toList().toString());
    };
  }
}
