package laurel.ui;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import laurel.decision.Outcome;
import laurel.identity.Actor;
import laurel.life.Request;
import laurel.life.StepRunner;
import laurel.publicnotice.ObjectionSteps;
import laurel.publicnotice.PublicNotice;
import laurel.tenants.Tenant;
import org.springframework.stereotype.Component;

/** Objections by anybody, logged in or not. */
@Component
class Objecting {

  /** Whoever is not logged in; the real name stands in the objection. */
  private static final String ANYBODY = "public";

  private final Session session;
  private final StepRunner runner;
  private final ObjectionSteps steps;

  Objecting(Session session, StepRunner runner, ObjectionSteps steps) {
    this.session = session;
    this.runner = runner;
    this.steps = steps;
  }

  /**
   * Objects once however often it is asked under the same key.
   *
   * @return the receipt's number
   */
  Outcome<String> object(
      Tenant tenant, UUID notice, PublicNotice.ObjectionForm form, Request request) {
    Actor actor =
        session.person().orElseGet(() -> new Actor(ANYBODY, Optional.of(tenant), Set.of(), ""));
    return runner.take(tenant, actor, steps.objecting(), notice, form, request);
  }
}
