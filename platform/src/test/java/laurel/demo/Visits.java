package laurel.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.application.ApplicationDraft;
import laurel.application.AwardApplications;
import laurel.application.OfficeSteps;
import laurel.application.RecommendationSteps;
import laurel.award.AwardSteps;
import laurel.casework.CaseSteps;
import laurel.committee.CommitteeSteps;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Stage;
import laurel.edition.Edition;
import laurel.edition.EditionSteps;
import laurel.edition.EditionWork;
import laurel.edition.Ending;
import laurel.edition.Entry;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Request;
import laurel.life.StepRunner;
import laurel.publicnotice.ObjectionSteps;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import org.springframework.security.access.AccessDeniedException;

/** What is tried in the first editions before the walk does a stage's work. */
final class Visits {

  private Visits() {}

  static void at(String name, City city, Edition edition, Stage stage) {
    switch (stage.kind()) {
      case APPLICATION -> late(city, edition);
      case RECOMMENDATION -> recommendation(city, edition);
      case ELIGIBILITY_REVIEW -> eligibility(name, city, edition);
      case DELIBERATION -> {
        notByTheOffice(city, edition);
        if (name.equals("three-tiers")) {
          Equals.tried(city, edition);
        }
      }
      case DOCUMENT_REVIEW -> {
        if (name.equals("three-tiers")) {
          Equals.score(city, edition);
        }
      }
      case APPROVAL -> {
        if (name.equals("approval-first")) {
          oneOfTwo(city, edition);
        }
      }
      case PUBLIC_NOTICE -> notice(name, city, edition, stage);
      case LAUNCH,
          ANNOUNCEMENT,
          TRAINING,
          SURVEY,
          ON_SITE_REVIEW,
          PRESENTATION,
          EVALUATION,
          COMMENDATION -> {}
    }
  }

  /** A draft without papers, and a team, while applications are received. */
  static void early(City city, Edition edition) {
    var bare = city.draft("无材料公司", RecipientKind.ORGANISATION, Map.of());
    city.tried.put(
        "submit without papers",
        City.codes(
            city.submit(
                city.other("bare", RecipientKind.ORGANISATION, 80),
                edition,
                new ApplicationDraft(
                    bare.applicantName(),
                    bare.recipient(),
                    bare.award(),
                    bare.category(),
                    bare.facts(),
                    Map.of()))));
    city.tried.put(
        "apply as a team",
        City.codes(
            FarPlatform.bean(AwardApplications.class)
                .save(
                    city.other("team", RecipientKind.TEAM, 82),
                    edition.id(),
                    new ApplicationDraft(
                        "班组",
                        RecipientKind.TEAM,
                        bare.award(),
                        bare.category(),
                        Map.of(),
                        Map.of()),
                    Request.PLAIN)));
  }

  /** An application after the last day. */
  private static void late(City city, Edition edition) {
    FarPlatform.advanceTo(edition.applicationsClose().plusDays(1));
    city.tried.put(
        "submit late",
        City.codes(
            city.submit(
                city.other("late", RecipientKind.ORGANISATION, 81),
                edition,
                city.draft("迟到公司", RecipientKind.ORGANISATION, Map.of()))));
  }

  private static void recommendation(City city, Edition edition) {
    Ending ending =
        FarPlatform.bean(EditionWork.class).ending(city.actor(UserRole.SECRETARIAT), edition.id());
    city.tried.put(
        "fall out without a recommendation", ending.fallsOut().stream().map(Entry::name).toList());
    var steps = FarPlatform.bean(RecommendationSteps.class);
    UUID first = ending.fallsOut().getFirst().applicationId();
    city.attempt(
        "recommend by no recommending body",
        Actor.of("stranger", city.tenant, UserRole.RECOMMENDER),
        steps.recommending(),
        first,
        new RecommendationSteps.Recommendation(true, "同意推荐"));
  }

  private static void notByTheOffice(City city, Edition edition) {
    city.attempt(
        "decide by no member",
        Actor.of("stranger", city.tenant, UserRole.COMMITTEE),
        FarPlatform.bean(CommitteeSteps.class).deciding(),
        edition.id(),
        new CommitteeSteps.Proposal(Map.of(), "空缺"));
    try {
      city.attempt(
          "end by the committee",
          city.actor(UserRole.COMMITTEE),
          FarPlatform.bean(EditionSteps.class).ending(),
          edition.id(),
          new EditionSteps.StageEnd(edition.runIndex(), ""));
    } catch (AccessDeniedException e) {
      city.tried.put("end by the committee", List.of("ACCESS"));
    }
  }

  private static void oneOfTwo(City city, Edition edition) {
    city.take(
            city.actor(UserRole.APPROVER),
            FarPlatform.bean(AwardSteps.class).approving(),
            edition.id(),
            "云质委〔2024〕3号")
        .orThrow();
    city.attempt(
        "end after one of two approvals",
        city.actor(UserRole.SECRETARIAT),
        FarPlatform.bean(EditionSteps.class).ending(),
        edition.id(),
        new EditionSteps.StageEnd(edition.runIndex(), ""));
  }

  private static void eligibility(String name, City city, Edition edition) {
    Walked.examples(name).find(edition);
    List<String> organisations = city.municipality.organisations();
    if (!city.policy.disqualifications().isEmpty()) {
      UUID id = city.named(edition, organisations.getLast());
      String cause = city.policy.disqualifications().getFirst().causes().getFirst();
      if (!cause.contains("公示")) {
        UUID file =
            city.take(
                    city.actor(UserRole.SECRETARIAT),
                    FarPlatform.bean(CaseSteps.class).disqualifying(),
                    id,
                    new CaseSteps.Opening(cause, FarPlatform.today(), "材料不实"))
                .orThrow();
        city.conclude("取消资格", file);
        city.tried.put(
            "standing after disqualification", List.of(city.application(id).standing().name()));
      }
    }
    if (edition.stage().orElseThrow().is(Stage.Trait.COMPLETION)) {
      complete(city, city.named(edition, organisations.getFirst()));
    }
  }

  private static void complete(City city, UUID id) {
    var steps = FarPlatform.bean(OfficeSteps.class);
    String paper = city.application(id).dossier().keySet().stream().sorted().findFirst().orElse("");
    var back = new OfficeSteps.Return(List.of(paper), FarPlatform.today().plusDays(5), "缺一页");
    city.attempt("return", city.actor(UserRole.SECRETARIAT), steps.returning(), id, back);
    city.attempt(
        "complete another paper", city.applicant(0), steps.completing(), id, Map.of("别的材料", "文本"));
    city.attempt("complete", city.applicant(0), steps.completing(), id, Map.of(paper, "补正后的文本"));
    city.tried.put("completed", List.of(city.application(id).dossier().getOrDefault(paper, "")));
    city.attempt("return again", city.actor(UserRole.SECRETARIAT), steps.returning(), id, back);
  }

  private static void notice(String name, City city, Edition edition, Stage stage) {
    PublicNotice notice =
        FarPlatform.bean(EditionWalk.class).publish(city.scene(List.of()), edition);
    if (!notice.objections() || (!stage.title().isEmpty() && !stage.title().equals("评议公示"))) {
      return;
    }
    boolean upheld = name.equals("baoding");
    UUID about = notice.listed().getFirst().applicationId();
    FarPlatform.bean(StepRunner.class)
        .take(
            city.tenant,
            city.other("citizen", RecipientKind.INDIVIDUAL, 99),
            FarPlatform.bean(ObjectionSteps.class).objecting(),
            notice.id(),
            new PublicNotice.ObjectionForm(
                about, PublicNotice.ObjectorKind.PERSON, "王某某", "1390000", "该单位申报的数据与年报不符。"),
            Request.PLAIN)
        .orThrow();
    city.tried.put(
        "end with an objection open",
        FarPlatform.bean(EditionWork.class)
            .ending(city.actor(UserRole.SECRETARIAT), edition.id())
            .obstacles()
            .stream()
            .map(reason -> reason.code())
            .toList());
    PublicNotice.Objection objection =
        FarPlatform.bean(PublicNotices.class)
            .objections(city.actor(UserRole.SECRETARIAT), notice.id())
            .getFirst();
    city.attempt(
        "decide the objection",
        city.actor(UserRole.SECRETARIAT),
        FarPlatform.bean(ObjectionSteps.class).deciding(),
        objection.id(),
        new ObjectionSteps.Verdict(upheld, "已核查。"));
    city.tried.put("objected to", List.of(notice.listed().getFirst().name()));
  }
}
