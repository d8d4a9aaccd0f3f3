package laurel.application;

import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.DECISION;
import static laurel.tenants.jooq.tenant.Tables.ENTRY;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Ruling;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.membership.Memberships;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Which applications of an edition somebody reads who is no applicant of it. */
@Component
class Readers {

  private final Memberships memberships;

  Readers(Memberships memberships) {
    this.memberships = memberships;
  }

  /**
   * The office and the inspectors read what has been handed in; a body reads what has come to a
   * stage of its own, and of what others were to recommend only what they have not recommended.
   */
  Condition condition(DSLContext db, Actor actor, Edition edition) {
    Condition handedIn = AWARD_APPLICATION.RECEIPT_NUMBER.isNotNull();
    if (actor.has(UserRole.SECRETARIAT) || actor.has(UserRole.INSPECTOR)) {
      return handedIn;
    }
    List<Role> own = memberships.bodiesOf(db, actor.username());
    Condition seen = DSL.falseCondition();
    if (actor.has(UserRole.COMMITTEE) || actor.has(UserRole.APPROVER)) {
      seen = seen.or(reached(runs(edition, own, actor, false)));
    }
    if (actor.has(UserRole.RECOMMENDER)) {
      List<String> names = own.stream().map(Role::name).toList();
      seen =
          seen.or(
              reached(runs(edition, own, actor, true))
                  .andNotExists(recommended(DECISION.DECIDED_FOR.notIn(names))));
    }
    return handedIn.and(seen);
  }

  private static Condition reached(List<Integer> runs) {
    return DSL.exists(
        DSL.selectOne()
            .from(ENTRY)
            .where(ENTRY.APPLICATION_ID.eq(AWARD_APPLICATION.ID))
            .and(ENTRY.RUN_INDEX.in(runs)));
  }

  private static org.jooq.Select<?> recommended(Condition by) {
    return DSL.selectOne()
        .from(DECISION)
        .where(DECISION.APPLICATION_ID.eq(AWARD_APPLICATION.ID))
        .and(DECISION.KIND.eq(Ruling.Kind.RECOMMENDATION.name()))
        .and(by);
  }

  /** The stages in which a person's bodies act or confirm, or that belong to the person's role. */
  private static List<Integer> runs(
      Edition edition, List<Role> own, Actor actor, boolean recommending) {
    List<Stage> stages = edition.policy().stages();
    return IntStream.range(0, stages.size())
        .filter(
            i ->
                recommending
                    ? stages.get(i).kind() == StageKind.RECOMMENDATION && isOf(stages.get(i), own)
                    : isOf(stages.get(i), own) || belongs(stages.get(i), actor))
        .boxed()
        .toList();
  }

  private static boolean isOf(Stage stage, List<Role> own) {
    return stage.actors().isEmpty()
        || Stream.concat(stage.actors().stream(), stage.confirmedBy().stream())
            .anyMatch(
                wanted ->
                    own.stream()
                        .anyMatch(
                            body ->
                                body.kind() == wanted.kind()
                                    && (body.kind() != Role.Kind.NAMED
                                        || body.name().equals(wanted.name()))));
  }

  private static boolean belongs(Stage stage, Actor actor) {
    return (stage.kind() == StageKind.DELIBERATION && actor.has(UserRole.COMMITTEE))
        || (stage.kind() == StageKind.APPROVAL && actor.has(UserRole.APPROVER));
  }
}
