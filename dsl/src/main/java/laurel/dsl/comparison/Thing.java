package laurel.dsl.comparison;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.DisqualificationRule;
import laurel.dsl.policy.Duty;
import laurel.dsl.policy.ExaminerRules;
import laurel.dsl.policy.Measure;
import laurel.dsl.policy.Organ;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Scenario;
import laurel.dsl.policy.Scoring;
import laurel.dsl.policy.Shown;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;

/**
 * One record right under a policy: an award, a condition, a stage, a rule. Found by walking the
 * policy's components, so that none can be left out.
 *
 * @param number tells things of one name apart, from 1
 */
record Thing(Dimension dimension, String subject, String forWhom, int number, Record record) {

  /** What makes two things the same in two policies. */
  record Identity(Dimension dimension, String subject, String forWhom, int number) {}

  Identity identity() {
    return new Identity(dimension, subject, forWhom, number);
  }

  static Map<Identity, Thing> of(Policy policy) {
    var things = new LinkedHashMap<Identity, Thing>();
    for (RecordComponent component : Policy.class.getRecordComponents()) {
      Object value = Wording.value(policy, component);
      Stream<?> records = value instanceof List<?> list ? list.stream() : Stream.of(value);
      records.forEach(record -> add(things, (Record) record));
    }
    return things;
  }

  private static void add(Map<Identity, Thing> things, Record record) {
    String forWhom = record instanceof Condition condition ? condition.recipient().text().zh() : "";
    int number = 1;
    Thing thing = new Thing(dimension(record), subject(record), forWhom, number, record);
    while (things.putIfAbsent(thing.identity(), thing) != null) {
      number++;
      thing = new Thing(thing.dimension(), thing.subject(), forWhom, number, record);
    }
  }

  private static Dimension dimension(Record record) {
    return switch (record) {
      case Measure _ -> Dimension.MEASURE;
      case Organ _ -> Dimension.ORGAN;
      case AwardRule _ -> Dimension.AWARD;
      case Condition _ -> Dimension.CONDITION;
      case Stage _ -> Dimension.STAGE;
      case Scoring _ -> Dimension.SCORING;
      case ExaminerRules _ -> Dimension.EXAMINERS;
      case DisqualificationRule _ -> Dimension.DISQUALIFICATION;
      case RevocationRule _ -> Dimension.REVOCATION;
      case Duty _ -> Dimension.DUTY;
      case Shown _ -> Dimension.NOTE;
      case Scenario _ -> Dimension.EXAMPLE;
      default -> throw new IllegalStateException("a part without a dimension: " + record);
    };
  }

  private static String subject(Record record) {
    return switch (record) {
      case Organ organ -> Wording.of(organ.kind()).zh();
      case AwardRule award -> award.name();
      case Condition condition -> condition.text();
      case Stage stage -> stage.text().zh();
      case DisqualificationRule rule -> rule.causes().stream().findFirst().orElse("");
      case RevocationRule rule -> rule.causes().stream().findFirst().orElse("");
      case Duty duty -> duty.text();
      case Shown shown -> shown.text();
      case Scenario scenario -> scenario.title();
      default -> "";
    };
  }

  /** The dimension on which a component is compared; the thing's own where it has none. */
  Dimension dimension(String component) {
    return switch (Wording.type(record.getClass()) + "." + component) {
      case "AwardRule.grantedTo" -> Dimension.RECIPIENTS;
      case "AwardRule.cycle" -> Dimension.CYCLE;
      case "AwardRule.quota" -> Dimension.QUOTA;
      case "AwardRule.validity" -> Dimension.VALIDITY;
      case "AwardRule.intervalEditions", "AwardRule.reapplyAfter" -> Dimension.INTERVAL;
      case "AwardRule.bonus" -> Dimension.BONUS;
      case "AwardRule.confers" -> Dimension.CONFERS;
      case "Measure.noFee" -> Dimension.FEE;
      case "Measure.criteria" -> Dimension.SCORING;
      case "RevocationRule.ban" -> Dimension.BAN;
      case "Stage.lasting" ->
          record instanceof Stage stage && stage.kind() == StageKind.PUBLIC_NOTICE
              ? Dimension.NOTICE
              : dimension;
      default -> dimension;
    };
  }

  /** Whether an aspect speaks of this thing. */
  boolean isSubjectOf(Aspect aspect) {
    return switch (record) {
      case Measure _, Scoring _, ExaminerRules _ -> true;
      case Condition condition ->
          aspect.forWhom().equals(forWhom)
              && (aspect.dimension() != Dimension.CONDITION
                  || aspect.subject().endsWith(condition.text()));
      case AwardRule award ->
          aspect.subject().equals(award.name()) || aspect.subject().startsWith(award.name() + "「");
      case RevocationRule rule -> rule.causes().contains(aspect.subject());
      case DisqualificationRule rule -> rule.causes().contains(aspect.subject());
      default -> aspect.subject().equals(subject);
    };
  }

  /** The dimensions of the aspects that are drawn from a component. */
  Set<Dimension> dimensions(String component) {
    return record instanceof Condition
        ? Set.of(Dimension.CONDITION, Dimension.THRESHOLD, Dimension.LOOK_BACK)
        : Set.of(dimension(component));
  }

  /** The clauses that stand beside a component. */
  List<Clause> clauses(Object value) {
    if (value instanceof Provision<?> provision) {
      return provision.clauses();
    }
    return switch (record) {
      case Organ organ -> organ.clauses();
      case Condition condition -> condition.clauses();
      case Stage stage -> stage.clauses();
      case DisqualificationRule rule -> rule.clauses();
      case RevocationRule rule -> rule.clauses();
      case Duty duty -> duty.clauses();
      case Shown shown -> shown.clauses();
      case Scenario scenario -> scenario.clauses();
      default -> List.of();
    };
  }
}
