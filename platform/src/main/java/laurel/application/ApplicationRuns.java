package laurel.application;

import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;
import laurel.edition.Entry;
import laurel.edition.RunWork;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Receiving applications ends with its last day; an eligibility review when all are decided. */
@Component
class ApplicationRuns implements RunWork {

  @Override
  public Set<StageKind> kinds() {
    return Set.of(StageKind.APPLICATION, StageKind.ELIGIBILITY_REVIEW);
  }

  @Override
  public List<Reason> obstacles(Context context) {
    if (context.stage().kind() == StageKind.ELIGIBILITY_REVIEW) {
      return undecided(context);
    }
    LocalDate last = lastDay(context);
    return context.taking().today().isAfter(last)
        ? List.of()
        : List.of(Refusal.STILL_OPEN.because(context.stage().clauses(), "day", last));
  }

  /** The last of all days on which somebody may still hand in. */
  private static LocalDate lastDay(Context context) {
    LocalDate close = context.edition().applicationsClose();
    LocalDate extended =
        context
            .taking()
            .db()
            .select(DSL.max(AWARD_APPLICATION.EXTENDED_TO))
            .from(AWARD_APPLICATION)
            .where(AWARD_APPLICATION.EDITION_ID.eq(context.edition().id()))
            .and(AWARD_APPLICATION.STATE.eq(Candidates.State.DRAFT.name()))
            .fetchSingle()
            .value1();
    return extended != null && extended.isAfter(close) ? extended : close;
  }

  private static List<Reason> undecided(Context context) {
    List<String> names =
        context.entries().stream()
            .filter(entry -> entry.outcome() == Entry.Outcome.OPEN)
            .map(Entry::name)
            .toList();
    return names.isEmpty()
        ? List.of()
        : List.of(
            Refusal.UNDECIDED.because(
                context.stage().clauses(), "count", names.size(), "names", firstOf(names)));
  }

  /** The first few of a list, and how many more. */
  static BilingualText firstOf(List<String> names) {
    int shown = Math.min(5, names.size());
    String more = names.size() > shown ? " (+" + (names.size() - shown) + ")" : "";
    return new BilingualText(
        String.join("、", names.subList(0, shown)) + more,
        String.join(", ", names.subList(0, shown)) + more);
  }
}
