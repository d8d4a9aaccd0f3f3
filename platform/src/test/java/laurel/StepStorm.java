package laurel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.award.Award;
import laurel.decision.NotFound;
import laurel.decision.Outcome;
import laurel.demo.TestCity;
import laurel.identity.Actor;
import laurel.life.Desk;
import laurel.life.Offer;
import laurel.life.Request;
import laurel.life.Step;
import laurel.life.StepRunner;
import laurel.life.Subject;
import laurel.tenants.TenantDatabase;
import laurel.tenants.jooq.tenant.Template;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.security.access.AccessDeniedException;

/** Takes steps of one city in any order, and looks at what is in its database. */
final class StepStorm {

  /** What comes of asking for a step; anything else is a fault. */
  sealed interface Answer {
    record Accepted(Object value) implements Answer {}

    record Refused(String reasons) implements Answer {}

    record Denied() implements Answer {}

    record NotThere() implements Answer {}

    default boolean accepted() {
      return this instanceof Accepted;
    }
  }

  /** Carries an answer out of a transaction that is taken back. */
  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Answer answer;

    TakenBack(Answer answer) {
      this.answer = answer;
    }
  }

  private static final Map<String, String> TABLES =
      Map.of(
          "application", "award_application",
          "notice", "public_notice",
          "case", "case_file",
          "regulation", "regulation_version");

  private final TestCity city;
  private final StepRunner runner = Stormy.bean(StepRunner.class);
  private final TenantDatabase database = Stormy.bean(TenantDatabase.class);

  StepStorm(TestCity city) {
    this.city = city;
  }

  /** Asks for a step; whoever edits has seen what is there, unless another version is said. */
  Answer take(Actor actor, Step<?, ?, ?> step, UUID subject, Object input, Request request) {
    try {
      Request said =
          step.edits() && request.equals(Request.PLAIN)
              ? Request.seen(version(step, subject))
              : request;
      return switch (taken(actor, step, subject, input, said)) {
        case Outcome.Accepted<?>(var value) -> new Answer.Accepted(value);
        case Outcome.Refused<?>(var reasons) -> new Answer.Refused(reasons.toString());
      };
    } catch (AccessDeniedException e) {
      return new Answer.Denied();
    } catch (NotFound e) {
      return new Answer.NotThere();
    }
  }

  /** The version of a subject as it is there. */
  int version(Step<?, ?, ?> step, UUID subject) {
    return database.inTransaction(
        city.tenant(), db -> step.kind().read().of(db, subject).version());
  }

  @SuppressWarnings("unchecked")
  private <S extends Subject, I, R> Outcome<R> taken(
      Actor actor, Step<S, I, R> step, UUID subject, Object input, Request request) {
    return step.who().isEmpty()
        ? runner.take(city.tenant(), actor, step, subject, (I) input, request)
        : runner.take(actor, step, subject, (I) input, request);
  }

  /** What would come of a step; nothing stays of it. */
  Answer tried(Actor actor, Step<?, ?, ?> step, UUID subject, Object input) {
    try {
      return database.inTransaction(
          city.tenant(),
          _ -> {
            throw new TakenBack(take(actor, step, subject, input, Request.PLAIN));
          });
    } catch (TakenBack e) {
      return e.answer;
    }
  }

  /** Whether a step is offered without a reason against it; looking at it changes nothing. */
  <S extends Subject> boolean offered(Actor actor, Step<S, ?, ?> step, Subject subject) {
    try {
      return database.inTransaction(
          city.tenant(),
          db -> {
            S read = step.kind().read().of(db, subject.id());
            List<Step<S, ?, ?>> one = List.of(step);
            return runner.offered(db, actor, read, one).stream().allMatch(Offer::possible);
          });
    } catch (NotFound e) {
      return false;
    }
  }

  /** One subject of a step's kind for each way in which they stand differently. */
  List<Subject> standings(Step<?, ?, ?> step) {
    return database.inTransaction(
        city.tenant(),
        db -> {
          String kind = step.kind().name();
          var different = new LinkedHashMap<List<?>, Subject>();
          if (isDesk(db, step)) {
            return List.<Subject>of(new Desk(Desk.THE_ONE));
          }
          Table<?> table = Template.TEMPLATE.getTable(TABLES.getOrDefault(kind, kind));
          for (UUID id :
              db.select(table.field("id", UUID.class)).from(table).fetch(r -> r.value1())) {
            Subject subject = step.kind().read().of(db, id);
            different.putIfAbsent(
                List.of(
                    subject.edition(),
                    subject.standing(),
                    subject.actors(),
                    subject.stageUnderWay().isPresent(),
                    subject instanceof Award award && award.bonusFen() > 0),
                subject);
          }
          return List.copyOf(different.values());
        });
  }

  private static boolean isDesk(org.jooq.DSLContext db, Step<?, ?, ?> step) {
    try {
      return step.kind().read().of(db, Desk.THE_ONE) instanceof Desk;
    } catch (NotFound e) {
      return false;
    }
  }

  /** What is in all tables of the city, table by table. */
  Map<String, String> contents() {
    return database.inTransaction(
        city.tenant(),
        db -> {
          var sums =
              Template.TEMPLATE.getTables().stream().map(StepStorm::sum).reduce(Select::unionAll);
          return db.fetch(sums.orElseThrow()).intoMap(r -> r.value1(), r -> r.value2());
        });
  }

  private static Select<Record2<String, String>> sum(Table<?> table) {
    var row = DSL.field("{0}::text", String.class, DSL.field(DSL.name(table.getName())));
    return DSL.select(
            DSL.inline(table.getName()),
            DSL.field("md5(string_agg({0}, '' order by {0}))", String.class, row))
        .from(table);
  }

  /** How many records there are of a step. */
  int records(Step<?, ?, ?> step) {
    var table = laurel.tenants.jooq.tenant.Tables.AUDIT_RECORD;
    return database.inTransaction(
        city.tenant(), db -> db.fetchCount(table, table.ACTION.eq(step.name())));
  }

  /** Asks in as many threads as there are questions, all at once. */
  static <T> List<T> atOnce(List<java.util.concurrent.Callable<T>> questions) {
    var start = new java.util.concurrent.CountDownLatch(1);
    try (var threads = java.util.concurrent.Executors.newFixedThreadPool(questions.size())) {
      var asked = new ArrayList<java.util.concurrent.Future<T>>();
      for (var question : questions) {
        asked.add(
            threads.submit(
                () -> {
                  start.await();
                  return question.call();
                }));
      }
      start.countDown();
      var answers = new ArrayList<T>();
      for (var answer : asked) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
