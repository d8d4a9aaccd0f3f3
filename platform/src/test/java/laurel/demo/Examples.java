package laurel.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.application.AwardApplication;
import laurel.application.EligibilitySteps;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Relation;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Scenario;
import laurel.edition.Edition;
import laurel.edition.Ruling;
import laurel.identity.Actor;
import laurel.identity.UserRole;

/** The examples inside a measure, handed in as applications and decided by the services. */
final class Examples {

  /** An example with its application. */
  record Applied(Scenario scenario, UUID application) {}

  private final City city;
  private final List<Applied> applied = new ArrayList<>();

  Examples(City city) {
    this.city = city;
  }

  List<Applied> applied() {
    return applied;
  }

  /** Hands in each example whose events are told from the day it is handed in. */
  void apply(Edition edition) {
    int number = 0;
    for (Scenario scenario : city.policy.scenarios()) {
      number++;
      if (isOfToday(scenario) && !restsOnAnother(scenario)) {
        Actor applicant = city.other("example" + number, scenario.recipient(), number);
        UUID id =
            city.submit(
                    applicant,
                    edition,
                    city.draft("示例" + number, scenario.recipient(), facts(scenario)))
                .orThrow();
        applied.add(new Applied(scenario, id));
      }
    }
  }

  private static boolean isOfToday(Scenario scenario) {
    return scenario.submittedOn().equals(FarPlatform.today())
        || scenario.givens().stream()
            .noneMatch(
                given ->
                    given instanceof Scenario.Occurred(var _, List<LocalDate> day)
                        && !day.isEmpty());
  }

  /** Whether an example fails only by what the registers say of a related body. */
  private boolean restsOnAnother(Scenario scenario) {
    return scenario.outcome() == Scenario.Outcome.FAILS && expected(scenario).isEmpty();
  }

  private static boolean isLookedUp(String fact) {
    return Arrays.stream(Relation.values()).anyMatch(r -> fact.startsWith(r.factName("")));
  }

  private Map<String, FactValue> facts(Scenario scenario) {
    Map<String, Fact.Type> types =
        city.policy.factsFor(scenario.recipient()).stream()
            .collect(Collectors.toMap(Fact::name, Fact::type, (a, _) -> a));
    var facts = new HashMap<String, FactValue>();
    for (Scenario.Given given : scenario.givens()) {
      if (!isLookedUp(given.name()) && types.containsKey(given.name())) {
        value(given).ifPresent(value -> facts.put(given.name(), value));
      }
    }
    return facts;
  }

  private static Optional<FactValue> value(Scenario.Given given) {
    return switch (given) {
      case Scenario.Words(String _, String words) -> Optional.of(new FactValue.Words(words));
      case Scenario.Holding(String _, boolean holds) -> Optional.of(new FactValue.Flag(holds));
      case Scenario.Occurred(String _, List<LocalDate> day) ->
          Optional.of(day.isEmpty() ? new FactValue.Never() : new FactValue.LastOn(day.getFirst()));
      case Scenario.Measured(String _, Amount amount) ->
          Optional.of(
              switch (amount) {
                case Amount.Count(int count) -> new FactValue.Whole(count);
                case Amount.Lasting(var term) -> new FactValue.Whole(term.count());
                case Amount.Sum(long fen) -> new FactValue.Sum(fen);
                case Amount.Share(int hundredths) -> new FactValue.Share(hundredths);
                case Amount.Day(LocalDate date) -> new FactValue.Day(date);
              });
      case Scenario.Found _ -> Optional.empty();
    };
  }

  /** Tries to decide before anything is found, then records what the examples say is not met. */
  void find(Edition edition) {
    var steps = FarPlatform.bean(EligibilitySteps.class);
    Set<UUID> inStage =
        city.entries(edition, edition.runIndex()).stream()
            .map(entry -> entry.applicationId())
            .collect(Collectors.toSet());
    for (Applied one : applied) {
      if (!inStage.contains(one.application())) {
        continue;
      }
      city.attempt(
          "decide before findings: " + one.scenario().title(),
          city.actor(UserRole.SECRETARIAT),
          steps.deciding(),
          one.application(),
          "");
      for (Scenario.Given given : one.scenario().givens()) {
        if (given instanceof Scenario.Found(String name, boolean met)) {
          found(one, name, met);
        }
      }
    }
  }

  private void found(Applied one, String name, boolean met) {
    Condition condition =
        city.policy
            .conditionsFor(one.scenario().recipient())
            .filter(c -> c.text().equals(name))
            .findFirst()
            .orElseThrow();
    Actor finder =
        condition.requirement() instanceof Condition.Finding(Role by, var _)
            ? city.memberOf(List.of(by))
            : city.actor(UserRole.SECRETARIAT);
    var steps = FarPlatform.bean(EligibilitySteps.class);
    city.attempt(
        "find without evidence: " + name,
        finder,
        steps.finding(),
        one.application(),
        new EligibilitySteps.FindingForm(name, met, ""));
    city.attempt(
        "find by another: " + name,
        city.actor(UserRole.COMMITTEE),
        steps.finding(),
        one.application(),
        new EligibilitySteps.FindingForm(name, met, "听说"));
    city.take(
            finder,
            steps.finding(),
            one.application(),
            new EligibilitySteps.FindingForm(name, met, "已核验原件"))
        .orThrow();
  }

  /** The clauses by which an example fails, without those that look at related bodies. */
  Set<Clause> expected(Scenario scenario) {
    var clauses = new HashSet<>(scenario.clauses());
    clauses.removeAll(related(scenario));
    return clauses;
  }

  /** The clauses of the reasons of its decision, without those that look at related bodies. */
  Set<Clause> decidedBy(Applied one) {
    Set<Clause> clauses =
        decided(one).orElseThrow().reasons().stream()
            .flatMap(reason -> reason.clauses().stream())
            .collect(Collectors.toSet());
    clauses.removeAll(related(one.scenario()));
    return clauses;
  }

  private Set<Clause> related(Scenario scenario) {
    return city.policy
        .conditionsFor(scenario.recipient())
        .filter(
            c ->
                c.requirement() instanceof Condition.Test(var expression)
                    && expression.facts().map(Fact::name).anyMatch(Examples::isLookedUp))
        .flatMap(c -> c.clauses().stream())
        .collect(Collectors.toSet());
  }

  /** What the services decided; empty where nothing was. */
  Optional<Ruling> decided(Applied one) {
    return application(one).eligibility();
  }

  AwardApplication application(Applied one) {
    return city.application(one.application());
  }
}
