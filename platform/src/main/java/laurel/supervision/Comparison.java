package laurel.supervision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Ban;
import laurel.dsl.policy.Bound;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Expression;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.policy.Term;
import laurel.dsl.text.BilingualText;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.regulation.RegulationVersions;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;
import org.springframework.stereotype.Service;

/** One table of all cities' policies, each cell with its clause; silence is shown as 未规定. */
@Service
public class Comparison {

  /** What is compared. */
  public enum Dimension {
    QUOTA("名额", "Quota"),
    CYCLE("周期", "Cycle"),
    VALIDITY("有效期", "Validity"),
    BONUS("奖金", "Bonus"),
    BANS("不得申报期", "Bans"),
    NOTICE("公示时间", "Public notice"),
    OPERATION("运行（经营）年限", "Years of operation");

    private final BilingualText text;

    Dimension(String zh, String en) {
      this.text = new BilingualText(zh, en);
    }

    public BilingualText text() {
      return text;
    }
  }

  /**
   * What one measure says on one point.
   *
   * @param about the award or the cause it is said of; may be empty
   */
  public record Cell(String about, BilingualText value, boolean stated, List<Clause> clauses) {}

  /** One city's column. */
  public record City(
      Tenant tenant, String measure, boolean draft, Map<Dimension, List<Cell>> cells) {}

  private final Tenants tenants;
  private final RegulationVersions versions;

  Comparison(Tenants tenants, RegulationVersions versions) {
    this.tenants = tenants;
    this.versions = versions;
  }

  /** Every city that has published a measure. */
  public List<City> cities(Actor actor) {
    actor.requireAcrossCities(UserRole.SUPERVISOR);
    return tenants.all().stream()
        .flatMap(
            tenant ->
                versions.published(tenant).stream()
                    .map(
                        version ->
                            new City(
                                tenant,
                                version.title(),
                                version.policy().measure().draft(),
                                cells(version.policy()))))
        .toList();
  }

  static Map<Dimension, List<Cell>> cells(Policy policy) {
    var cells = new EnumMap<Dimension, List<Cell>>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      List<Cell> found =
          switch (dimension) {
            case QUOTA -> perAward(policy, award -> award.quota().map(quota -> quota.text()));
            case CYCLE -> perAward(policy, award -> award.cycle().map(AwardRule.Cycle::text));
            case VALIDITY -> perAward(policy, award -> award.validity().map(v -> v.term().text()));
            case BONUS -> perAward(policy, award -> award.bonus().map(bonus -> bonus.text()));
            case BANS -> policy.revocations().stream().map(Comparison::ban).distinct().toList();
            case NOTICE ->
                policy.stages().stream()
                    .filter(stage -> stage.kind() == StageKind.PUBLIC_NOTICE)
                    .map(Comparison::notice)
                    .toList();
            case OPERATION -> policy.conditions().stream().flatMap(Comparison::operation).toList();
          };
      cells.put(
          dimension,
          found.isEmpty() ? List.of(cell("", Provision.<BilingualText>notStated())) : found);
    }
    return cells;
  }

  private static List<Cell> perAward(
      Policy policy, Function<AwardRule, Provision<BilingualText>> provision) {
    return policy.awards().stream()
        .map(award -> cell(award.name(), provision.apply(award)))
        .toList();
  }

  private static Cell ban(RevocationRule rule) {
    return cell(String.join("、", rule.causes()), rule.ban().map(Ban::text));
  }

  private static Cell notice(Stage stage) {
    return cell(stage.title(), stage.lasting().map(lasting -> lasting.text()));
  }

  private static java.util.stream.Stream<Cell> operation(Condition condition) {
    if (!(condition.requirement() instanceof Condition.Test(Expression expression))) {
      return java.util.stream.Stream.empty();
    }
    return expression
        .leaves()
        .mapMulti(
            (test, cells) -> {
              if (test
                  instanceof Expression.Compared(String fact, Bound _, Amount.Lasting(Term term))) {
                cells.accept(
                    cell(
                        condition.recipient().text().zh() + "「" + fact + "」",
                        new Provision.Stated<>(term.text(), condition.clauses())));
              }
            });
  }

  private static Cell cell(String about, Provision<BilingualText> provision) {
    return new Cell(
        about,
        provision.stated().orElse(BilingualText.of("未规定", "not stated")),
        provision.stated().isPresent(),
        provision.clauses());
  }
}
