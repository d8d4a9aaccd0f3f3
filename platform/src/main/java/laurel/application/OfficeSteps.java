package laurel.application;

import static laurel.tenants.jooq.tenant.Tables.APPLICATION_CONTENT;
import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.decision.Days;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;
import laurel.identity.UserRole;
import laurel.life.Side;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import laurel.party.Parties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the office allows one applicant: more time, and completing what is incomplete. */
@Component
public class OfficeSteps implements Steps {

  /** A last day of one's own, and why. */
  public record Extension(LocalDate until, String reason) {}

  /** What is incomplete, until when, and why. */
  public record Return(List<String> parts, LocalDate until, String reason) {
    public Return {
      parts = List.copyOf(parts);
    }
  }

  private final Candidates candidates;
  private final Parties parties;
  private final JsonMapper json;
  private final Step<Candidate, Extension, UUID> extend;
  private final Step<Candidate, Return, UUID> giveBack;
  private final Step<Candidate, Map<String, String>, UUID> complete;

  OfficeSteps(Candidates candidates, Parties parties, JsonMapper json) {
    this.candidates = candidates;
    this.parties = parties;
    this.json = json;
    this.extend = extend();
    this.giveBack = giveBack();
    this.complete = complete();
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(extend, giveBack, complete);
  }

  /** Gives one applicant more time. */
  public Step<Candidate, Extension, UUID> extending() {
    return extend;
  }

  /** Returns an application once, to be completed in named parts. */
  public Step<Candidate, Return, UUID> returning() {
    return giveBack;
  }

  /** Completes the returned parts: the paper's name to its text. */
  public Step<Candidate, Map<String, String>, UUID> completing() {
    return complete;
  }

  private Step<Candidate, Extension, UUID> extend() {
    return Step.named(
            "application.extend",
            "准予延期",
            "Allow more time",
            candidates.kind(),
            Extension.class,
            UUID.class)
        .by(UserRole.SECRETARIAT)
        .in(StageKind.APPLICATION)
        .from(Standing.DRAFT)
        .unlessSaid(
            (taking, extension) ->
                againstExtension(extension, taking.subject().lastDay(), taking.today()))
        .does(
            (taking, extension) -> {
              taking
                  .db()
                  .update(AWARD_APPLICATION)
                  .set(AWARD_APPLICATION.EXTENDED_TO, extension.until())
                  .where(AWARD_APPLICATION.ID.eq(taking.subject().id()))
                  .execute();
              taking
                  .minutes()
                  .changed(taking.subject().lastDay().toString(), extension.until().toString());
              taking.minutes().note(extension.reason().strip());
              return taking.subject().id();
            });
  }

  private static List<Reason> againstExtension(
      Extension extension, LocalDate last, LocalDate today) {
    if (!extension.until().isAfter(last)) {
      return List.of(Refusal.NOT_LATER.because(List.of(), "day", last));
    }
    var reasons = new ArrayList<Reason>(Texts.required(extension.reason(), "reason"));
    reasons.addAll(Days.soon(extension.until(), today, "until"));
    return reasons;
  }

  private Step<Candidate, Return, UUID> giveBack() {
    return Step.named(
            "application.return",
            "退回补正",
            "Return for completion",
            candidates.kind(),
            Return.class,
            UUID.class)
        .by(UserRole.SECRETARIAT)
        .in(StageKind.ELIGIBILITY_REVIEW)
        .from(Standing.IN_STAGE)
        .to(Standing.RETURNED)
        .carries(Point.COMPLETION)
        .unless(OfficeSteps::mayReturn)
        .unlessSaid(OfficeSteps::againstReturn)
        .does(
            (taking, said) -> {
              taking
                  .db()
                  .update(AWARD_APPLICATION)
                  .set(AWARD_APPLICATION.RETURNED_UNTIL, said.until())
                  .set(AWARD_APPLICATION.RETURNED_PARTS, String.join("\n", said.parts()))
                  .where(AWARD_APPLICATION.ID.eq(taking.subject().id()))
                  .execute();
              taking.minutes().changed("", said.parts() + " " + said.until());
              taking.minutes().note(said.reason().strip());
              return taking.subject().id();
            });
  }

  /** Once, and only where the measure allows completion. */
  private static List<Reason> mayReturn(Taking<Candidate> taking) {
    Stage stage = taking.subject().in().stage().orElseThrow();
    return stage.is(Stage.Trait.COMPLETION) && taking.subject().returnedParts().isEmpty()
        ? List.of()
        : List.of(Refusal.ACT_UNKNOWN.because(stage.clauses()));
  }

  private static List<Reason> againstReturn(Taking<Candidate> taking, Return said) {
    var reasons = new ArrayList<Reason>(Texts.required(said.reason(), "reason"));
    List<String> papers = taking.subject().in().policy().papers();
    if (said.parts().isEmpty() || !papers.containsAll(said.parts())) {
      reasons.add(
          Refusal.CONTENT.because(List.of(), "what", BilingualText.listedVerbatim(said.parts())));
    }
    reasons.addAll(Days.soon(said.until(), taking.today(), "until"));
    return reasons;
  }

  @SuppressWarnings("unchecked")
  private Step<Candidate, Map<String, String>, UUID> complete() {
    return Step.named(
            "application.complete",
            "补正",
            "Complete",
            candidates.kind(),
            (Class<Map<String, String>>) (Class<?>) Map.class,
            UUID.class)
        .by(UserRole.APPLICANT)
        .as(Side.APPLICANT)
        .in(StageKind.ELIGIBILITY_REVIEW)
        .from(Standing.RETURNED)
        .to(Standing.IN_STAGE)
        .until("补正期限", "the day for completion")
        .unless(this::againstCompletion)
        .unlessSaid(
            (taking, papers) -> {
              var reasons = new ArrayList<Reason>();
              if (!papers.keySet().equals(java.util.Set.copyOf(taking.subject().returnedParts()))) {
                List<String> parts = taking.subject().returnedParts();
                reasons.add(
                    Refusal.PAPERS_MISSING.because(
                        List.of(), "what", BilingualText.listedVerbatim(parts)));
              }
              papers.forEach(
                  (paper, text) ->
                      reasons.addAll(
                          Texts.isInvisible(text)
                              ? Texts.required(text, paper)
                              : Texts.check(text, paper, DraftRules.LONGEST_PAPER, true)));
              return reasons;
            })
        .does(
            (taking, papers) -> {
              UUID id = taking.subject().id();
              String before =
                  taking
                      .db()
                      .select(APPLICATION_CONTENT.DOSSIER)
                      .from(APPLICATION_CONTENT)
                      .where(APPLICATION_CONTENT.APPLICATION_ID.eq(id))
                      .fetchSingle()
                      .value1();
              Map<String, Object> dossier = new HashMap<>(json.readValue(before, Map.class));
              dossier.putAll(papers);
              String after = json.writeValueAsString(dossier);
              taking
                  .db()
                  .update(APPLICATION_CONTENT)
                  .set(APPLICATION_CONTENT.DOSSIER, after)
                  .where(APPLICATION_CONTENT.APPLICATION_ID.eq(id))
                  .execute();
              taking
                  .db()
                  .update(AWARD_APPLICATION)
                  .setNull(AWARD_APPLICATION.RETURNED_UNTIL)
                  .set(AWARD_APPLICATION.VERSION, AWARD_APPLICATION.VERSION.plus(1))
                  .where(AWARD_APPLICATION.ID.eq(id))
                  .execute();
              taking.minutes().changed(before, after);
              return id;
            });
  }

  private List<Reason> againstCompletion(Taking<Candidate> taking) {
    Candidate candidate = taking.subject();
    if (!parties.isMember(taking.db(), candidate.partyId(), taking.actor())) {
      throw new laurel.decision.NotFound("application " + candidate.id());
    }
    LocalDate last = candidate.returnedUntil().orElseThrow();
    return taking.today().isAfter(last)
        ? List.of(
            Refusal.OVER.because(
                candidate.in().stage().map(Stage::clauses).orElse(List.of()),
                "what",
                new BilingualText("补正", "Completion"),
                "day",
                last))
        : List.of();
  }
}
