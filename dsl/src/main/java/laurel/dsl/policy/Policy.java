package laurel.dsl.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A measure, compiled: what alone drives the running system. */
public record Policy(
    Measure measure,
    List<Organ> organs,
    List<AwardRule> awards,
    List<Condition> conditions,
    List<Stage> stages,
    Scoring scoring,
    ExaminerRules examiners,
    List<DisqualificationRule> disqualifications,
    List<RevocationRule> revocations,
    List<Duty> duties,
    List<Shown> shown,
    List<Scenario> scenarios) {

  /** The paper whose text a notice with achievements shows beside each name. */
  public static final String ACHIEVEMENTS = "主要业绩、事迹";

  public Policy {
    organs = List.copyOf(organs);
    awards = List.copyOf(awards);
    conditions = List.copyOf(conditions);
    stages = List.copyOf(stages);
    disqualifications = List.copyOf(disqualifications);
    revocations = List.copyOf(revocations);
    duties = List.copyOf(duties);
    shown = List.copyOf(shown);
    scenarios = List.copyOf(scenarios);
  }

  public Optional<AwardRule> award(String name) {
    return awards.stream().filter(award -> award.name().equals(name)).findFirst();
  }

  public Stream<Condition> conditionsFor(RecipientKind recipient) {
    return conditions.stream().filter(condition -> condition.recipient() == recipient);
  }

  /** The facts an applicant of this kind is asked for, in the order of the text, each once. */
  public List<Fact> factsFor(RecipientKind recipient) {
    return conditionsFor(recipient)
        .flatMap(
            condition ->
                switch (condition.requirement()) {
                  case Condition.Test(Expression expression) -> expression.facts();
                  case Condition.Finding _ -> Stream.empty();
                })
        .distinct()
        .toList();
  }

  /** The kinds of applicant that some award of this measure is granted to. */
  public List<RecipientKind> recipients() {
    return awards.stream()
        .flatMap(award -> award.grantedTo().stated().stream().flatMap(List::stream))
        .distinct()
        .sorted()
        .toList();
  }

  /** The papers an applicant hands in: those the measure names, and what its notices will show. */
  public List<String> papers() {
    Stream<String> named =
        stages.stream()
            .filter(stage -> stage.kind() == StageKind.APPLICATION)
            .flatMap(stage -> stage.submits().stream());
    boolean shown = stages.stream().anyMatch(stage -> stage.is(Stage.Trait.WITH_ACHIEVEMENTS));
    return Stream.concat(named, shown ? Stream.of(ACHIEVEMENTS) : Stream.empty())
        .distinct()
        .toList();
  }

  /** The measure's name for an organ; empty where it sets up none. */
  public Optional<Organ> organ(Role.Kind kind) {
    return organs.stream().filter(organ -> organ.kind() == kind).findFirst();
  }

  /** The measure's name for whoever acts. */
  public String nameOf(Role role) {
    return role.kind() == Role.Kind.NAMED
        ? role.name()
        : organ(role.kind()).map(Organ::name).orElse("");
  }
}
