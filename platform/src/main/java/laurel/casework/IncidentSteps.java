package laurel.casework;

import static laurel.tenants.jooq.tenant.Tables.INCIDENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.award.Bans;
import laurel.decision.Days;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.judgement.WindowJudgement;
import laurel.dsl.point.Point;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Duty;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import laurel.obligation.Obligations;
import org.springframework.stereotype.Component;

/** Recording that something happened at a winner, which brings the duties of the measure. */
@Component
public class IncidentSteps implements Steps {

  /** What happened, when, and how it became known. */
  public record Incident(String cause, LocalDate eventOn, String statement) {}

  private final Awards awards;
  private final Bans bans;
  private final Obligations obligations;
  private final Step<Award, Incident, UUID> record;

  IncidentSteps(Awards awards, Bans bans, Obligations obligations) {
    this.awards = awards;
    this.bans = bans;
    this.obligations = obligations;
    this.record =
        Step.named(
                "incident.record",
                "记录事件",
                "Record an incident",
                awards.kind(),
                Incident.class,
                UUID.class)
            .by(UserRole.SECRETARIAT)
            .from(Standing.VALID, Standing.EXPIRED)
            .carries(Point.DUTY_ON_EVENT, Point.DUTY_WINDOW)
            .unless(this::knowsNone)
            .unlessSaid(this::against)
            .does(this::owe);
  }

  /** Records an incident; the winner owes what the measure then demands. */
  public Step<Award, Incident, UUID> recording() {
    return record;
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(record);
  }

  /** Nothing can happen of which the measure says nothing. */
  private List<Reason> knowsNone(Taking<Award> taking) {
    return Incidents.onEvents(awards.policyOf(taking.db(), taking.subject())).isEmpty()
        ? List.of(Refusal.NO_CAUSES.because(List.of()))
        : List.of();
  }

  private List<Reason> against(Taking<Award> taking, Incident incident) {
    var reasons = new ArrayList<Reason>(Texts.required(incident.statement(), "statement"));
    reasons.addAll(Days.past(incident.eventOn(), taking.today(), "eventOn"));
    if (!reasons.isEmpty()) {
      return reasons;
    }
    List<Judged> judged = judged(taking, incident);
    if (judged.isEmpty()) {
      return List.of(Refusal.CAUSE.because(List.of(), "cause", incident.cause()));
    }
    if (judged.stream().noneMatch(Judged::counts)) {
      return judged.stream().map(Judged::why).distinct().toList();
    }
    return isRecorded(taking, incident)
        ? List.of(
            Refusal.RECORDED_BEFORE.because(
                List.of(), "cause", incident.cause(), "day", incident.eventOn()))
        : List.of();
  }

  /** One event brings its duties once. */
  private static boolean isRecorded(Taking<Award> taking, Incident incident) {
    return taking
        .db()
        .fetchExists(
            INCIDENT,
            INCIDENT
                .AWARD_ID
                .eq(taking.subject().id())
                .and(INCIDENT.CAUSE.eq(incident.cause()))
                .and(INCIDENT.EVENT_ON.eq(incident.eventOn())));
  }

  /** A duty of the event's cause, and whether the event lies within its window. */
  private record Judged(Duty duty, WindowJudgement window) {
    boolean counts() {
      return switch (window) {
        case WindowJudgement.InTime _, WindowJudgement.Open _ -> true;
        case WindowJudgement.TooEarly _, WindowJudgement.TooLate _ -> false;
      };
    }

    Reason why() {
      return new Reason(Refusal.WINDOW.code(), window.why().text(), window.why().clauses());
    }
  }

  private List<Judged> judged(Taking<Award> taking, Incident incident) {
    Award award = taking.subject();
    Policy policy = awards.policyOf(taking.db(), award);
    var terms = bans.terms(taking.db());
    Provision<AwardRule.Validity> validity =
        policy.award(award.name()).map(AwardRule::validity).orElseGet(Provision::notStated);
    var judged = new ArrayList<Judged>();
    for (Duty duty : Incidents.onEvents(policy)) {
      if (duty.due() instanceof Duty.OnEvent(var causes, var window)
          && causes.contains(incident.cause())) {
        judged.add(
            new Judged(
                duty,
                WindowJudgement.of(
                    window,
                    award.grantedOn(),
                    terms.validity(validity, award.grantedOn(), award.editionNumber()),
                    incident.eventOn(),
                    terms,
                    duty.clauses())));
      }
    }
    return judged;
  }

  private UUID owe(Taking<Award> taking, Incident incident) {
    Award award = taking.subject();
    Policy policy = awards.policyOf(taking.db(), award);
    taking
        .db()
        .insertInto(INCIDENT)
        .values(
            award.id(),
            incident.cause(),
            incident.eventOn(),
            incident.statement().strip(),
            taking.actor().username(),
            taking.today())
        .execute();
    judged(taking, incident).stream()
        .filter(Judged::counts)
        .forEach(
            judged ->
                obligations.owe(taking.db(), award.id(), award.recipient(), policy, judged.duty()));
    taking.minutes().changed("", incident.cause() + " " + incident.eventOn());
    taking.minutes().note(incident.statement().strip());
    return award.id();
  }
}
