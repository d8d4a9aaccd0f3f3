package laurel.membership;

import static laurel.tenants.jooq.tenant.Tables.MEMBERSHIP_SANCTION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Clauses;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
import laurel.dsl.policy.ExaminerRules;
import laurel.dsl.policy.Role;
import laurel.dsl.text.BilingualText;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import laurel.regulation.RegulationVersions;
import org.springframework.stereotype.Component;

/** What follows an examiner's breach of duty, decided by the body that the measure names. */
@Component
public class SanctionSteps implements Steps {

  /** One of the measures that the city's measure provides, and why it is taken. */
  public record Sanctioning(String measure, String because) {}

  private final Memberships memberships;
  private final RegulationVersions versions;
  private final Step<Membership, Sanctioning, UUID> sanction;

  SanctionSteps(Memberships memberships, RegulationVersions versions) {
    this.memberships = memberships;
    this.versions = versions;
    this.sanction =
        Step.named(
                "membership.sanction",
                "处理违反规定的评审员",
                "Sanction an examiner",
                memberships.kind(),
                Sanctioning.class,
                UUID.class)
            .by(UserRole.SECRETARIAT, UserRole.COMMITTEE)
            .from(Standing.CURRENT, Standing.ENDED)
            .carries(Point.SANCTION, Point.SANCTION_BY)
            .unless(this::notTheirs)
            .unlessSaid(this::against)
            .does(this::write);
  }

  public Step<Membership, Sanctioning, UUID> sanctioning() {
    return sanction;
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(sanction);
  }

  /** What the measure in force provides. */
  private List<ExaminerRules.Sanction> provided(Taking<Membership> taking) {
    return versions.inForce(taking.db(), taking.today()).stream()
        .flatMap(version -> version.policy().examiners().sanctions().stream())
        .toList();
  }

  private List<Reason> notTheirs(Taking<Membership> taking) {
    List<ExaminerRules.Sanction> provided = provided(taking);
    if (taking.subject().body().kind() != Role.Kind.EXPERTS || provided.isEmpty()) {
      return List.of(Refusal.NO_SANCTION.because(List.of()));
    }
    return memberships.against(
        taking.db(),
        taking.actor(),
        provided.stream().map(ExaminerRules.Sanction::by).distinct().toList(),
        provided.stream().flatMap(one -> one.clauses().stream()).distinct().toList());
  }

  private List<Reason> against(Taking<Membership> taking, Sanctioning said) {
    List<Reason> missing = Texts.required(said.because(), "cause");
    if (!missing.isEmpty()) {
      return missing;
    }
    if (chosen(taking, said).isEmpty()) {
      List<ExaminerRules.Sanction> provided = provided(taking);
      return List.of(
          Refusal.SANCTION_UNKNOWN.because(
              provided.getFirst().clauses(),
              "measures",
              BilingualText.listedVerbatim(
                  provided.stream().flatMap(one -> one.measures().stream()).toList())));
    }
    return isRecorded(taking, said)
        ? List.of(
            Refusal.RECORDED_BEFORE.because(
                List.of(), "cause", said.measure(), "day", taking.today()))
        : List.of();
  }

  /** The same for the same on one day is a second click. */
  private static boolean isRecorded(Taking<Membership> taking, Sanctioning said) {
    return taking
        .db()
        .fetchExists(
            MEMBERSHIP_SANCTION,
            MEMBERSHIP_SANCTION
                .MEMBERSHIP_ID
                .eq(taking.subject().id())
                .and(MEMBERSHIP_SANCTION.MEASURE.eq(said.measure()))
                .and(MEMBERSHIP_SANCTION.BECAUSE.eq(said.because().strip()))
                .and(MEMBERSHIP_SANCTION.DECIDED_ON.eq(taking.today())));
  }

  /** What the measure provides by these words, by a body of the person's own. */
  private Optional<ExaminerRules.Sanction> chosen(Taking<Membership> taking, Sanctioning said) {
    return provided(taking).stream()
        .filter(one -> one.measures().contains(said.measure()))
        .filter(one -> memberships.belongs(taking.db(), taking.actor(), one.by()))
        .findFirst();
  }

  private UUID write(Taking<Membership> taking, Sanctioning said) {
    ExaminerRules.Sanction provided = chosen(taking, said).orElseThrow();
    UUID id = UUID.randomUUID();
    taking
        .db()
        .insertInto(MEMBERSHIP_SANCTION)
        .values(
            id,
            taking.subject().id(),
            said.measure(),
            said.because().strip(),
            taking.actor().username(),
            taking.actingFor(),
            taking.today(),
            Clauses.write(provided.clauses()))
        .execute();
    taking.minutes().changed("", said.measure());
    taking.minutes().note(taking.subject().username() + "：" + said.because().strip());
    return id;
  }
}
