package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import laurel.application.ApplicationDraft;
import laurel.edition.Edition;
import laurel.identity.Actor;
import laurel.life.Request;

/** Applications raced: begun, handed in, completed or not, related, and decided. */
class RaceOfApplications {

  private final RaceScene scene;

  RaceOfApplications(RaceScene scene) {
    this.scene = scene;
  }

  void applying(Edition edition) {
    UUID id = edition.id();
    Object draft = StepInputs.draft(5);
    UUID one = (UUID) scene.race.plain("application.start", scene.city.applicant(5), id, draft, 1);
    UUID two =
        (UUID)
            scene.race.keyed("application.start", scene.city.applicant(6), id, StepInputs.draft(6));
    scene.race.refused("application.start", scene.city.applicant(6), id, StepInputs.draft(6));
    scene.race.plain("application.save", scene.city.applicant(5), one, draft, 1);
    scene.race.seen("application.save", scene.city.applicant(5), one, draft, 2);
    var later = edition.applicationsClose().plusDays(2);
    var more = new laurel.application.OfficeSteps.Extension(later, "有困难");
    scene.race.plain("application.extend", scene.office(), two, more, 1);
    var all = new laurel.edition.EditionSteps.Extension(later, "申报太少");
    scene.race.plain("edition.extend", scene.office(), id, all, 1);
    scene.race.plain("application.submit", scene.city.applicant(5), one, "", 1);
    scene.race.plain("application.take-back", scene.city.applicant(5), one, "", 1);
    scene.race.keyed("application.submit", scene.city.applicant(5), one, "");
    scene.race.keyed("application.submit", scene.city.applicant(6), two, "");
    scene.race.plain("application.withdraw", scene.city.applicant(6), two, "不再参加", 1);
    oneDraftOfTwo(edition);
  }

  /** Two people of one company begin at once: one does, the other is told and then goes on. */
  private void oneDraftOfTwo(Edition edition) {
    Actor owner = scene.city.applicant(7);
    var colleague = new Actor("colleague", owner.home(), owner.roles(), owner.identityCode());
    ApplicationDraft draft = StepInputs.draft(7);
    var questions =
        List.of(
            scene.race.question("application.start", owner, edition.id(), draft, Request.PLAIN),
            scene.race.question(
                "application.start", colleague, edition.id(), draft, Request.PLAIN));
    UUID made = (UUID) scene.race.asked("application.start", 1, questions);
    var applications = Stormy.bean(laurel.application.AwardApplications.class);
    for (Actor each : List.of(owner, colleague)) {
      assertThat(applications.own(each))
          .extracting(laurel.application.AwardApplication::id)
          .containsExactly(made);
      scene.race.once("application.save", each, made, draft);
    }
  }

  void examining(Edition edition) {
    List<UUID> all = scene.applications(edition);
    UUID one = all.getFirst();
    Actor applicant = applicantOf(one);
    var itself = LaterInputs.related(applicant.identityCode(), "本公司", Stormy.today(), "档案");
    scene.race.refused("application.relate", scene.office(), one, itself);
    scene.race.plain(
        "application.return", scene.office(), one, scene.said("application.return"), 1);
    scene.race.plain("application.complete", applicant, one, scene.said("application.complete"), 1);
    scene.race.plain(
        "application.relate", scene.office(), one, scene.said("application.relate"), 1);
    scene.race.keyed(
        "application.relate", scene.office(), all.get(1), scene.said("application.relate"));
    scene.race.plain(
        "application.find", scene.office(), one, scene.said("application.find"), StepRace.THREADS);
    scene.race.plain("application.decide-eligibility", scene.office(), one, "", 1);
    scene.race.keyed(
        "application.find", scene.office(), all.get(1), scene.said("application.find"));
    scene.race.keyed("application.decide-eligibility", scene.office(), all.get(1), "");
    neverCompleted(all.get(2));
  }

  /** Who lets the day for completion go by is decided on what there is. */
  private void neverCompleted(UUID late) {
    scene.race.once("application.return", scene.office(), late, scene.said("application.return"));
    scene.race.refused("application.find", scene.office(), late, scene.said("application.find"));
    scene.race.refused("application.decide-eligibility", scene.office(), late, "");
    Stormy.advanceDays(2);
    scene.race.refused(
        "application.complete", applicantOf(late), late, scene.said("application.complete"));
    scene.race.plain(
        "application.find", scene.office(), late, scene.said("application.find"), StepRace.THREADS);
    scene.race.plain("application.decide-eligibility", scene.office(), late, "", 1);
  }

  private Actor applicantOf(UUID application) {
    return IntStream.range(0, 8)
        .mapToObj(scene.city::applicant)
        .filter(
            a ->
                Stormy.bean(laurel.application.AwardApplications.class).own(a).stream()
                    .anyMatch(own -> own.id().equals(application)))
        .findFirst()
        .orElseThrow();
  }
}
