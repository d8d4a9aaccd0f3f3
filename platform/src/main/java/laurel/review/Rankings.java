package laurel.review;

import static laurel.tenants.jooq.tenant.Tables.ENTRY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.judgement.Contender;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Scoring;
import laurel.edition.Edition;
import laurel.edition.Entries;
import laurel.edition.Entry;
import laurel.edition.Ruling;
import laurel.edition.Rulings;
import laurel.ranking.DropOne;
import laurel.ranking.Gap;
import laurel.ranking.Ranking;
import laurel.ranking.RankingCase;
import laurel.ranking.RankingJudgement;
import laurel.ranking.RankingRules;
import laurel.ranking.Score;
import laurel.ranking.TieDecision;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts what is on record of an edition before the rules of ranking. */
@Component
public class Rankings {

  private static final TypeReference<List<String>> ORDER = new TypeReference<>() {};

  private final Rulings rulings;
  private final JsonMapper json;

  Rankings(Rulings rulings, JsonMapper json) {
    this.rulings = rulings;
    this.json = json;
  }

  /** The ranking of an edition; empty where the measure ranks nobody or nobody is there yet. */
  public Optional<Ranking> of(DSLContext db, Edition edition) {
    return rules(db, edition).map(rules -> RankingJudgement.rank(rules, field(db, edition, rules)));
  }

  List<DropOne> dropOne(DSLContext db, Edition edition) {
    return rules(db, edition)
        .map(rules -> DropOne.of(rules, field(db, edition, rules)))
        .orElse(List.of());
  }

  /** The rules of the first stage that ranks, once its run has started. */
  static Optional<RankingRules> rules(DSLContext db, Edition edition) {
    return RankingRules.stagesThatRank(edition.policy()).stream()
        .findFirst()
        .filter(
            stage ->
                db.fetchExists(
                    ENTRY, DSL.and(ENTRY.EDITION_ID.eq(edition.id()), ENTRY.RUN_INDEX.eq(stage))))
        .map(stage -> RankingRules.of(edition.policy(), stage));
  }

  private RankingCase field(DSLContext db, Edition edition, RankingRules rules) {
    List<Entry> entries = Entries.of(db, edition.id(), rules.stage());
    List<Score> scores =
        Sheets.counting(db, edition.id()).stream()
            .filter(Scoresheet::sealed)
            .map(
                sheet ->
                    new Score(
                        sheet.applicationId().toString(),
                        sheet.runIndex(),
                        sheet.examiner(),
                        sheet.score().orElseThrow()))
            .toList();
    return new RankingCase(
        entries.stream().map(Rankings::contender).toList(),
        scores,
        ties(db, edition),
        accepted(db, edition, rules, entries, scores));
  }

  private static Contender contender(Entry entry) {
    return new Contender(
        entry.applicationId().toString(),
        entry.award(),
        entry.recipient(),
        entry.category(),
        Optional.empty());
  }

  /** The decisions on ties, the oldest first. */
  private List<TieDecision> ties(DSLContext db, Edition edition) {
    Role by =
        edition.policy().scoring().ties().stated().stream()
            .flatMap(
                ties ->
                    switch (ties) {
                      case Scoring.ByRole(Role role) -> List.of(role).stream();
                      case Scoring.ByScore _, Scoring.Shared _ -> List.<Role>of().stream();
                    })
            .findFirst()
            .orElse(new Role(Role.Kind.COMMITTEE, ""));
    return rulings.of(db, Ruling.Kind.TIE, edition.id()).reversed().stream()
        .map(
            ruling ->
                new TieDecision(
                    by,
                    json.readValue(ruling.content(), ORDER),
                    ruling.decidedFor() + " " + ruling.decidedAt().toLocalDate()))
        .toList();
  }

  /** Gaps are accepted where a decision says so in the run they are in, or in the one ranking. */
  private List<Gap.Accepted> accepted(
      DSLContext db, Edition edition, RankingRules rules, List<Entry> entries, List<Score> scores) {
    List<Ruling> decided = rulings.of(db, Ruling.Kind.GAPS, edition.id());
    if (decided.isEmpty()) {
      return List.of();
    }
    var bare =
        new RankingCase(
            entries.stream().map(Rankings::contender).toList(), scores, List.of(), List.of());
    return bare.gaps(rules).stream()
        .flatMap(
            gap ->
                decided.stream()
                    .filter(
                        ruling ->
                            ruling.runIndex() == gap.stage() || ruling.runIndex() == rules.stage())
                    .map(ruling -> new Gap.Accepted(gap, ruling.content())))
        .toList();
  }

  /** The names behind the ids of a ranking. */
  static String name(List<Entry> entries, String id) {
    return entries.stream()
        .filter(entry -> entry.applicationId().equals(UUID.fromString(id)))
        .map(Entry::name)
        .findFirst()
        .orElse(id);
  }
}
