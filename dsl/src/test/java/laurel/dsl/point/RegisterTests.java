package laurel.dsl.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.dsl.Cities;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Expression;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Scenario;
import org.junit.jupiter.api.Test;

/** The register forgets nothing a policy can state, and claims nothing it can not. */
class RegisterTests {

  private static final Path EXAMPLE = Path.of("src/test/resources/examples/every-point.laurel");

  /** Values that a statement is made of; the point is named where they are used. */
  private static final Set<Class<?>> VALUES =
      Set.of(
          Clause.class,
          CalendarDate.class,
          Amount.class,
          Expression.class,
          Role.class,
          Scenario.class);

  /** Names, parts taken apart further, and the number and unit of a term: no statements. */
  private static final Set<String> NAMES =
      Set.of(
          "Measure.title",
          "AwardRule.name",
          "Condition.text",
          "Stage.title",
          "Policy.measure",
          "Policy.awards",
          "Policy.stages",
          "Policy.scoring",
          "Policy.examiners",
          "Provision.Stated.value",
          "Term.count");

  /**
   * A new component of a policy's record is somebody's point, or it is not published in silence.
   */
  @Test
  void everyComponentOfAPolicyIsStatedBySomePoint() {
    Set<String> stated =
        Stream.of(Point.values())
            .flatMap(point -> point.statedBy().stream())
            .collect(Collectors.toSet());
    assertThat(stated).containsAll(components());
  }

  @Test
  void everyPointIsStatedByComponentsThatExist() {
    Set<String> existing = components();
    for (Point point : Point.values()) {
      assertThat(point.statedBy()).as(point.name()).isNotEmpty();
      assertThat(existing).as(point.name()).containsAll(point.statedBy());
    }
  }

  /** No point that nothing can state: each is found in some regulation. */
  @Test
  void everyPointIsFoundInSomeRegulation() {
    Set<Point> found = EnumSet.noneOf(Point.class);
    String example = Cities.read(EXAMPLE);
    Stream.concat(
            Cities.files().stream().map(Cities::read),
            Stream.of("同分 并列", "同分 由评审委员会", "同分 按现场评审得分")
                .map(ties -> example.replaceFirst("同分 \\S+(?=【)", ties)))
        .map(text -> RegulationCompiler.compile(text).policy().orElseThrow())
        .forEach(policy -> Register.of(policy).forEach(s -> found.add(s.point())));
    assertThat(found).containsExactlyInAnyOrder(Point.values());
  }

  @Test
  void titlesAreInBothLanguagesAndTellPointsApart() {
    assertThat(Stream.of(Point.values()).map(point -> point.title().zh()))
        .allMatch(title -> !title.isBlank())
        .doesNotHaveDuplicates();
    assertThat(Stream.of(Point.values()).map(point -> point.title().en()))
        .allMatch(title -> title.chars().allMatch(c -> c < 128))
        .doesNotHaveDuplicates();
  }

  /** The founding measures wait for nothing that decides an outcome. */
  @Test
  void theFoundingMeasuresCanBePublished() {
    for (Path file : Cities.files()) {
      assertThat(Register.blocking(Cities.compiled(file).policy().orElseThrow()))
          .as(file.toString())
          .isEmpty();
    }
  }

  @Test
  void whatIsNotYetIsListedAndWhatDecidesBlocks() {
    Policy policy = RegulationCompiler.compile(Cities.read(EXAMPLE)).policy().orElseThrow();
    assertThat(Register.notYet(policy))
        .isNotEmpty()
        .containsAll(Register.blocking(policy))
        .allMatch(statement -> statement.treatment() == Treatment.NOT_YET);
    assertThat(Register.blocking(policy))
        .extracting(Statement::point)
        .containsOnly(Point.QUORUM, Point.MAJORITY, Point.NOTICE_LENGTH_EXCLUSIVE);
  }

  private static Set<String> components() {
    Set<String> found = new TreeSet<>();
    walk(Policy.class, found, new HashSet<>());
    found.removeAll(NAMES);
    return found;
  }

  private static void walk(Type type, Set<String> found, Set<Type> seen) {
    if (!seen.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType generic) {
      walk(generic.getRawType(), found, seen);
      Arrays.stream(generic.getActualTypeArguments()).forEach(t -> walk(t, found, seen));
    } else if (type instanceof Class<?> one && !VALUES.contains(one)) {
      if (one.isSealed()) {
        Arrays.stream(one.getPermittedSubclasses()).forEach(t -> walk(t, found, seen));
      } else if (one.isRecord()) {
        record(one, found, seen);
      }
    }
  }

  private static void record(Class<?> type, Set<String> found, Set<Type> seen) {
    String name = type.getName().replaceFirst(".*[.]", "").replace('$', '.');
    List<RecordComponent> parts = List.of(type.getRecordComponents());
    if (parts.isEmpty()) {
      found.add(name);
    }
    for (RecordComponent part : parts) {
      if (!part.getName().equals("clauses") || name.equals("Provision.NotStated")) {
        found.add(name + "." + part.getName());
      }
      walk(part.getGenericType(), found, seen);
    }
  }
}
