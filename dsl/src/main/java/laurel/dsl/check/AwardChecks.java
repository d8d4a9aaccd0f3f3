package laurel.dsl.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Ban;
import laurel.dsl.policy.Bound;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Quota;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Term;
import laurel.dsl.syntax.RegulationAst;
import laurel.dsl.syntax.RegulationAst.Statement;

/** Quotas that can not be met, and terms of an award that cross. */
final class AwardChecks {

  /** An award day on which every example of crossing terms is computed. */
  private static final LocalDate AWARDED = LocalDate.of(2024, 1, 10);

  private final Checks checks;
  private final Policy policy;

  AwardChecks(Checks checks) {
    this.checks = checks;
    this.policy = checks.policy();
  }

  void run() {
    checks.blocks(RegulationAst.AwardBlock.class).forEach(this::award);
    checks.blocks(RegulationAst.RevocationBlock.class).forEach(this::revocation);
    checks
        .blocks(RegulationAst.DisqualificationBlock.class)
        .filter(block -> checks.whole() && withoutCause(block.lines()))
        .forEach(block -> checks.add(Code.NO_CAUSE, block.span(), "", "取消资格", "disqualification"));
  }

  private void award(RegulationAst.AwardBlock block) {
    List<RecipientKind> granted =
        policy.award(block.name()).flatMap(a -> a.grantedTo().stated()).orElse(List.of());
    for (var statement : block.properties()) {
      switch (statement.says()) {
        case RegulationAst.QuotaOf(Quota quota) -> {
          quota(statement, quota, block);
          quota
              .all()
              .flatMap(part -> part.recipients().stream())
              .distinct()
              .filter(kind -> !granted.isEmpty() && !granted.contains(kind))
              .forEach(kind -> notGranted(Code.QUOTA_WITHOUT_RECIPIENT, statement, kind));
        }
        case RegulationAst.BonusOf(Provision.Stated(var bonus, var _)) ->
            bonus.parts().stream()
                .flatMap(part -> part.recipients().stream())
                .distinct()
                .filter(kind -> !granted.isEmpty() && !granted.contains(kind))
                .forEach(kind -> notGranted(Code.BONUS_WITHOUT_RECIPIENT, statement, kind));
        case RegulationAst.ReapplyAfter(Term wait) -> reapply(statement, wait, block);
        default -> {}
      }
    }
  }

  private void notGranted(Code code, Statement<?> statement, RecipientKind kind) {
    checks.add(code, statement, kind.text().zh(), kind.text().en());
  }

  private void quota(Statement<?> statement, Quota quota, RegulationAst.AwardBlock block) {
    List<String> categories =
        policy.award(block.name()).flatMap(a -> a.categories().stated()).orElse(List.of());
    for (Quota.Part part : quota.parts()) {
      if (!part.category().isEmpty() && !categories.contains(part.category())) {
        unknown(Code.UNDEFINED_CATEGORY, statement, part.category(), categories.stream());
      }
      if (!part.sharedWith().isEmpty() && policy.award(part.sharedWith()).isEmpty()) {
        unknown(
            Code.UNDEFINED_SHARED_AWARD,
            statement,
            part.sharedWith(),
            policy.awards().stream().map(AwardRule::name));
      }
    }
    fill(statement, quota);
  }

  private void unknown(Code code, Statement<?> statement, String name, Stream<String> candidates) {
    checks.unknownName(code, statement.span(), checks.under(statement), name, candidates);
  }

  private void fill(Statement<?> statement, Quota quota) {
    long fewest = quota.parts().stream().mapToLong(Quota.Part::fewest).sum();
    for (Quota.Part total : quota.total()) {
      long most = quota.parts().stream().mapToLong(Quota.Part::most).sum();
      boolean exactParts = quota.parts().stream().allMatch(p -> p.most() == p.count());
      if (exactParts && most != total.count()) {
        checks.add(Code.QUOTA_PARTS_DIFFER, statement, total.count(), most);
      } else if (fewest > total.most()) {
        unfillable(
            statement,
            "各部分至少要 " + fewest + " 个，而总数最多 " + total.most() + " 个",
            "the parts need at least " + fewest + ", the total allows " + total.most());
      }
    }
    Optional<Quota.Part> forced =
        quota.parts().stream()
            .filter(p -> p.fewest() > 0 && p.bound() != Bound.EXACTLY)
            .findFirst();
    if (quota.mayBeVacant() && forced.isPresent()) {
      unfillable(
          statement,
          "既要" + forced.get().text().zh() + "，又可以空缺；一个人都没有时两句矛盾",
          "it asks for "
              + forced.get().text().en()
              + " and may be vacant; with no winner the two clash");
    }
  }

  private void unfillable(Statement<?> statement, String zh, String en) {
    checks.add(Code.QUOTA_NOT_FILLABLE, statement, zh, en);
  }

  private void reapply(Statement<?> statement, Term wait, RegulationAst.AwardBlock block) {
    validity(policy.award(block.name()))
        .filter(valid -> wait.lastDayAfter(AWARDED).isBefore(valid.lastDayAfter(AWARDED)))
        .ifPresent(
            valid ->
                checks.add(
                    Code.REAPPLY_IN_VALIDITY,
                    statement,
                    wait.text().zh(),
                    valid.text().zh(),
                    AWARDED,
                    wait.lastDayAfter(AWARDED),
                    valid.lastDayAfter(AWARDED),
                    wait.text().en(),
                    valid.text().en()));
  }

  private static Optional<Term> validity(Optional<AwardRule> award) {
    return award.flatMap(a -> a.validity().stated()).map(AwardRule.Validity::term);
  }

  /** The longest validity of an award of this measure. */
  private Optional<Term> longest() {
    return policy.awards().stream()
        .flatMap(award -> validity(Optional.of(award)).stream())
        .max(Comparator.comparing(term -> term.lastDayAfter(AWARDED)));
  }

  private void revocation(RegulationAst.RevocationBlock block) {
    if (checks.whole() && withoutCause(block.lines())) {
      checks.add(Code.NO_CAUSE, block.span(), "", "撤销", "revocation");
    }
    for (var line : block.lines()) {
      for (var consequence : line.says()) {
        switch (consequence) {
          case RegulationAst.Bars(Provision.Stated<Ban>(Ban ban, var _)) ->
              longest().ifPresent(valid -> ban(line, ban, valid));
          case RegulationAst.Causes(var _, RevocationRule.AfterAward(Term window)) ->
              longest().ifPresent(valid -> window(line, window, valid));
          case RegulationAst.Recovers(var things, boolean _) ->
              things.forEach(thing -> recovered(line, thing));
          default -> {}
        }
      }
    }
  }

  private static boolean withoutCause(List<Statement<List<RegulationAst.Consequence>>> lines) {
    return lines.stream()
        .flatMap(line -> line.says().stream())
        .noneMatch(RegulationAst.Causes.class::isInstance);
  }

  private void ban(Statement<?> line, Ban ban, Term valid) {
    LocalDate revoked = AWARDED.plusDays(1);
    ban.lastDay(revoked)
        .filter(last -> last.isBefore(valid.lastDayAfter(AWARDED)))
        .ifPresent(
            last ->
                checks.add(
                    Code.BAN_ENDS_IN_VALIDITY,
                    line,
                    ban.text().zh(),
                    valid.text().zh(),
                    AWARDED,
                    last,
                    valid.lastDayAfter(AWARDED),
                    ban.text().en(),
                    valid.text().en()));
  }

  private void window(Statement<?> line, Term window, Term valid) {
    if (window.lastDayAfter(AWARDED).isAfter(valid.lastDayAfter(AWARDED))) {
      checks.add(
          Code.WINDOW_BEYOND_VALIDITY,
          line,
          window.text().zh(),
          valid.text().zh(),
          AWARDED,
          valid.lastDayAfter(AWARDED),
          window.text().en(),
          valid.text().en());
    }
  }

  private void recovered(Statement<?> line, String thing) {
    List<String> conferred =
        policy.awards().stream()
            .flatMap(award -> award.confers().stated().stream().flatMap(List::stream))
            .toList();
    boolean open = policy.awards().stream().allMatch(a -> a.confers().stated().isEmpty());
    if (!open && !conferred.contains(thing)) {
      unknown(Code.RECOVERS_NOT_CONFERRED, line, thing, conferred.stream());
    }
  }
}
