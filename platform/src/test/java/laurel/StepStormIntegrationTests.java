package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.demo.TestCity;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.Request;
import laurel.life.Step;
import laurel.life.StepTable;
import laurel.life.Subject;
import laurel.membership.Memberships;
import laurel.tenants.Municipality;
import laurel.tenants.Tenants;
import org.junit.jupiter.api.Test;

/** Each step by everybody, in every stage and on every standing, as the table of steps says. */
class StepStormIntegrationTests {

  private final String measure = measure();
  private final TestCity city = TestCity.of(Stormy::bean, "storm", measure);
  private final StepStorm storm = new StepStorm(city);
  private final StepInputs inputs = new StepInputs(city.tenant(), measure);
  private final List<Step<?, ?, ?>> steps = Stormy.bean(StepTable.class).all();
  private final List<Actor> people = people();
  private final List<String> faults = new ArrayList<>();
  private final Set<String> accepted = new HashSet<>();

  static String measure() {
    try (var stream =
        StepStormIntegrationTests.class.getResourceAsStream("/storm/measure.laurel")) {
      return new String(
          java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Everybody with a seat, and one without for each role; and somebody of another city. */
  private List<Actor> people() {
    var all = new ArrayList<Actor>();
    for (UserRole role : UserRole.values()) {
      if (role.acrossCities()) {
        all.add(new Actor(role.name(), Optional.empty(), Set.of(role), ""));
      } else {
        all.add(city.stranger(role));
        if (role != UserRole.APPLICANT) {
          all.add(city.actor(role));
        }
      }
    }
    Stream.of(0, 1, 2).map(city::applicant).forEach(all::add);
    return all;
  }

  @Test
  void everyStepHasAnInputAndEveryInputAStep() {
    assertThat(inputs.names())
        .isEqualTo(steps.stream().map(Step::name).collect(Collectors.toSet()));
  }

  @Test
  void aStepIsAcceptedOnlyWhereTheTableSaysSoAndARefusalWritesNothing() {
    Edition edition = city.open();
    sweep("planned");
    while (edition.stage().isPresent()) {
      StageKind kind = edition.stage().get().kind();
      prepare(edition, kind);
      sweep(kind.name());
      edition = city.through(edition);
    }
    sweep("the end");
    assertThat(faults).isEmpty();
    assertThat(accepted).contains("edition.end-stage", "application.submit", "award.pay");
  }

  /** Something to work on, beside what the walk itself makes. */
  private void prepare(Edition edition, StageKind kind) {
    if (kind == StageKind.APPLICATION) {
      Step<?, ?, ?> start =
          steps.stream()
              .filter(s -> s.name().equals("application.start"))
              .findFirst()
              .orElseThrow();
      storm.take(city.applicant(0), start, edition.id(), StepInputs.draft(0), Request.PLAIN);
      city.submit(edition, 5);
      city.submit(edition, 6);
    } else if (kind == StageKind.PUBLIC_NOTICE && edition.runIndex() > 5) {
      city.publish(edition);
    }
  }

  private void sweep(String where) {
    for (Step<?, ?, ?> step : steps) {
      Map<String, String> before = storm.contents();
      for (Subject subject : storm.standings(step)) {
        StepInputs.Said said = inputs.of(step, subject);
        people.forEach(person -> ask(where, step, subject, person, said));
        elsewhere(where, step, subject, said.plausible());
      }
      Map<String, String> after = storm.contents();
      if (!before.equals(after)) {
        after.entrySet().removeAll(before.entrySet());
        faults.add(where + " " + step.name() + " wrote on refusal: " + after.keySet());
      }
    }
  }

  private void ask(
      String where, Step<?, ?, ?> step, Subject subject, Actor person, StepInputs.Said said) {
    String what = where + " " + step.name() + " " + subject.standing() + " " + person.username();
    if (!hasRole(step, person)) {
      var answer = asked(what, person, step, subject.id(), said.plausible());
      expect(what, answer, StepStorm.Answer.Denied.class);
      return;
    }
    boolean offered = offered(what, person, step, subject);
    StepStorm.Answer tried = tried(what, person, step, subject.id(), said.plausible());
    if (tried.accepted() && !offered) {
      faults.add(what + " was accepted and not offered");
    }
    if (!tried.accepted()) {
      tried = asked(what, person, step, subject.id(), said.plausible());
    }
    if (tried.accepted() && !allowed(step, subject, person)) {
      faults.add(what + " was accepted against the table");
    }
    if (tried.accepted()) {
      accepted.add(step.name());
      for (Object implausible : said.implausible()) {
        StepStorm.Answer answer = asked(what, person, step, subject.id(), implausible);
        expect(what + " " + shortened(implausible), answer, StepStorm.Answer.Refused.class);
      }
    }
  }

  private static String shortened(Object input) {
    String text = input.toString();
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  /** A subject that nobody has, and the same subject from another city. */
  private void elsewhere(String where, Step<?, ?, ?> step, Subject subject, Object input) {
    UserRole role = step.who().stream().findFirst().orElse(UserRole.APPLICANT);
    String what = where + " " + step.name() + " elsewhere";
    expect(
        what,
        asked(what, city.stranger(role), step, UUID.randomUUID(), input),
        StepStorm.Answer.NotThere.class);
    if (!(subject instanceof Desk) && !step.who().isEmpty()) {
      Municipality shipped = Municipality.shipped().getFirst();
      var other = Stormy.bean(Tenants.class).bySlug(shipped.slug()).orElseThrow();
      expect(
          what,
          asked(what, Actor.of("other", other, role), step, subject.id(), input),
          StepStorm.Answer.NotThere.class);
    }
  }

  private void expect(String what, StepStorm.Answer answer, Class<?> expected) {
    if (!expected.isInstance(answer)) {
      faults.add(what + ": " + answer);
    }
  }

  private StepStorm.Answer asked(
      String what, Actor person, Step<?, ?, ?> step, UUID subject, Object input) {
    try {
      return storm.take(person, step, subject, input, Request.PLAIN);
    } catch (RuntimeException e) {
      faults.add(what + " " + shortened(input) + " threw " + e);
      return new StepStorm.Answer.Refused("thrown");
    }
  }

  private StepStorm.Answer tried(
      String what, Actor person, Step<?, ?, ?> step, UUID subject, Object input) {
    try {
      return storm.tried(person, step, subject, input);
    } catch (RuntimeException e) {
      faults.add(what + " threw " + e);
      return new StepStorm.Answer.Refused("thrown");
    }
  }

  private boolean offered(String what, Actor person, Step<?, ?, ?> step, Subject subject) {
    try {
      return storm.offered(person, step, subject);
    } catch (RuntimeException e) {
      faults.add(what + " offered threw " + e);
      return false;
    }
  }

  private static boolean hasRole(Step<?, ?, ?> step, Actor person) {
    return step.who().isEmpty()
        || (person.home().isPresent() && step.who().stream().anyMatch(person::has));
  }

  /** What the table says: stage, standing, body. */
  private boolean allowed(Step<?, ?, ?> step, Subject subject, Actor person) {
    boolean stage =
        step.stages().isEmpty()
            || subject.stageUnderWay().filter(s -> step.stages().contains(s.kind())).isPresent();
    return stage && step.from().contains(subject.standing()) && seated(step, subject, person);
  }

  private boolean seated(Step<?, ?, ?> step, Subject subject, Actor person) {
    List<Role> own = Stormy.bean(Memberships.class).bodiesOf(city.tenant(), person.username());
    List<Role> wanted =
        step.bodies() && !subject.actors().isEmpty()
            ? subject.actors()
            : step.who().stream()
                .filter(person::has)
                .flatMap(role -> Memberships.organOf(role).stream())
                .toList();
    return wanted.isEmpty()
        || wanted.stream()
            .anyMatch(
                body ->
                    own.stream()
                        .anyMatch(
                            mine ->
                                mine.kind() == body.kind()
                                    && (body.kind() != Role.Kind.NAMED
                                        || mine.name().equals(body.name()))));
  }
}
