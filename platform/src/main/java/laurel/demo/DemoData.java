package laurel.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;
import laurel.edition.Edition;
import laurel.identity.Account;
import laurel.identity.Accounts;
import laurel.identity.LaurelProperties;
import laurel.identity.Settings;
import laurel.identity.UserRole;
import laurel.publicnotice.PublicNotices;
import laurel.regulation.RegulationVersion;
import laurel.regulation.RegulationVersions;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * The first start: provisions the shipped municipalities; in demo mode adds people, publishes each
 * measure, runs one edition to its end and leaves the next one under way.
 */
@Component
class DemoData implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
  private static final String DONE = "demo-data";

  /** Where the edition under way stands, city after city. */
  private static final List<StageKind> STOPS =
      List.of(
          StageKind.APPLICATION,
          StageKind.ELIGIBILITY_REVIEW,
          StageKind.ON_SITE_REVIEW,
          StageKind.PUBLIC_NOTICE);

  private final Tenants tenants;
  private final Accounts accounts;
  private final RegulationVersions versions;
  private final EditionWalk walk;
  private final PublicNotices notices;
  private final Settings settings;
  private final LaurelProperties properties;
  private final ObjectProvider<DemoClock> clock;
  private final boolean withEditions;

  DemoData(
      Tenants tenants,
      Accounts accounts,
      RegulationVersions versions,
      EditionWalk walk,
      PublicNotices notices,
      Settings settings,
      LaurelProperties properties,
      ObjectProvider<DemoClock> clock,
      @Value("${laurel.demo-editions:true}") boolean withEditions) {
    this.tenants = tenants;
    this.accounts = accounts;
    this.versions = versions;
    this.walk = walk;
    this.notices = notices;
    this.settings = settings;
    this.properties = properties;
    this.clock = clock;
    this.withEditions = withEditions;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<Municipality> cities = Municipality.shipped();
    cities.forEach(tenants::provision);
    if (!properties.demo()) {
      firstOperator();
      return;
    }
    cities.forEach(city -> DemoPeople.add(accounts, city));
    DemoPeople.addAcrossCities(accounts);
    List<EditionWalk.Scene> scenes = new ArrayList<>();
    for (Municipality city : cities) {
      Tenant tenant = tenants.provision(city);
      scenes.add(new EditionWalk.Scene(city, tenant, clock.getObject(), List.of(1, 2, 3, 4)));
    }
    scenes.stream()
        .filter(scene -> versions.published(scene.tenant()).isEmpty())
        .forEach(this::publishFirst);
    if (withEditions && settings.get(DONE).isEmpty()) {
      editions(scenes);
      settings.put(DONE, "done");
      LOG.info("Demo data is made; demo time is {}", clock.getObject().today());
    }
  }

  private void firstOperator() {
    if (accounts.all().isEmpty() && !properties.operatorPassword().isEmpty()) {
      accounts.add(
          new Account(
              "operator",
              BilingualText.of("平台运维", "Operator"),
              Optional.empty(),
              Set.of(UserRole.OPERATOR),
              ""),
          properties.operatorPassword());
    } else if (accounts.all().isEmpty()) {
      LOG.warn(
          "还没有账号，无人可以登录：请设置 laurel.operator-password。"
              + " There is no account: set laurel.operator-password.");
    }
  }

  /** A first edition is run under the oldest version, where a city has several. */
  private void publishFirst(EditionWalk.Scene scene) {
    publish(scene, scene.city().earlier().stream().findFirst().orElse(scene.city().regulation()));
    if (!withEditions) {
      publishLater(scene);
    }
  }

  private void publishLater(EditionWalk.Scene scene) {
    List<String> earlier = scene.city().earlier();
    earlier.stream().skip(1).forEach(regulation -> publish(scene, regulation));
    if (!earlier.isEmpty()) {
      publish(scene, scene.city().regulation());
    }
  }

  private void publish(EditionWalk.Scene scene, String regulation) {
    RegulationVersion saved = versions.save(scene.actor(UserRole.REGULATOR), regulation).orThrow();
    boolean dated =
        saved
            .policy()
            .measure()
            .promulgated()
            .stated()
            .filter(CalendarDate.Complete.class::isInstance)
            .isPresent();
    versions
        .publish(
            scene.actor(UserRole.REGULATION_APPROVER),
            saved.id(),
            dated ? Optional.empty() : Optional.of(clock.getObject().today()))
        .orThrow();
  }

  private void editions(List<EditionWalk.Scene> scenes) {
    scenes.forEach(walk::toTheEnd);
    scenes.forEach(this::publishLater);
    DemoClock demoClock = clock.getObject();
    demoClock.advance(
        (int)
            java.time.temporal.ChronoUnit.DAYS.between(
                demoClock.today(), java.time.LocalDate.of(2026, 2, 27)));
    for (int i = scenes.size() - 1; i >= 0; i--) {
      EditionWalk.Scene scene = scenes.get(i);
      var next = new EditionWalk.Scene(scene.city(), scene.tenant(), demoClock, List.of(0, 5, 6));
      StageKind stop = STOPS.get(i % STOPS.size());
      Edition edition = walk.until(next, stop);
      if (stop == StageKind.APPLICATION) {
        walk.submit(next, edition, 5);
        walk.submit(next, edition, 6);
        walk.leaveDraft(next, edition, 0);
      } else if (stop == StageKind.PUBLIC_NOTICE) {
        notices.publish(scene.actor(UserRole.SECRETARIAT), edition.id()).orThrow();
      }
    }
  }
}
