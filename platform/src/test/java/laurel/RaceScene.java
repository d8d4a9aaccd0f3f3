package laurel;

import java.util.List;
import java.util.UUID;
import laurel.demo.TestCity;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Entries;
import laurel.edition.Entry;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.Subject;
import laurel.tenants.TenantDatabase;

/** The city in which steps are raced, with those who take them and what they say. */
class RaceScene {

  final TestCity city;
  final StepStorm storm;
  final StepRace race;
  final StepInputs inputs;

  RaceScene(String slug, String measure) {
    this(TestCity.of(Stormy::bean, slug, measure), measure);
  }

  private RaceScene(TestCity city, String measure) {
    this.city = city;
    this.storm = new StepStorm(city);
    this.race = new StepRace(storm);
    this.inputs = new StepInputs(city.tenant(), measure);
  }

  Object said(String name, Subject subject) {
    return inputs.of(race.step(name), subject).plausible();
  }

  /** What is said where it does not depend on the subject. */
  Object said(String name) {
    return said(name, new Desk(Desk.THE_ONE));
  }

  Actor of(UserRole role) {
    return city.actor(role);
  }

  Actor office() {
    return of(UserRole.SECRETARIAT);
  }

  Edition edition(UUID id) {
    return Stormy.bean(Editions.class).get(city.tenant(), id);
  }

  List<UUID> applications(Edition edition) {
    return Stormy.bean(TenantDatabase.class)
        .inTransaction(
            city.tenant(),
            db -> Entries.now(db, edition).stream().map(Entry::applicationId).toList());
  }
}
