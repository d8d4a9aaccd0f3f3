package laurel.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import laurel.application.ApplicationDraft;
import laurel.application.ApplicationSteps;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.award.Award;
import laurel.award.AwardSteps;
import laurel.award.Awards;
import laurel.casework.CaseFile;
import laurel.casework.CaseSteps;
import laurel.casework.Cases;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Relation;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;
import laurel.edition.Act;
import laurel.edition.Acts;
import laurel.edition.Edition;
import laurel.edition.EditionPlan;
import laurel.edition.EditionSteps;
import laurel.edition.EditionWork;
import laurel.edition.Editions;
import laurel.edition.Entries;
import laurel.edition.Entry;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.Request;
import laurel.life.Step;
import laurel.life.StepRunner;
import laurel.life.Subject;
import laurel.membership.Memberships;
import laurel.membership.Seats;
import laurel.party.CreditCode;
import laurel.party.IdentityNumber;
import laurel.party.Parties;
import laurel.regulation.RegulationSteps;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.Tenants;

/** A city founded from the text of a regulation, and what was seen as its editions went by. */
final class City {

  /**
   * A stage as it was found and left.
   *
   * @param obstacles codes of the reasons for which it could not end when it began
   * @param acts what it owed, as it was done
   * @param came who was in it when it began
   * @param left its entries when it had ended
   * @param awardsBefore how many awards there were before it ended
   */
  record Page(
      int edition,
      Stage stage,
      LocalDate day,
      List<String> obstacles,
      List<Act> acts,
      List<Entry> came,
      List<Entry> left,
      int awardsBefore,
      int awardsAfter) {}

  /** What a test does when a stage begins, before the walk does it. */
  @FunctionalInterface
  interface Visit {
    void at(City city, Edition edition, Stage stage);
  }

  static final Visit NOTHING = (_, _, _) -> {};

  final Municipality municipality;
  final Tenant tenant;
  final Policy policy;
  final List<Page> pages = new ArrayList<>();

  /** Codes of refusals that tests came upon on the way, by what was tried; empty where accepted. */
  final Map<String, List<String>> tried = new LinkedHashMap<>();

  private final EditionWalk walk = FarPlatform.bean(EditionWalk.class);
  private final StepRunner runner = FarPlatform.bean(StepRunner.class);

  City(String slug, String division, String regulation, int organisations) {
    this.policy = RegulationCompiler.compile(regulation).policy().orElseThrow();
    this.municipality =
        new Municipality(
            slug,
            BilingualText.verbatim(policy.measure().jurisdiction().stated().orElse(slug)),
            "#225588",
            90,
            division,
            List.of(),
            regulation,
            "",
            IntStream.range(0, organisations).mapToObj(i -> "第" + (i + 1) + "公司").toList(),
            1);
    this.tenant = FarPlatform.bean(Tenants.class).provision(municipality);
    var seats = FarPlatform.bean(Seats.class);
    for (UserRole role : UserRole.values()) {
      Memberships.organOf(role)
          .ifPresent(organ -> seats.take(tenant, organ, actor(role).username()));
    }
    FarPlatform.bean(DemoSeats.class).take(scene(List.of()));
  }

  EditionWalk.Scene scene(List<Integer> organisations) {
    return new EditionWalk.Scene(
        municipality,
        tenant,
        FarPlatform.bean(DemoClock.class),
        organisations,
        DemoSeats.recommending(policy),
        OptionalInt.empty());
  }

  Actor actor(UserRole role) {
    return DemoPeople.actor(municipality, tenant, role);
  }

  Actor memberOf(List<Role> bodies) {
    return DemoPeople.memberOf(scene(List.of()), bodies, UserRole.APPROVER);
  }

  /** The applicant of one of the city's organisations. */
  Actor applicant(int organisation) {
    return DemoPeople.applicantActor(municipality, tenant, organisation);
  }

  /** Somebody who applies besides the city's organisations. */
  Actor other(String name, RecipientKind kind, int number) {
    String first17 = "91" + municipality.division() + "MB00000%02d".formatted(number);
    return new Actor(
        municipality.slug() + "-" + name,
        Optional.of(tenant),
        java.util.Set.of(UserRole.APPLICANT),
        kind == RecipientKind.INDIVIDUAL ? citizen(number) : first17 + CreditCode.check(first17));
  }

  /** A made-up citizen number with the right check character. */
  private String citizen(int number) {
    String first17 = municipality.division() + "19800101%03d".formatted(number);
    return "0123456789X"
        .chars()
        .mapToObj(check -> first17 + (char) check)
        .filter(IdentityNumber::isValid)
        .findFirst()
        .orElseThrow();
  }

  <S extends Subject, I, R> Outcome<R> take(Actor by, Step<S, I, R> step, UUID subject, I said) {
    return runner.take(by, step, subject, said);
  }

  /** Tries a step and keeps what came of it. */
  <S extends Subject, I, R> Outcome<R> attempt(
      String name, Actor by, Step<S, I, R> step, UUID subject, I said) {
    Outcome<R> outcome = runner.take(by, step, subject, said);
    tried.put(name, codes(outcome));
    return outcome;
  }

  static List<String> codes(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<?> _ -> List.of();
      case Outcome.Refused<?>(List<Reason> reasons) -> reasons.stream().map(Reason::code).toList();
    };
  }

  /** Publishes a text of the city's measure, by a second person. */
  void publish(String regulation) {
    var steps = FarPlatform.bean(RegulationSteps.class);
    UUID id = take(actor(UserRole.REGULATOR), steps.saving(), Desk.THE_ONE, regulation).orThrow();
    boolean dated =
        RegulationCompiler.compile(regulation).policy().stream()
            .flatMap(p -> p.measure().promulgated().stated().stream())
            .anyMatch(CalendarDate.Complete.class::isInstance);
    attempt(
        "publish without a date",
        actor(UserRole.REGULATION_APPROVER),
        steps.publishing(),
        id,
        new RegulationSteps.Publication(Optional.empty(), true));
    if (!dated) {
      take(
              actor(UserRole.REGULATION_APPROVER),
              steps.publishing(),
              id,
              new RegulationSteps.Publication(Optional.of(FarPlatform.today()), true))
          .orThrow();
    }
  }

  Edition open() {
    return walk.open(scene(List.of()));
  }

  /** Plans and opens the edition of a number. */
  Edition open(int number) {
    return walk.open(
        new EditionWalk.Scene(
            municipality,
            tenant,
            FarPlatform.bean(DemoClock.class),
            List.of(),
            DemoSeats.recommending(policy),
            OptionalInt.of(number)));
  }

  /** Tries to plan an edition of a year. */
  Outcome<UUID> plan(int year) {
    return plan(year, FarPlatform.today().plusDays(40));
  }

  Outcome<UUID> plan(int year, LocalDate close) {
    boolean silent =
        policy.stages().stream()
            .anyMatch(s -> s.kind() == StageKind.PUBLIC_NOTICE && s.lasting().stated().isEmpty());
    return take(
        actor(UserRole.SECRETARIAT),
        FarPlatform.bean(EditionSteps.class).planning(),
        Desk.THE_ONE,
        new EditionPlan(
            year, Optional.empty(), Optional.of(close), "GB/T 19580", 1000, silent ? 5 : 0));
  }

  Edition now(Edition edition) {
    return FarPlatform.bean(Editions.class).get(tenant, edition.id());
  }

  /** Walks until a stage of a kind is under way, or to the end where there is none. */
  Edition until(Edition from, StageKind stop, List<Integer> organisations, Visit visit) {
    Edition edition = now(from);
    while (edition.stage().isPresent() && edition.stage().get().kind() != stop) {
      edition = through(edition, organisations, visit);
    }
    return edition;
  }

  /** Walks to the end and pays. */
  Edition toTheEnd(Edition from, List<Integer> organisations, Visit visit) {
    Edition edition = now(from);
    while (edition.stage().isPresent()) {
      edition = through(edition, organisations, visit);
    }
    walk.pay(scene(List.of()));
    return edition;
  }

  private Edition through(Edition edition, List<Integer> organisations, Visit visit) {
    Stage stage = edition.stage().orElseThrow();
    int run = edition.runIndex();
    LocalDate day = FarPlatform.today();
    List<String> obstacles =
        FarPlatform.bean(EditionWork.class)
            .ending(actor(UserRole.SECRETARIAT), edition.id())
            .obstacles()
            .stream()
            .map(Reason::code)
            .toList();
    if (!obstacles.isEmpty()) {
      attempt(
          "end at once " + edition.number() + "/" + run,
          actor(UserRole.SECRETARIAT),
          FarPlatform.bean(EditionSteps.class).ending(),
          edition.id(),
          new EditionSteps.StageEnd(edition.runIndex(), ""));
    }
    List<Entry> came = entries(edition, run);
    visit.at(this, edition, stage);
    Probes.at(this, edition, stage);
    int awards = awards().size();
    Edition after = walk.through(scene(organisations), edition, stage);
    pages.add(
        new Page(
            edition.number(),
            stage,
            day,
            obstacles,
            FarPlatform.bean(Acts.class).of(actor(UserRole.SECRETARIAT), edition.id()).stream()
                .filter(act -> act.runIndex() == run)
                .toList(),
            came,
            entries(edition, run),
            awards,
            awards().size()));
    return after;
  }

  List<Entry> entries(Edition edition, int run) {
    return FarPlatform.bean(TenantDatabase.class)
        .inTransaction(tenant, db -> Entries.of(db, edition.id(), run));
  }

  List<Award> awards() {
    return FarPlatform.bean(Awards.class).all(tenant);
  }

  /** The pages of a kind of stage in the first edition. */
  List<Page> pages(StageKind kind) {
    int first = pages.getFirst().edition();
    return pages.stream()
        .filter(page -> page.edition() == first && page.stage().kind() == kind)
        .toList();
  }

  /** A draft with all papers, and facts that fit but for some. */
  ApplicationDraft draft(String name, RecipientKind kind, Map<String, FactValue> but) {
    var facts =
        new HashMap<>(FarPlatform.bean(WalkOfApplications.class).fittingFacts(policy, kind));
    facts.putAll(but);
    AwardRule award =
        policy.awards().stream().filter(rule -> rule.isGrantedTo(kind)).findFirst().orElseThrow();
    var dossier = new HashMap<String, String>();
    policy.papers().forEach(paper -> dossier.put(paper, "《" + paper + "》"));
    return new ApplicationDraft(
        name,
        kind,
        award.name(),
        award.categories().stated().map(List::getFirst).orElse(""),
        facts,
        dossier);
  }

  /** The version of the draft that a person has begun; none before. */
  private static Request seen(Actor applicant, Edition edition) {
    return FarPlatform.bean(AwardApplications.class).own(applicant).stream()
        .filter(own -> own.editionId().equals(edition.id()))
        .map(own -> Request.seen(own.version()))
        .findFirst()
        .orElse(Request.PLAIN);
  }

  /** Saves a draft and hands it in. */
  Outcome<UUID> submit(Actor applicant, Edition edition, ApplicationDraft draft) {
    return FarPlatform.bean(AwardApplications.class)
        .save(applicant, edition.id(), draft, seen(applicant, edition))
        .then(
            saved ->
                take(
                    applicant,
                    FarPlatform.bean(ApplicationSteps.class).submitting(),
                    saved.id(),
                    ""));
  }

  /** Whether one of the city's organisations may hand in; what is handed in is withdrawn again. */
  void trySubmitting(String name, int organisation, Edition edition) {
    Actor applicant = applicant(organisation);
    Outcome<UUID> outcome =
        submit(
            applicant,
            edition,
            draft(
                municipality.organisations().get(organisation),
                RecipientKind.ORGANISATION,
                Map.of()));
    tried.put(name, codes(outcome));
    if (outcome instanceof Outcome.Accepted<UUID>(UUID id)) {
      take(applicant, FarPlatform.bean(ApplicationSteps.class).withdrawing(), id, "只为试验").orThrow();
    }
  }

  AwardApplication application(UUID id) {
    return FarPlatform.bean(AwardApplications.class).get(actor(UserRole.SECRETARIAT), id);
  }

  /** The application of one of those in a run, by its printed name. */
  UUID named(Edition edition, String name) {
    return entries(edition, edition.runIndex()).stream()
        .filter(entry -> entry.name().equals(name))
        .map(Entry::applicationId)
        .findFirst()
        .orElseThrow();
  }

  /** Relates the parties of two applications. */
  void relate(UUID application, Relation relation, UUID to) {
    UUID party = application(application).partyId();
    UUID other = application(to).partyId();
    FarPlatform.bean(TenantDatabase.class)
        .inTransaction(
            tenant,
            db -> {
              FarPlatform.bean(Parties.class)
                  .relate(db, party, relation, other, FarPlatform.today().minusYears(1), "登记");
              return true;
            });
  }

  /** Takes a case through the measure's parts, each first tried by a body that it is not for. */
  void conclude(String name, UUID id) {
    var steps = FarPlatform.bean(CaseSteps.class);
    var verdict = new CaseSteps.Verdict(true, "查证属实", "撤〔2025〕1号");
    while (true) {
      CaseFile file =
          FarPlatform.bean(Cases.class).all(actor(UserRole.SECRETARIAT)).stream()
              .filter(one -> one.id().equals(id))
              .findFirst()
              .orElseThrow();
      if (file.next().isEmpty()) {
        return;
      }
      String part = name + " " + file.next().get();
      if (!file.bodies().isEmpty()) {
        boolean committees = file.bodies().getFirst().kind() == Role.Kind.COMMITTEE;
        attempt(
            part + " by another",
            actor(committees ? UserRole.SECRETARIAT : UserRole.COMMITTEE),
            steps.deciding(),
            id,
            verdict);
      }
      attempt(part, memberOf(file.bodies()), steps.deciding(), id, verdict);
      if (!Objects.requireNonNull(tried.get(part)).isEmpty()) {
        throw new IllegalStateException(part + tried.get(part));
      }
    }
  }

  /** Revokes an award for a cause of a day, and books what comes back. */
  void revoke(Award award, String cause, LocalDate eventOn) {
    UUID id =
        take(
                actor(UserRole.SECRETARIAT),
                FarPlatform.bean(CaseSteps.class).revoking(),
                award.id(),
                new CaseSteps.Opening(cause, eventOn, "群众举报"))
            .orThrow();
    conclude(cause, id);
    Award revoked = FarPlatform.bean(Awards.class).get(tenant, award.id());
    if (revoked.ledger().stillToRecover() > 0) {
      take(
              actor(UserRole.SECRETARIAT),
              FarPlatform.bean(AwardSteps.class).recovering(),
              award.id(),
              new AwardSteps.Payment(Optional.empty(), "", "缴款书"))
          .orThrow();
    }
  }

  /** The awards of a name that nobody has revoked, by their certificates. */
  List<Award> awards(String name) {
    return awards().stream()
        .filter(award -> award.name().equals(name) && award.revocation().isEmpty())
        .sorted(Comparator.comparing(Award::certificateNumber))
        .toList();
  }

  /** The number of the organisation that won an award. */
  int winner(Award award) {
    return municipality.organisations().indexOf(award.recipient());
  }

  /** What was tried under a name; an error where it was not. */
  List<String> tried(String name) {
    return Objects.requireNonNull(tried.get(name), () -> name + " is not among " + tried.keySet());
  }

  void cancel(Edition edition) {
    take(
            actor(UserRole.SECRETARIAT),
            FarPlatform.bean(EditionSteps.class).cancelling(),
            edition.id(),
            "不再举办")
        .orThrow();
  }
}
