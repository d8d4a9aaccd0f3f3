package laurel.casework;

import static laurel.tenants.jooq.tenant.Tables.INCIDENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.decision.Days;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
import laurel.dsl.policy.Duty;
import laurel.dsl.policy.Policy;
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
  private final Windows windows;
  private final Obligations obligations;
  private final Step<Award, Incident, UUID> record;

  IncidentSteps(Awards awards, Windows windows, Obligations obligations) {
    this.awards = awards;
    this.windows = windows;
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
    var duties = duties(taking, incident).values();
    if (duties.isEmpty()) {
      return List.of(Refusal.CAUSE.because(List.of(), "cause", incident.cause()));
    }
    if (duties.stream().allMatch(Optional::isPresent)) {
      return duties.stream().flatMap(Optional::stream).distinct().toList();
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

  /**
   * The duties of an event's cause, each with the reason that the event lies outside its window.
   */
  private Map<Duty, Optional<Reason>> duties(Taking<Award> taking, Incident incident) {
    Award award = taking.subject();
    var duties = new LinkedHashMap<Duty, Optional<Reason>>();
    for (Duty duty : Incidents.onEvents(awards.policyOf(taking.db(), award))) {
      if (duty.due() instanceof Duty.OnEvent(var causes, var window)
          && causes.contains(incident.cause())) {
        duties.put(
            duty, windows.against(taking.db(), award, window, incident.eventOn(), duty.clauses()));
      }
    }
    return duties;
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
    duties(taking, incident)
        .forEach(
            (duty, outside) -> {
              if (outside.isEmpty()) {
                obligations.owe(taking.db(), award.id(), award.recipient(), policy, duty);
              }
            });
    taking.minutes().changed("", incident.cause() + " " + incident.eventOn());
    taking.minutes().note(incident.statement().strip());
    return award.id();
  }
}
