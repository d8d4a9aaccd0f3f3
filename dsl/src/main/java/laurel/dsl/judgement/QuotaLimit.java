package laurel.dsl.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Bound;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Quota;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.text.BilingualText;

/**
 * One number of a quota and whom it counts. Where several recipients share no number (合计), each of
 * them has it for itself.
 *
 * @param award the award whose quota says it
 * @param part the number as the measure writes it
 * @param awards the award and the one the number is shared with
 * @param recipients the kinds counted; empty for all
 * @param mayBeVacant whether fewer than an exact number may win, in the measure's words
 */
public record QuotaLimit(
    String award,
    Quota.Part part,
    Set<String> awards,
    List<RecipientKind> recipients,
    boolean mayBeVacant,
    List<Clause> clauses) {

  public QuotaLimit {
    awards = Set.copyOf(awards);
    recipients = List.copyOf(recipients);
    clauses = List.copyOf(clauses);
  }

  /** All numbers of an award's quota; none where the measure states no quota. */
  static List<QuotaLimit> of(AwardRule rule) {
    var limits = new ArrayList<QuotaLimit>();
    if (rule.quota() instanceof Provision.Stated<Quota>(Quota quota, var clauses)) {
      quota
          .all()
          .forEach(
              part ->
                  shares(part)
                      .forEach(
                          recipients ->
                              limits.add(
                                  new QuotaLimit(
                                      rule.name(),
                                      part,
                                      awards(rule, part),
                                      recipients,
                                      quota.mayBeVacant(),
                                      clauses))));
    }
    return limits;
  }

  private static Stream<List<RecipientKind>> shares(Quota.Part part) {
    return part.joint() || !part.sharedWith().isEmpty() || part.recipients().size() < 2
        ? Stream.of(part.recipients())
        : part.recipients().stream().map(List::of);
  }

  private static Set<String> awards(AwardRule rule, Quota.Part part) {
    return part.sharedWith().isEmpty() || part.sharedWith().equals(rule.name())
        ? Set.of(rule.name())
        : Set.of(rule.name(), part.sharedWith());
  }

  /** Whether the number is for such an application, apart from winners outside the quota. */
  public boolean concerns(Contender contender) {
    return awards.contains(contender.award())
        && isFor(contender.recipient())
        && (part.category().isEmpty() || part.category().equals(contender.category()));
  }

  /** Whether the number is for this kind of recipient in some category. */
  boolean isFor(RecipientKind recipient) {
    return recipients.isEmpty() || recipients.contains(recipient);
  }

  public int most() {
    return part.most();
  }

  public boolean hasMost() {
    return most() != Integer.MAX_VALUE;
  }

  /** The fewest that must win; an exact number that may be vacant asks for none. */
  public int fewest() {
    return part.bound() == Bound.EXACTLY && mayBeVacant ? 0 : part.fewest();
  }

  /** The award and the number for readers, e.g. 「质量奖」组织不超过7个. */
  public BilingualText text() {
    Optional<RecipientKind> each =
        recipients.equals(part.recipients())
            ? Optional.empty()
            : Optional.of(recipients.getFirst());
    BilingualText number = part.text();
    return new BilingualText(
        "「" + award + "」" + number.zh() + each.map(kind -> "（" + kind.text().zh() + "）").orElse(""),
        "\""
            + award
            + "\": "
            + number.en().strip()
            + each.map(kind -> " (" + kind.text().en() + ")").orElse(""));
  }
}
