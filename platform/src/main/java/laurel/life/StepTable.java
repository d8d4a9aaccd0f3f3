package laurel.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.dsl.point.Point;
import laurel.dsl.text.BilingualText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All steps there are: the table of steps is the life. */
@Component
public class StepTable {

  private final ObjectProvider<Steps> steps;
  private final ObjectProvider<Carrier> carriers;

  StepTable(ObjectProvider<Steps> steps, ObjectProvider<Carrier> carriers) {
    this.steps = steps;
    this.carriers = carriers;
  }

  /** All steps, by name. */
  public List<Step<?, ?, ?>> all() {
    var all = new ArrayList<Step<?, ?, ?>>();
    steps.stream().forEach(module -> all.addAll(module.steps()));
    all.sort(Comparator.comparing(Step::name));
    return all;
  }

  /** All steps whose subject is of a kind, by name. */
  @SuppressWarnings("unchecked") // kinds of one name are one kind: a test holds them to it
  public <S extends Subject> List<Step<S, ?, ?>> of(SubjectKind<S> kind) {
    return all().stream()
        .filter(step -> step.kind().name().equals(kind.name()))
        .<Step<S, ?, ?>>map(step -> (Step<S, ?, ?>) step)
        .toList();
  }

  /** What a step is called; empty where there is no such step. */
  public Optional<BilingualText> title(String step) {
    return all().stream().filter(s -> s.name().equals(step)).map(Step::title).findFirst();
  }

  /** Every point that a step or another carrier carries out or records. */
  public Set<Point> carried() {
    Set<Point> carried = EnumSet.noneOf(Point.class);
    all().forEach(step -> carried.addAll(step.carries()));
    carriers.stream().forEach(carrier -> carried.addAll(carrier.carries()));
    return carried;
  }
}
