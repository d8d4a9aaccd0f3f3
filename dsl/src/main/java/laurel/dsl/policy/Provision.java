package laurel.dsl.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a measure says on a point. Silence is a value of its own: it is shown as 未规定 and never
 * replaced by a default.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "says")
public sealed interface Provision<T> {

  List<Clause> clauses();

  /** The measure states it. */
  record Stated<T>(T value, List<Clause> clauses) implements Provision<T> {
    public Stated {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * The measure is silent.
   *
   * @param clauses where the silence was looked for; empty where the file does not mention the
   *     point
   * @param leftTo the higher rule to which the measure leaves the point; empty where it names none
   */
  record NotStated<T>(List<Clause> clauses, String leftTo) implements Provision<T> {
    public NotStated {
      clauses = List.copyOf(clauses);
    }
  }

  /** The same words with the clauses they stand in. */
  default Provision<T> citing(List<Clause> clauses) {
    return switch (this) {
      case Stated<T>(T value, List<Clause> _) -> new Stated<>(value, clauses);
      case NotStated<T>(List<Clause> _, String leftTo) -> new NotStated<>(clauses, leftTo);
    };
  }

  static <T> Provision<T> stated(T value) {
    return new Stated<>(value, List.of());
  }

  static <T> Provision<T> notStated() {
    return new NotStated<>(List.of(), "");
  }

  default Optional<T> stated() {
    return switch (this) {
      case Stated<T>(T value, List<Clause> _) -> Optional.of(value);
      case NotStated<T> _ -> Optional.empty();
    };
  }

  default <R> Provision<R> map(Function<T, R> function) {
    return switch (this) {
      case Stated<T>(T value, List<Clause> clauses) -> new Stated<>(function.apply(value), clauses);
      case NotStated<T>(List<Clause> clauses, String leftTo) -> new NotStated<>(clauses, leftTo);
    };
  }
}
