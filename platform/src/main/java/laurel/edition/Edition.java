package laurel.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Stage;
import laurel.dsl.text.BilingualText;
import laurel.life.Standing;
import laurel.life.Subject;
import laurel.regulation.RegulationVersion;

/**
 * One edition of a tenant's award.
 *
 * @param regulation the version it was planned under, and stays under
 * @param runIndex of the run under way, in the order of the measure's stages
 * @param version counts the changes of its plan and of its stage: who ends a stage twice names the
 *     version seen, and ends one
 * @param endedBecause why it was cancelled; empty where it was not
 */
public record Edition(
    UUID id,
    int number,
    int year,
    RegulationVersion regulation,
    Standing standing,
    int runIndex,
    int version,
    List<PlanValue> plan,
    Optional<LocalDate> openedOn,
    String endedBecause)
    implements Subject {

  public Edition {
    plan = List.copyOf(plan);
  }

  /** The edition's name in both languages. */
  public BilingualText title() {
    return title(year, number);
  }

  static BilingualText title(int year, int number) {
    return new BilingualText(year + "年第" + number + "届", "Edition " + number + ", " + year);
  }

  public Policy policy() {
    return regulation.policy();
  }

  /** Names the policy in every decision that rests on it. */
  public String policyHash() {
    return regulation.policyHash();
  }

  public boolean isUnderWay() {
    return standing == Standing.UNDER_WAY;
  }

  /** The stage under way; empty before the opening and after the end. */
  public Optional<Stage> stage() {
    return isUnderWay() ? Optional.of(policy().stages().get(runIndex)) : Optional.empty();
  }

  @Override
  public Optional<Stage> stageUnderWay() {
    return stage();
  }

  @Override
  public Optional<UUID> edition() {
    return Optional.of(id);
  }

  private Optional<String> value(PlanValue.Name name) {
    return plan.stream().filter(v -> v.name() == name).map(PlanValue::value).findFirst();
  }

  /** The last day on which applications are received, until 24:00 China standard time. */
  public LocalDate applicationsClose() {
    return value(PlanValue.Name.APPLICATIONS_CLOSE).map(LocalDate::parse).orElse(LocalDate.MAX);
  }

  /** The first day on which applications are received, where the measure prints its window. */
  public Optional<LocalDate> applicationsOpen() {
    return Planning.printedWindow(policy()).map(stage -> stage.window().getFirst());
  }

  /** The most a scoresheet gives. */
  public int maximumScore() {
    return value(PlanValue.Name.MAXIMUM_SCORE).map(Integer::valueOf).orElse(100);
  }

  /** The length of notices for which the measure states none; 0 where the plan has none. */
  public int noticeWorkingDays() {
    return value(PlanValue.Name.NOTICE_WORKING_DAYS).map(Integer::valueOf).orElse(0);
  }

  /** The version of the criteria this edition pins. */
  public String criteria() {
    return value(PlanValue.Name.CRITERIA).orElse("");
  }
}
