package laurel.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.committee.CommitteeSteps;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Duty;
import laurel.dsl.policy.Quota;
import laurel.dsl.policy.Stage;
import laurel.edition.Edition;
import laurel.edition.EditionSteps;
import laurel.edition.Entry;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.publicnotice.PublicNotices;
import laurel.review.Assignment;
import laurel.review.ReviewSteps;
import laurel.review.Undertakings;

/** What is tried in every measure's stages, whatever the measure says. */
final class Probes {

  private Probes() {}

  static void at(City city, Edition edition, Stage stage) {
    switch (stage.kind()) {
      case DELIBERATION -> quotas(city, edition);
      case PUBLIC_NOTICE -> lastDay(city, edition);
      case DOCUMENT_REVIEW -> undertaking(city, edition);
      case LAUNCH,
          ANNOUNCEMENT,
          APPLICATION,
          RECOMMENDATION,
          ELIGIBILITY_REVIEW,
          TRAINING,
          SURVEY,
          ON_SITE_REVIEW,
          PRESENTATION,
          EVALUATION,
          APPROVAL,
          COMMENDATION -> {}
    }
  }

  /** An examiner answers before the rules are undertaken, and undertakes others. */
  private static void undertaking(City city, Edition edition) {
    if (edition.policy().examiners().duties().isEmpty() || city.tried.containsKey("answer first")) {
      return;
    }
    Actor examiner = city.actor(UserRole.EXAMINER);
    city.entries(edition, edition.runIndex()).stream()
        .findFirst()
        .ifPresent(
            entry ->
                city.attempt(
                    "answer first",
                    examiner,
                    FarPlatform.bean(ReviewSteps.class).answering(),
                    entry.applicationId(),
                    Assignment.Conflict.NONE));
    var undertakings = FarPlatform.bean(Undertakings.class);
    city.attempt(
        "undertake other rules",
        examiner,
        undertakings.undertaking(),
        edition.id(),
        List.of("随意评审"));
    city.tried.put(
        "rules to undertake",
        undertakings.open(examiner, edition.id()).stream().map(Duty::text).toList());
  }

  /** A notice can not end on its last day. */
  private static void lastDay(City city, Edition edition) {
    LocalDate last =
        FarPlatform.bean(PublicNotices.class)
            .now(city.tenant, edition)
            .orElseGet(
                () -> FarPlatform.bean(EditionWalk.class).publish(city.scene(List.of()), edition))
            .lastDay();
    FarPlatform.advanceTo(last);
    city.attempt(
        "end on the last day " + edition.number() + "/" + edition.runIndex(),
        city.actor(UserRole.SECRETARIAT),
        FarPlatform.bean(EditionSteps.class).ending(),
        edition.id(),
        new EditionSteps.StageEnd(edition.runIndex(), ""));
  }

  /** For each number of a quota: as many as it allows, and one more. */
  private static void quotas(City city, Edition edition) {
    List<Entry> there = city.entries(edition, edition.runIndex());
    for (AwardRule award : edition.policy().awards()) {
      award.quota().stated().stream()
          .flatMap(Quota::all)
          .filter(part -> part.sharedWith().isEmpty())
          .forEach(
              part -> {
                List<Entry> fitting =
                    there.stream()
                        .filter(entry -> part.recipients().contains(entry.recipient()))
                        .filter(
                            entry ->
                                part.category().isEmpty()
                                    || part.category().equals(entry.category()))
                        .toList();
                propose(city, edition, award, part, fitting, part.most() + 1, "加一个");
                propose(city, edition, award, part, fitting, part.most(), "满额");
              });
    }
  }

  private static void propose(
      City city,
      Edition edition,
      AwardRule award,
      Quota.Part part,
      List<Entry> fitting,
      int count,
      String how) {
    if (fitting.size() < count) {
      return;
    }
    Map<UUID, String> proposal = new LinkedHashMap<>();
    fitting.stream()
        .limit(count)
        .forEach(entry -> proposal.put(entry.applicationId(), award.name()));
    for (String reason : List.of("", "评审委员会讨论决定")) {
      city.attempt(
          award.name() + part.text().zh() + how + (reason.isEmpty() ? "" : "有理由"),
          city.actor(UserRole.COMMITTEE),
          FarPlatform.bean(CommitteeSteps.class).deciding(),
          edition.id(),
          new CommitteeSteps.Proposal(proposal, reason));
    }
  }
}
