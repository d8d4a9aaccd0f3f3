package laurel.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import laurel.decision.Outcome;
import laurel.identity.Actor;
import laurel.life.Offer;
import laurel.life.Request;
import laurel.life.Step;
import laurel.life.StepRunner;
import laurel.life.Subject;
import laurel.tenants.Tenant;
import org.springframework.stereotype.Component;

/** Steps of whoever looks at the page: what is offered, and taking it. */
@Component
class Work {

  private final Session session;
  private final StepRunner runner;

  Work(Session session, StepRunner runner) {
    this.session = session;
    this.runner = runner;
  }

  Actor actor() {
    return session.actor();
  }

  /** The person's city. */
  Tenant home() {
    return actor().home().orElseThrow();
  }

  /** Whether a step can be taken and why not; empty for whom it is never. */
  <S extends Subject> Optional<Offer> offer(Step<S, ?, ?> step, UUID subject) {
    return runner.offered(actor(), subject, List.of(step)).stream().findFirst();
  }

  <S extends Subject, I, R> Outcome<R> take(Step<S, I, R> step, UUID subject, I input) {
    return runner.take(actor(), step, subject, input);
  }

  /** Takes a step and shows what came of it. */
  <S extends Subject, I, R> void take(
      Step<S, I, R> step, UUID subject, I input, String done, Consumer<R> accepted) {
    Parts.show(take(step, subject, input), done, accepted);
  }

  /** The same for a step on what the person saw: of two clicks the second is refused. */
  <S extends Subject, I, R> void take(
      Step<S, I, R> step,
      UUID subject,
      I input,
      Request request,
      String done,
      Consumer<R> accepted) {
    Parts.show(take(step, subject, input, request), done, accepted);
  }

  <S extends Subject, I, R> Outcome<R> take(
      Step<S, I, R> step, UUID subject, I input, Request request) {
    return runner.take(actor(), step, subject, input, request);
  }
}
