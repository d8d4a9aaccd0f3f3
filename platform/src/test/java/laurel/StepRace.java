package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import laurel.identity.Actor;
import laurel.life.Request;
import laurel.life.Step;
import laurel.life.StepTable;

/** Eight who ask for one step at once, in each of the ways in which it can be asked for. */
final class StepRace {

  static final int THREADS = 8;

  private final List<Step<?, ?, ?>> steps = Stormy.bean(StepTable.class).all();
  private final Set<String> raced = new HashSet<>();
  private final StepStorm storm;
  private int keys;

  StepRace(StepStorm storm) {
    this.storm = storm;
  }

  /** The names of the steps that were raced. */
  Set<String> raced() {
    return Set.copyOf(raced);
  }

  /** All with one key get one answer, and there is one effect. */
  Object keyed(String name, Actor actor, UUID subject, Object input) {
    var request = new Request(Optional.of("key" + ++keys), OptionalInt.empty());
    List<StepStorm.Answer> answers = race(name, 1, repeat(name, actor, subject, input, request));
    assertThat(answers).as(name).allMatch(StepStorm.Answer::accepted);
    assertThat(Set.copyOf(answers)).as(name).hasSize(1);
    return ((StepStorm.Answer.Accepted) answers.getFirst()).value();
  }

  /** So many of all are accepted, each with its effect. */
  Object plain(String name, Actor actor, UUID subject, Object input, int effects) {
    Step<?, ?, ?> step = step(name);
    Request request = step.edits() ? Request.seen(storm.version(step, subject)) : Request.PLAIN;
    return asked(name, effects, repeat(name, actor, subject, input, request));
  }

  /** None of all is accepted. */
  void refused(String name, Actor actor, UUID subject, Object input) {
    assertThat(race(name, 0, repeat(name, actor, subject, input, Request.PLAIN)))
        .as(name)
        .noneMatch(StepStorm.Answer::accepted);
  }

  /** Who saw the version that is there; one takes it on. */
  Object seen(String name, Actor actor, UUID subject, Object input, int version) {
    return asked(name, 1, repeat(name, actor, subject, input, Request.seen(version)));
  }

  Object asked(String name, int effects, List<Callable<StepStorm.Answer>> questions) {
    List<StepStorm.Answer> accepted =
        race(name, effects, questions).stream().filter(StepStorm.Answer::accepted).toList();
    assertThat(accepted).as(name).hasSize(effects);
    return ((StepStorm.Answer.Accepted) accepted.getFirst()).value();
  }

  List<StepStorm.Answer> race(
      String name, int effects, List<Callable<StepStorm.Answer>> questions) {
    Step<?, ?, ?> step = step(name);
    int before = storm.records(step);
    List<StepStorm.Answer> answers = StepStorm.atOnce(questions);
    assertThat(answers)
        .as(name)
        .allMatch(a -> a.accepted() || a instanceof StepStorm.Answer.Refused);
    if (step.recorded()) {
      assertThat(storm.records(step) - before).as(name + " " + answers).isEqualTo(effects);
    }
    raced.add(name);
    return answers;
  }

  List<Callable<StepStorm.Answer>> repeat(
      String name, Actor actor, UUID subject, Object input, Request request) {
    return IntStream.range(0, THREADS)
        .mapToObj(_ -> question(name, actor, subject, input, request))
        .toList();
  }

  Callable<StepStorm.Answer> question(
      String name, Actor actor, UUID subject, Object input, Request request) {
    return () -> storm.take(actor, step(name), subject, input, request);
  }

  Step<?, ?, ?> step(String name) {
    return steps.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  /** Takes a step that others raced before. */
  Object once(String name, Actor actor, UUID subject, Object input) {
    StepStorm.Answer answer = storm.take(actor, step(name), subject, input, Request.PLAIN);
    assertThat(answer).as(name).isInstanceOf(StepStorm.Answer.Accepted.class);
    return ((StepStorm.Answer.Accepted) answer).value();
  }
}
