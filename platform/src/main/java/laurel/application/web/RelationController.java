package laurel.application.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.api.Answers;
import laurel.api.Taken;
import laurel.application.RelationSteps;
import laurel.application.Relations;
import laurel.dsl.policy.Relation;
import laurel.identity.Actor;
import laurel.life.Request;
import laurel.life.StepRunner;
import laurel.party.Parties;
import laurel.party.Party;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How applicants are related to others: 同一组织, 同一集团, 所在组织. */
@RestController
@Tag(name = "applications")
class RelationController {

  /**
   * A relation as the office found it.
   *
   * @param identityCode unified social credit code of the related organisation
   * @param name of the related organisation; the register keeps the name that it knows
   * @param since the first day of the relation
   */
  record RelationForm(
      Relation relation, String identityCode, String name, LocalDate since, String evidence) {}

  /** An organisation of the register, under today's name. */
  record PartyAnswer(String identityCode, String name) {
    static PartyAnswer of(Party party) {
      return new PartyAnswer(party.identityCode(), party.name());
    }
  }

  /**
   * A relation on record.
   *
   * @param until absent while it holds
   */
  record RelationAnswer(
      Relation relation,
      PartyAnswer other,
      LocalDate since,
      Optional<LocalDate> until,
      String evidence) {
    static RelationAnswer of(Parties.Related related) {
      return new RelationAnswer(
          related.relation(),
          PartyAnswer.of(related.other()),
          related.since(),
          related.until(),
          related.evidence());
    }
  }

  private final Relations relations;
  private final RelationSteps steps;
  private final StepRunner runner;

  RelationController(Relations relations, RelationSteps steps, StepRunner runner) {
    this.relations = relations;
    this.steps = steps;
    this.runner = runner;
  }

  @GetMapping("/api/applications/{application}/relations")
  @Operation(summary = "申报人的关联关系 · The relations on record of the applicant")
  List<RelationAnswer> relations(Actor actor, @PathVariable UUID application) {
    return relations.of(actor, application).stream().map(RelationAnswer::of).toList();
  }

  @PostMapping("/api/applications/{application}/relations")
  @Operation(summary = "登记关联关系 · Enter a relation of the applicant, on evidence")
  Taken relate(
      Actor actor,
      @PathVariable UUID application,
      @RequestBody RelationForm form,
      Request request) {
    return Answers.of(
        runner.take(
            actor,
            steps.relating(),
            application,
            new RelationSteps.Related(
                form.relation(), form.identityCode(), form.name(), form.since(), form.evidence()),
            request),
        Taken::new);
  }

  @GetMapping("/api/parties")
  @Operation(summary = "按名称或信用代码找单位 · Organisations of the register by name or credit code")
  List<PartyAnswer> parties(Actor actor, @RequestParam String search) {
    return relations.search(actor, search).stream().map(PartyAnswer::of).toList();
  }
}
