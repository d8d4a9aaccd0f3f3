package laurel.dsl.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Ban;
import laurel.dsl.policy.Bonus;
import laurel.dsl.policy.Bound;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Expression;
import laurel.dsl.policy.Organ;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Quota;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Relation;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Shown;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.policy.Term;
import laurel.dsl.text.BilingualText;

/**
 * Any part of a policy in words. The names of parts stand in parts.txt, a line for each component
 * of a record, each constant and each record without components.
 */
final class Wording {

  private static final Map<String, BilingualText> PARTS = read();

  private Wording() {}

  private static Map<String, BilingualText> read() {
    var stream = Objects.requireNonNull(Wording.class.getResourceAsStream("parts.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split(" \\| ", -1))
          .collect(Collectors.toMap(p -> p[0], p -> new BilingualText(p[1], p[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of a component, a constant or a record, e.g. Stage.actors. */
  static BilingualText name(String part) {
    return Objects.requireNonNull(PARTS.get(part), part);
  }

  /** A type as the table names it, e.g. Stage.Trait. */
  static String type(Class<?> type) {
    return type.getCanonicalName().substring(type.getPackageName().length() + 1);
  }

  /** Whether a type has words of its own, which the table then need not have. */
  static boolean speaksForItself(Class<?> type) {
    return List.of(
            Amount.class,
            Ban.class,
            Bonus.Part.class,
            Bound.class,
            Clause.class,
            Clause.Style.class,
            Expression.class,
            AwardRule.Cycle.class,
            Provision.class,
            Quota.Part.class,
            RecipientKind.class,
            Relation.class,
            Relation.Standing.class,
            Stage.Lasting.class,
            StageKind.class,
            Term.class,
            Term.From.class,
            Term.Unit.class)
        .stream()
        .anyMatch(own -> own.isAssignableFrom(type));
  }

  static BilingualText of(Object part) {
    return switch (part) {
      case String text -> BilingualText.verbatim("「" + text + "」");
      case Boolean yes -> yes ? BilingualText.of("是", "yes") : BilingualText.of("否", "no");
      case List<?> list -> list(list);
      case Provision.Stated<?>(Object value, var _) -> of(Objects.requireNonNull(value));
      case Provision.NotStated<?>(var _, String leftTo) -> Aspect.silence(leftTo);
      case Amount.Lasting(Term term) -> term(term);
      case Amount amount -> amount.text();
      case Ban.ForTerm(Term term) -> term(term);
      case Ban ban -> ban.text();
      case Term term -> term(term);
      case Stage.Lasting(Bound bound, Term term) ->
          join("", " ", List.of(bound.text(), term(term)));
      case Clause clause -> clause.text();
      case Bonus.Part money -> money.text();
      case Quota.Part number -> number.text();
      case AwardRule.Cycle cycle when cycle.hasNoInterval() -> cycle.text();
      case AwardRule.Cycle(Term every, int n) ->
          join("", ", ", List.of(term(every), BilingualText.of(n + "届", n + " editions")));
      case Expression expression -> ExpressionWords.of(expression);
      case Role role when role.kind() == Role.Kind.NAMED -> of(role.name());
      case Role role -> of(role.kind());
      case Bound bound -> bound.text();
      case StageKind kind -> kind.text();
      case RecipientKind kind -> kind.text();
      case Organ.Post(var post, int n) ->
          new BilingualText(of(post).zh() + n + "名", n + " " + of(post).en());
      case RevocationRule.Deciding(Role role, var does) ->
          new BilingualText(
              "由" + of(role).zh() + of(does).zh(), of(role).en() + " " + of(does).en());
      case CalendarDate.Complete(var day) -> of(day);
      case CalendarDate.Partial(int year, int month) ->
          BilingualText.verbatim("%d-%02d-xx".formatted(year, month));
      case Shown shown -> of(shown.text());
      case Enum<?> constant -> name(type(constant.getDeclaringClass()) + "." + constant.name());
      case Record record -> record(record);
      default -> BilingualText.verbatim(part.toString());
    };
  }

  static BilingualText term(Term term) {
    return term.firstDayCounts()
        ? new BilingualText(
            term.text().zh() + "（首日计入）", term.text().en() + " (the first day counts)")
        : term.text();
  }

  static BilingualText list(List<?> list) {
    return join("、", ", ", list.stream().map(Objects::requireNonNull).map(Wording::of).toList());
  }

  private static BilingualText join(String zh, String en, List<BilingualText> parts) {
    return new BilingualText(
        parts.stream().map(BilingualText::zh).collect(Collectors.joining(zh)),
        parts.stream().map(BilingualText::en).collect(Collectors.joining(en)));
  }

  /** A component's name and what it is, e.g. 支付：「市财政」. */
  static BilingualText named(BilingualText name, BilingualText text) {
    return new BilingualText(name.zh() + "：" + text.zh(), name.en() + ": " + text.en());
  }

  /** All components that say something. */
  private static BilingualText record(Record record) {
    String type = type(record.getClass());
    RecordComponent[] components = record.getClass().getRecordComponents();
    if (components.length == 0) {
      return name(type);
    }
    var said = new ArrayList<BilingualText>();
    for (RecordComponent component : components) {
      Object value = value(record, component);
      BilingualText text = value.equals("") ? BilingualText.verbatim("") : of(value);
      if (!text.zh().isEmpty() && !component.getName().equals("clauses")) {
        said.add(named(name(type + "." + component.getName()), text));
      }
    }
    return join("；", "; ", said);
  }

  static Object value(Record record, RecordComponent component) {
    try {
      return Objects.requireNonNull(component.getAccessor().invoke(record));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record whose parts can not be read: " + record, e);
    }
  }
}
