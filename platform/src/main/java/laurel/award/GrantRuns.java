package laurel.award;

import static laurel.tenants.jooq.tenant.Tables.AWARD;
import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.CASE_FILE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import laurel.decision.Clauses;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.judgement.BonusJudgement;
import laurel.dsl.judgement.End;
import laurel.dsl.point.Point;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Entry;
import laurel.edition.RunWork;
import laurel.life.Carrier;
import laurel.obligation.Obligations;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * An approval ends when it is given. Awards come into being with the end of the last of all
 * approvals, notices and commendations that the measure has.
 */
@Component
class GrantRuns implements RunWork, Carrier {

  private static final Set<StageKind> LAST =
      Set.of(StageKind.PUBLIC_NOTICE, StageKind.APPROVAL, StageKind.COMMENDATION);

  private final Approvals approvals;
  private final Bonuses bonuses;
  private final Obligations obligations;
  private final Bans bans;

  GrantRuns(Approvals approvals, Bonuses bonuses, Obligations obligations, Bans bans) {
    this.approvals = approvals;
    this.bonuses = bonuses;
    this.obligations = obligations;
    this.bans = bans;
  }

  @Override
  public Set<StageKind> kinds() {
    return LAST;
  }

  @Override
  public List<Reason> obstacles(Context context) {
    var reasons = new ArrayList<Reason>();
    if (context.stage().kind() == StageKind.APPROVAL
        && !context.entries().isEmpty()
        && !approvals
            .missing(context.taking().db(), context.edition(), context.stage())
            .isEmpty()) {
      reasons.add(Refusal.NOT_APPROVED.because(context.stage().clauses()));
    }
    int cases = isLast(context.edition()) ? openCases(context) : 0;
    if (cases > 0) {
      reasons.add(Refusal.CASES_OPEN.because(context.stage().clauses(), "count", cases));
    }
    return reasons;
  }

  /** Nobody wins while a case of disqualification is open: it would outlive the award. */
  private static int openCases(Context context) {
    return context
        .taking()
        .db()
        .fetchCount(
            CASE_FILE,
            CASE_FILE
                .CLOSED_ON
                .isNull()
                .and(
                    CASE_FILE.APPLICATION_ID.in(
                        context.entries().stream().map(Entry::applicationId).toList())));
  }

  private static boolean isLast(Edition edition) {
    return edition.policy().stages().stream()
        .skip(edition.runIndex() + 1L)
        .noneMatch(stage -> LAST.contains(stage.kind()));
  }

  @Override
  public void ended(Context context) {
    Edition edition = context.edition();
    boolean approvedOrNotNeeded =
        edition.policy().stages().stream().noneMatch(s -> s.kind() == StageKind.APPROVAL)
            || approvals.given(context.taking().db(), edition);
    if (isLast(edition) && approvedOrNotNeeded) {
      List<Entry> winners =
          context.entries().stream().filter(e -> e.outcome() == Entry.Outcome.PASSED).toList();
      for (int i = 0; i < winners.size(); i++) {
        grant(context, winners.get(i), i + 1);
      }
    }
  }

  @Override
  public Set<Point> carries() {
    return Set.of(Point.REEVALUATION);
  }

  /** A win by re-evaluation rests on what the measure says of it too. */
  private static List<Clause> clauses(Stage stage, AwardRule rule, boolean reevaluated) {
    return reevaluated
        ? Stream.of(stage.clauses(), rule.validity().clauses(), rule.reevaluation().clauses())
            .flatMap(List::stream)
            .distinct()
            .toList()
        : stage.clauses();
  }

  private void grant(Context context, Entry winner, int serial) {
    Edition edition = context.edition();
    DSLContext db = context.taking().db();
    AwardRule rule = edition.policy().award(winner.award()).orElseThrow();
    UUID party =
        db.select(AWARD_APPLICATION.PARTY_ID)
            .from(AWARD_APPLICATION)
            .where(AWARD_APPLICATION.ID.eq(winner.applicationId()))
            .fetchSingle()
            .value1();
    BonusJudgement bonus = bonuses.of(db, rule, winner.recipient(), party);
    long fen = bonus.granted(Optional.empty()).orElse(0L);
    var conferred = bonuses.conferred(db, rule, party);
    var row = db.newRecord(AWARD);
    row.setId(UUID.randomUUID());
    row.setEditionId(edition.id());
    row.setApplicationId(winner.applicationId());
    row.setPartyId(party);
    row.setName(rule.name());
    row.setPrintedName(winner.name());
    row.setRecipient(winner.recipient().name());
    row.setGrantedOn(context.taking().today());
    if (bans.terms(db).validity(rule.validity(), context.taking().today(), edition.number())
        instanceof End.OnDay(var last, var _, var _)) {
      row.setLastValidDay(last);
    }
    row.setCertificateNumber("%d-%02d-%03d".formatted(edition.year(), edition.number(), serial));
    row.setDocumentNumber(approvals.documents(db, edition));
    boolean reevaluated = bonuses.reevaluates(db, rule, party);
    row.setReevaluated(reevaluated);
    row.setClauses(Clauses.write(clauses(context.stage(), rule, reevaluated)));
    row.setPolicyHash(edition.policyHash());
    row.insert();
    if (fen > 0) {
      LedgerBook.enter(
          context.taking(),
          row.getId(),
          BonusLedger.Kind.GRANTED,
          fen,
          winner.name(),
          "",
          bonus.why().clauses());
    }
    obligations.make(
        context.taking(),
        new Obligations.Grant(
            row.getId(),
            edition.policy(),
            rule,
            winner.name(),
            fen,
            conferred,
            row.getLastValidDay()));
  }
}
