package laurel.regulation;

import static laurel.tenants.jooq.tenant.Tables.REGULATION_VERSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import laurel.decision.Days;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.Compilation;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.point.Point;
import laurel.dsl.point.Register;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.Measure;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.PolicyJson;
import laurel.dsl.text.BilingualText;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import laurel.numbering.Numbers;
import org.springframework.stereotype.Component;

/** Saving a text as a version, and publishing it by a second person. */
@Component
public class RegulationSteps implements Steps {

  /**
   * What the second person adds.
   *
   * @param promulgatedOn needed where the measure's text gives no complete date
   * @param confirmed whether gaps and overlaps in time have been read and are meant
   */
  public record Publication(Optional<LocalDate> promulgatedOn, boolean confirmed) {}

  /** Many times the longest measure's text in the language. */
  private static final int LONGEST_TEXT = 200_000;

  /** A measure that is published says what its text says. */
  private static final Set<Code> CONTRADICTIONS =
      EnumSet.of(
          Code.CLAUSE_NOT_IN_TEXT,
          Code.DAYS_FOR_WORKING_DAYS,
          Code.NOTICE_SHORTER_THAN_TEXT,
          Code.NOTICE_LEFT_OUT);

  private final RegulationVersions versions;
  private final MeasureTexts texts;
  private final Step<Desk, String, UUID> save;
  private final Step<RegulationVersion, Publication, UUID> publish;

  RegulationSteps(RegulationVersions versions, MeasureTexts texts) {
    this.versions = versions;
    this.texts = texts;
    this.save = save();
    this.publish = publish();
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(save, publish);
  }

  /** Saves a text that compiles as a new version; one with errors is refused with all of them. */
  public Step<Desk, String, UUID> saving() {
    return save;
  }

  /** Publishes a version; the second person is another than the author. */
  public Step<RegulationVersion, Publication, UUID> publishing() {
    return publish;
  }

  private Step<Desk, String, UUID> save() {
    return Step.named(
            "regulation.save",
            "存为新版本",
            "Save as a version",
            Desk.kind("regulation-text", "办法文本", "text"),
            String.class,
            UUID.class)
        .by(UserRole.REGULATOR)
        .from(Standing.CURRENT)
        .carries(Point.EXAMPLE)
        .unlessSaid(this::against)
        .does(
            (taking, text) -> {
              Policy policy = RegulationCompiler.compile(text).policy().orElseThrow();
              var row = taking.db().newRecord(REGULATION_VERSION);
              row.setId(UUID.randomUUID());
              row.setNumber(Numbers.next(taking.db(), "regulation-version"));
              row.setTitle(policy.measure().title());
              row.setSourceText(text);
              row.setPolicy(PolicyJson.write(policy));
              row.setPolicyHash(PolicyJson.hash(policy));
              row.setStatus(Standing.CHECKED.name());
              row.setAuthor(taking.actor().username());
              row.setPromulgationFrom(RegulationVersion.Source.UNKNOWN.name());
              row.setRehearsal(policy.measure().draft());
              row.setSavedAt(taking.now());
              row.insert();
              taking.minutes().changed("", row.getPolicyHash());
              return row.getId();
            });
  }

  private List<Reason> against(Taking<Desk> taking, String text) {
    List<Reason> unfit = Texts.check(text, "regulation", LONGEST_TEXT, true);
    if (!unfit.isEmpty()) {
      return unfit;
    }
    Compilation compiled = texts.compile(taking.actor().home().orElseThrow(), text);
    List<Reason> errors = errors(compiled);
    return errors.isEmpty() ? contradictions(compiled) : errors;
  }

  /** What contradicts the measure's own text, where the city's files hold the one it names. */
  private List<Reason> againstText(Taking<RegulationVersion> taking) {
    return contradictions(
        texts.compile(taking.actor().home().orElseThrow(), taking.subject().sourceText()));
  }

  private static List<Reason> contradictions(Compilation compiled) {
    return compiled.diagnostics().stream()
        .filter(diagnostic -> CONTRADICTIONS.contains(diagnostic.code()))
        .map(RegulationSteps::reason)
        .toList();
  }

  private static List<Reason> errors(Compilation compilation) {
    return compilation.policy().isPresent()
        ? List.of()
        : compilation.errors().stream().map(RegulationSteps::reason).toList();
  }

  private static Reason reason(Diagnostic d) {
    return Refusal.REGULATION.because(
        List.of(),
        "line",
        d.span().line(),
        "column",
        d.span().column(),
        "message",
        new BilingualText(
            d.message().zh() + d.help().zh(), d.message().en() + " " + d.help().en()));
  }

  private Step<RegulationVersion, Publication, UUID> publish() {
    return Step.named(
            "regulation.publish", "发布", "Publish", versions.kind(), Publication.class, UUID.class)
        .by(UserRole.REGULATION_APPROVER)
        .from(Standing.CHECKED)
        .to(Standing.PUBLISHED)
        .carries(Point.DRAFT, Point.PROMULGATION)
        .unless(this::againstPublishing)
        .unlessSaid(this::againstPublication)
        .does(
            (taking, publication) -> {
              RegulationVersion version = taking.subject();
              LocalDate day = promulgation(version.policy(), publication).orElseThrow();
              LocalDate from = inForceFrom(version.policy(), day);
              taking
                  .db()
                  .update(REGULATION_VERSION)
                  .set(REGULATION_VERSION.STATUS, Standing.PUBLISHED.name())
                  .set(REGULATION_VERSION.APPROVER, taking.actor().username())
                  .set(REGULATION_VERSION.PROMULGATED_ON, day)
                  .set(
                      REGULATION_VERSION.PROMULGATION_FROM,
                      (stated(version.policy()).isPresent()
                              ? RegulationVersion.Source.MEASURE
                              : RegulationVersion.Source.PUBLICATION)
                          .name())
                  .set(REGULATION_VERSION.IN_FORCE_FROM, from)
                  .set(
                      REGULATION_VERSION.LAST_DAY_IN_FORCE,
                      lastDay(version.policy(), from).orElse(null))
                  .where(REGULATION_VERSION.ID.eq(version.id()))
                  .execute();
              taking.minutes().changed("", version.policyHash());
              taking.minutes().note(day + " " + from);
              return version.id();
            });
  }

  private List<Reason> againstPublishing(Taking<RegulationVersion> taking) {
    var reasons = new ArrayList<Reason>();
    if (taking.subject().author().equals(taking.actor().username())) {
      reasons.add(Refusal.SECOND_PERSON.because(List.of()));
    }
    Register.blocking(taking.subject().policy())
        .forEach(
            statement ->
                reasons.add(
                    Refusal.NOT_CARRIED_OUT.because(
                        statement.clauses(), "point", statement.text())));
    reasons.addAll(againstText(taking));
    return reasons;
  }

  private List<Reason> againstPublication(
      Taking<RegulationVersion> taking, Publication publication) {
    Policy policy = taking.subject().policy();
    Optional<LocalDate> day = promulgation(policy, publication);
    if (day.isEmpty()) {
      return List.of(Refusal.PROMULGATION_DATE.because(policy.measure().promulgated().clauses()));
    }
    List<Reason> unfit = Days.any(day.get(), taking.today(), "promulgatedOn");
    if (!unfit.isEmpty() || publication.confirmed()) {
      return unfit;
    }
    LocalDate from = inForceFrom(policy, day.get());
    return Succession.of(versions.published(taking.db()), from, lastDay(policy, from));
  }

  private static Optional<LocalDate> stated(Policy policy) {
    return policy
        .measure()
        .promulgated()
        .stated()
        .flatMap(
            date ->
                date instanceof CalendarDate.Complete(var day)
                    ? Optional.of(day)
                    : Optional.empty());
  }

  private static Optional<LocalDate> promulgation(Policy policy, Publication publication) {
    return stated(policy).or(publication::promulgatedOn);
  }

  private static LocalDate inForceFrom(Policy policy, LocalDate promulgated) {
    return policy
        .measure()
        .inForce()
        .stated()
        .map(
            inForce ->
                switch (inForce) {
                  case Measure.OnDate(var date) -> date;
                  case Measure.FromPromulgation() -> promulgated;
                  case Measure.AfterPromulgation(var term) ->
                      term.lastDayAfter(promulgated).plusDays(1);
                })
        .orElse(promulgated);
  }

  private static Optional<LocalDate> lastDay(Policy policy, LocalDate from) {
    return policy
        .measure()
        .validity()
        .stated()
        .map(term -> term.lastDayCounting(from))
        .or(() -> policy.measure().validUntil().stated());
  }
}
