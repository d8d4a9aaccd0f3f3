package laurel.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import laurel.api.Answers;
import laurel.api.Taken;
import laurel.casework.IncidentSteps;
import laurel.casework.Incidents;
import laurel.identity.Actor;
import laurel.life.Request;
import laurel.life.StepRunner;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What happens at winners after the award. */
@RestController
@Tag(name = "cases")
class IncidentController {

  /** What happened, in the measure's word for it; when; and how it became known. */
  record IncidentForm(String cause, LocalDate eventOn, String statement) {}

  /** An incident on record. */
  record IncidentAnswer(
      String cause, LocalDate eventOn, String statement, String recordedBy, LocalDate recordedOn) {
    static IncidentAnswer of(Incidents.Recorded incident) {
      return new IncidentAnswer(
          incident.cause(),
          incident.eventOn(),
          incident.statement(),
          incident.recordedBy(),
          incident.recordedOn());
    }
  }

  private final Incidents incidents;
  private final IncidentSteps steps;
  private final StepRunner runner;

  IncidentController(Incidents incidents, IncidentSteps steps, StepRunner runner) {
    this.incidents = incidents;
    this.steps = steps;
    this.runner = runner;
  }

  @GetMapping("/api/awards/{award}/incidents")
  @Operation(summary = "获奖者发生的事件 · What has happened at a winner, the latest first")
  List<IncidentAnswer> incidents(Actor actor, @PathVariable UUID award) {
    return incidents.of(actor, award).stream().map(IncidentAnswer::of).toList();
  }

  @PostMapping("/api/awards/{award}/incidents")
  @Operation(summary = "记录事件 · Record an incident, which brings the duties of the measure")
  Taken record(
      Actor actor, @PathVariable UUID award, @RequestBody IncidentForm form, Request request) {
    return Answers.of(
        runner.take(
            actor,
            steps.recording(),
            award,
            new IncidentSteps.Incident(form.cause(), form.eventOn(), form.statement()),
            request),
        Taken::new);
  }
}
