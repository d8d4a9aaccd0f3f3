package laurel.demo;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;
import laurel.edition.Edition;
import laurel.identity.Accounts;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.StepRunner;
import laurel.publicnotice.PublicNotice;
import laurel.regulation.RegulationSteps;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;

/** A city of a test's own: its people seated, its measure published, its editions walked. */
public final class TestCity {

  /** The platform's parts. */
  public interface Beans {
    <T> T bean(Class<T> type);
  }

  private final Beans beans;
  private final EditionWalk walk;
  private final EditionWalk.Scene scene;

  private TestCity(Beans beans, EditionWalk.Scene scene) {
    this.beans = beans;
    this.walk = beans.bean(EditionWalk.class);
    this.scene = scene;
  }

  /**
   * Provisions a city.
   *
   * @param slug no other test's
   * @param regulation its measure in the language
   */
  public static TestCity of(Beans beans, String slug, String regulation) {
    var city =
        new Municipality(
            slug,
            BilingualText.of("某市", slug),
            "#123456",
            99,
            "999999",
            List.of(),
            regulation,
            "",
            IntStream.rangeClosed(1, 8).mapToObj(i -> "第" + i + "公司").toList(),
            1);
    Tenant tenant = beans.bean(Tenants.class).provision(city);
    DemoPeople.add(beans.bean(Accounts.class), city);
    Set<Role> recommending = new HashSet<>();
    DemoData.policies(city).forEach(p -> recommending.addAll(DemoSeats.recommending(p)));
    var scene =
        new EditionWalk.Scene(
            city,
            tenant,
            beans.bean(DemoClock.class),
            List.of(1, 2, 3, 4),
            recommending,
            OptionalInt.empty());
    beans.bean(DemoSeats.class).take(scene);
    var made = new TestCity(beans, scene);
    made.publish(regulation);
    return made;
  }

  private void publish(String regulation) {
    var runner = beans.bean(StepRunner.class);
    var steps = beans.bean(RegulationSteps.class);
    var id =
        runner.take(actor(UserRole.REGULATOR), steps.saving(), Desk.THE_ONE, regulation).orThrow();
    runner
        .take(
            actor(UserRole.REGULATION_APPROVER),
            steps.publishing(),
            id,
            new RegulationSteps.Publication(java.util.Optional.of(scene.clock().today()), true))
        .orThrow();
  }

  public Tenant tenant() {
    return scene.tenant();
  }

  /** Whoever has a role, and is seated. */
  public Actor actor(UserRole role) {
    return scene.actor(role);
  }

  public Actor secondExaminer() {
    return Actor.of(scene.city().slug() + "-examiner2", tenant(), UserRole.EXAMINER);
  }

  /** One of eight applicants, from 0. */
  public Actor applicant(int i) {
    return DemoPeople.applicantActor(scene.city(), tenant(), i);
  }

  /** Somebody who has a role and no seat in any body. */
  public Actor stranger(UserRole role) {
    return Actor.of(scene.city().slug() + "-stranger", tenant(), role);
  }

  /** Somebody of the bodies that act in a stage. */
  public Actor memberOf(Stage stage, UserRole otherwise) {
    return DemoPeople.memberOf(scene, stage.actors(), otherwise);
  }

  public Edition open() {
    return walk.open(scene);
  }

  /** Does what the stage under way still asks for, and ends it. */
  public Edition through(Edition edition) {
    return walk.through(scene, edition, edition.stage().orElseThrow());
  }

  public Edition until(StageKind stop) {
    return walk.until(scene, stop);
  }

  public void submit(Edition edition, int organisation) {
    walk.submit(scene, edition, organisation);
  }

  public void leaveDraft(Edition edition, int organisation) {
    walk.leaveDraft(scene, edition, organisation);
  }

  public PublicNotice publish(Edition edition) {
    return walk.publish(scene, edition);
  }
}
