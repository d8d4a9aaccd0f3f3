package laurel.dsl.comparison;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import laurel.dsl.comparison.PolicyDifference.Change;
import laurel.dsl.comparison.PolicyDifference.Effect;
import laurel.dsl.comparison.Thing.Identity;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.text.BilingualText;

/**
 * The parts of two policies that differ, component by component; what a change of an aspect says
 * already is left out.
 */
final class ThingDifference {

  /** What aspects show in full: where only these differ, the aspects' changes say it all. */
  private static final Set<String> SHOWN_AS_ASPECTS =
      Set.of(
          "AwardRule.grantedTo",
          "AwardRule.cycle",
          "AwardRule.validity",
          "AwardRule.intervalEditions",
          "AwardRule.confers",
          "Quota.total",
          "Quota.parts",
          "Bonus.parts",
          "Measure.validity",
          "Measure.noFee",
          "Measure.criteria",
          "Stage.lasting",
          "DisqualificationRule.causes",
          "RevocationRule.causes",
          "RevocationRule.window",
          "RevocationRule.ban",
          "Duty.kind",
          "Duty.due",
          "ExaminerRules.ReviewTeam.bound",
          "ExaminerRules.ReviewTeam.members",
          "Expression.Compared.bound",
          "Expression.Compared.amount",
          "Expression.Happened.within");

  private final List<Change> aspects;
  private final List<Change> changes = new ArrayList<>();

  private ThingDifference(List<Change> aspects) {
    this.aspects = List.copyOf(aspects);
  }

  static List<Change> of(Policy before, Policy after, List<Change> aspects) {
    var difference = new ThingDifference(aspects);
    Map<Identity, Thing> old = Thing.of(before);
    Map<Identity, Thing> now = Thing.of(after);
    var all = new LinkedHashSet<>(old.keySet());
    all.addAll(now.keySet());
    for (Identity identity : all) {
      Thing was = old.get(identity);
      Thing is = now.get(identity);
      if (was != null && is != null) {
        difference.components(was, is);
      } else if (was != null) {
        difference.whole(was, true);
      } else if (is != null) {
        difference.whole(is, false);
      }
    }
    for (Dimension dimension : Dimension.values()) {
      difference.order(dimension, old, now);
    }
    return difference.changes;
  }

  /** A thing that was added or taken out. */
  private void whole(Thing thing, boolean before) {
    if (aspects.stream().noneMatch(c -> c.dimension() == thing.dimension() && concerns(c, thing))) {
      Optional<Aspect> said =
          Optional.of(aspect(thing, "", Wording.of(thing.record()), thing.record()));
      add(before ? said : Optional.empty(), before ? Optional.empty() : said);
    }
  }

  private void components(Thing was, Thing is) {
    int earlier = changes.size();
    boolean clauses = false;
    boolean explained = false;
    for (RecordComponent component : was.record().getClass().getRecordComponents()) {
      Object a = Wording.value(was.record(), component);
      Object b = Wording.value(is.record(), component);
      if (a.equals(b)) {
        continue;
      }
      if (component.getName().equals("clauses")) {
        clauses = true;
      } else if (shownAsAspect(was, is, component, a, b)) {
        explained = true;
      } else {
        component(was, is, component.getName(), a, b);
      }
    }
    if (clauses && !explained && changes.size() == earlier) {
      component(was, is, "clauses", was.clauses(""), is.clauses(""));
    }
  }

  private boolean shownAsAspect(
      Thing was, Thing is, RecordComponent component, Object a, Object b) {
    String name = Wording.type(was.record().getClass()) + "." + component.getName();
    Set<Dimension> dimensions = was.dimensions(component.getName());
    return (SHOWN_AS_ASPECTS.contains(name) || sameBesidesAspects(a, b))
        && aspects.stream()
            .anyMatch(
                c -> dimensions.contains(c.dimension()) && (concerns(c, was) || concerns(c, is)));
  }

  private static boolean sameBesidesAspects(Object a, Object b) {
    if (a instanceof List<?> left && b instanceof List<?> right) {
      return left.size() == right.size()
          && Stream.iterate(0, i -> i < left.size(), i -> i + 1)
              .allMatch(i -> sameBesidesAspects(left.get(i), right.get(i)));
    }
    if (!(a instanceof Record left) || !(b instanceof Record right) || !sameType(left, right)) {
      return a.equals(b);
    }
    return Stream.of(left.getClass().getRecordComponents())
        .allMatch(
            c ->
                SHOWN_AS_ASPECTS.contains(Wording.type(left.getClass()) + "." + c.getName())
                    || c.getName().equals("clauses")
                    || sameBesidesAspects(Wording.value(left, c), Wording.value(right, c)));
  }

  private static boolean sameType(Record left, Record right) {
    return left.getClass() == right.getClass();
  }

  private static boolean concerns(Change change, Thing thing) {
    return Stream.of(change.before(), change.after())
        .flatMap(Optional::stream)
        .anyMatch(thing::isSubjectOf);
  }

  /** Of two lists only what is not in both, unless they differ in their order alone. */
  private void component(Thing was, Thing is, String component, Object a, Object b) {
    if (a instanceof List<?> left && b instanceof List<?> right) {
      List<?> gone = without(left, right);
      List<?> come = without(right, left);
      boolean order = gone.isEmpty() && come.isEmpty();
      list(was, is, component, order ? left : gone, order ? right : come);
    } else {
      add(
          Optional.of(aspect(was, component, Wording.of(a), a)),
          Optional.of(aspect(is, component, Wording.of(b), b)));
    }
  }

  private void list(Thing was, Thing is, String component, List<?> gone, List<?> come) {
    add(
        gone.isEmpty()
            ? Optional.empty()
            : Optional.of(aspect(was, component, Wording.list(gone), gone)),
        come.isEmpty()
            ? Optional.empty()
            : Optional.of(aspect(is, component, Wording.list(come), come)));
  }

  private static List<?> without(List<?> list, List<?> other) {
    var rest = new ArrayList<Object>(list);
    other.forEach(rest::remove);
    return rest;
  }

  private static Aspect aspect(Thing thing, String component, BilingualText text, Object value) {
    Dimension dimension = thing.dimension(component);
    boolean yesOrNo =
        value instanceof Boolean || value instanceof Provision.Stated<?>(Boolean _, var _);
    boolean itself = component.isEmpty() || (dimension != thing.dimension() && !yesOrNo);
    BilingualText said =
        itself
            ? text
            : Wording.named(
                Wording.name(Wording.type(thing.record().getClass()) + "." + component), text);
    if (value instanceof Provision.NotStated<?> silent) {
      return new Aspect(
          dimension,
          thing.subject(),
          thing.forWhom(),
          said,
          Aspect.silent(dimension, "", silent).state(),
          "",
          0,
          silent.clauses());
    }
    return Aspect.words(dimension, thing.subject(), thing.forWhom(), said, thing.clauses(value));
  }

  private void add(Optional<Aspect> before, Optional<Aspect> after) {
    Aspect about = after.or(() -> before).orElseThrow();
    changes.add(
        new Change(
            about.dimension(), about.subject(), about.forWhom(), before, after, Effect.NEUTRAL));
  }

  /** Things that are in both policies and stand in another order. */
  private void order(Dimension dimension, Map<Identity, Thing> old, Map<Identity, Thing> now) {
    List<Thing> left = common(dimension, old, now);
    List<Thing> right = common(dimension, now, old);
    if (!left.stream()
        .map(Thing::identity)
        .toList()
        .equals(right.stream().map(Thing::identity).toList())) {
      add(Optional.of(inOrder(dimension, left)), Optional.of(inOrder(dimension, right)));
    }
  }

  private static List<Thing> common(
      Dimension dimension, Map<Identity, Thing> things, Map<Identity, Thing> others) {
    return things.values().stream()
        .filter(t -> t.dimension() == dimension && others.containsKey(t.identity()))
        .toList();
  }

  private static Aspect inOrder(Dimension dimension, List<Thing> things) {
    return Aspect.words(
        dimension,
        "",
        "",
        Wording.named(
            BilingualText.of("次序", "order"),
            Wording.list(things.stream().map(Thing::subject).toList())),
        List.of());
  }
}
