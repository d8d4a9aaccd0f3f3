package laurel.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.identity.Accounts;
import laurel.identity.LaurelProperties;
import laurel.identity.Settings;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.StepRunner;
import laurel.regulation.RegulationSteps;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Demo mode: people, measures and editions of the shipped cities, made by steps. */
@Component
@Order(2)
class DemoData implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
  private static final String PUBLISHED = "demo-measures";
  private static final String DONE = "demo-data";

  /** The day of most first editions: all shipped measures are in force or can be. */
  private static final LocalDate FIRST_EDITIONS = LocalDate.of(2024, 3, 1);

  /** The day of the second editions. */
  private static final LocalDate SECOND_EDITIONS = LocalDate.of(2026, 2, 27);

  /** Where the edition under way stands, city after city. */
  private static final List<StageKind> STOPS =
      List.of(
          StageKind.APPLICATION,
          StageKind.ELIGIBILITY_REVIEW,
          StageKind.ON_SITE_REVIEW,
          StageKind.PUBLIC_NOTICE);

  private final Tenants tenants;
  private final Accounts accounts;
  private final DemoSeats seats;
  private final StepRunner runner;
  private final RegulationSteps regulations;
  private final EditionWalk walk;
  private final Settings settings;
  private final LaurelProperties properties;
  private final ObjectProvider<DemoClock> clock;
  private final boolean withEditions;

  DemoData(
      Tenants tenants,
      Accounts accounts,
      DemoSeats seats,
      StepRunner runner,
      RegulationSteps regulations,
      EditionWalk walk,
      Settings settings,
      LaurelProperties properties,
      ObjectProvider<DemoClock> clock,
      @Value("${laurel.demo-editions:true}") boolean withEditions) {
    this.tenants = tenants;
    this.accounts = accounts;
    this.seats = seats;
    this.runner = runner;
    this.regulations = regulations;
    this.walk = walk;
    this.settings = settings;
    this.properties = properties;
    this.clock = clock;
    this.withEditions = withEditions;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!properties.demo() || settings.get(DONE).isPresent()) {
      return;
    }
    List<Municipality> cities = Municipality.shipped();
    cities.forEach(city -> DemoPeople.add(accounts, city));
    DemoPeople.addAcrossCities(accounts);
    List<EditionWalk.Scene> scenes = cities.stream().map(this::scene).toList();
    scenes.forEach(seats::take);
    if (withEditions) {
      editions(scenes);
      settings.put(DONE, "done");
      LOG.info("Demo data is made; demo time is {}", clock.getObject().today());
    } else if (settings.get(PUBLISHED).isEmpty()) {
      advanceTo(FIRST_EDITIONS);
      scenes.forEach(scene -> measures(scene).forEach(regulation -> publish(scene, regulation)));
      settings.put(PUBLISHED, "done");
    }
  }

  private EditionWalk.Scene scene(Municipality city) {
    Tenant tenant = tenants.provision(city);
    return new EditionWalk.Scene(
        city,
        tenant,
        clock.getObject(),
        List.of(1, 2, 3, 4),
        Set.copyOf(recommending(city)),
        OptionalInt.of(city.firstEdition()));
  }

  /** The bodies that recommend by any of a city's measures. */
  private static Set<laurel.dsl.policy.Role> recommending(Municipality city) {
    var bodies = new HashSet<laurel.dsl.policy.Role>();
    policies(city).forEach(policy -> bodies.addAll(DemoSeats.recommending(policy)));
    return bodies;
  }

  static List<Policy> policies(Municipality city) {
    return java.util.stream.Stream.concat(
            city.earlier().stream(), java.util.stream.Stream.of(city.regulation()))
        .flatMap(text -> RegulationCompiler.compile(text).policy().stream())
        .toList();
  }

  /** A city's measures, the oldest first. */
  private static List<String> measures(EditionWalk.Scene scene) {
    return java.util.stream.Stream.concat(
            scene.city().earlier().stream(), java.util.stream.Stream.of(scene.city().regulation()))
        .toList();
  }

  private void publish(EditionWalk.Scene scene, String regulation) {
    UUID id =
        runner
            .take(scene.actor(UserRole.REGULATOR), regulations.saving(), Desk.THE_ONE, regulation)
            .orThrow();
    boolean dated =
        RegulationCompiler.compile(regulation)
            .policy()
            .flatMap(policy -> policy.measure().promulgated().stated())
            .filter(CalendarDate.Complete.class::isInstance)
            .isPresent();
    runner
        .take(
            scene.actor(UserRole.REGULATION_APPROVER),
            regulations.publishing(),
            id,
            new RegulationSteps.Publication(
                dated ? Optional.empty() : Optional.of(clock.getObject().today()), true))
        .orThrow();
  }

  private static boolean printsItsDays(EditionWalk.Scene scene) {
    return RegulationCompiler.compile(measures(scene).getFirst())
        .policy()
        .map(policy -> policy.stages().stream().anyMatch(stage -> !stage.window().isEmpty()))
        .orElse(false);
  }

  private void editions(List<EditionWalk.Scene> scenes) {
    firstEditions(scenes.stream().filter(DemoData::printsItsDays).toList());
    advanceTo(FIRST_EDITIONS);
    firstEditions(scenes.stream().filter(scene -> !printsItsDays(scene)).toList());
    scenes.forEach(
        scene ->
            measures(scene).stream().skip(1).forEach(regulation -> publish(scene, regulation)));
    advanceTo(SECOND_EDITIONS);
    for (int i = scenes.size() - 1; i >= 0; i--) {
      secondEdition(scenes.get(i), STOPS.get(i % STOPS.size()));
    }
  }

  private void firstEditions(List<EditionWalk.Scene> scenes) {
    scenes.forEach(scene -> publish(scene, measures(scene).getFirst()));
    scenes.forEach(walk::toTheEnd);
  }

  private void secondEdition(EditionWalk.Scene first, StageKind stop) {
    var scene =
        new EditionWalk.Scene(
            first.city(),
            first.tenant(),
            first.clock(),
            List.of(0, 5, 6),
            first.recommending(),
            OptionalInt.empty());
    Edition edition = walk.until(scene, stop);
    if (stop == StageKind.APPLICATION) {
      walk.submit(scene, edition, 5);
      walk.submit(scene, edition, 6);
      walk.leaveDraft(scene, edition, 0);
    } else if (stop == StageKind.PUBLIC_NOTICE) {
      walk.publish(scene, edition);
    }
  }

  private void advanceTo(LocalDate day) {
    DemoClock demo = clock.getObject();
    int days = (int) ChronoUnit.DAYS.between(demo.today(), day);
    if (days > 0) {
      demo.advance(days);
    }
  }
}
