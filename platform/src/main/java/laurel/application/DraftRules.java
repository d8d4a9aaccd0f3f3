package laurel.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.decision.Days;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Stage;
import laurel.dsl.text.BilingualText;
import laurel.identity.Actor;
import laurel.party.CreditCode;
import laurel.party.IdentityNumber;

/** What a draft may hold, and what it lacks for being handed in. */
final class DraftRules {

  /** As many notices limit the self-assessment report; more is kept, but not handed in. */
  static final int LONGEST_PAPER = 30_000;

  /** A draft keeps what is typed up to this size; beyond it is refused, never cut. */
  static final int LARGEST_PAPER = 200_000;

  /** The longest answer in words, as the language takes it. */
  private static final int LONGEST_WORDS = 500;

  private DraftRules() {}

  /** Who may have an application at all. */
  static List<Reason> identity(Actor actor, RecipientKind recipient) {
    if (actor.identityCode().isBlank()) {
      return List.of(Refusal.IDENTITY.because(List.of()));
    }
    return switch (recipient) {
      case INDIVIDUAL ->
          IdentityNumber.isValid(actor.identityCode())
              ? List.of()
              : List.of(Refusal.IDENTITY_NUMBER.because(List.of()));
      case ORGANISATION, TEAM ->
          CreditCode.isValid(actor.identityCode())
              ? List.of()
              : List.of(Refusal.CREDIT_CODE.because(List.of(), "code", actor.identityCode()));
    };
  }

  /** What can not be kept. */
  static List<Reason> against(Policy policy, ApplicationDraft draft, LocalDate today) {
    var reasons = new ArrayList<Reason>();
    reasons.addAll(Texts.requiredLine(draft.applicantName(), "applicantName"));
    reasons.addAll(foreignContent(policy, draft));
    draft
        .dossier()
        .forEach((paper, text) -> reasons.addAll(Texts.check(text, paper, LARGEST_PAPER, true)));
    draft.facts().forEach((fact, value) -> reasons.addAll(unfit(value, fact, today)));
    Optional<AwardRule> rule = policy.award(draft.award());
    if (rule.isEmpty()) {
      reasons.add(Refusal.AWARD_UNKNOWN.because(List.of(), "award", draft.award()));
    } else if (!rule.get().isGrantedTo(draft.recipient())) {
      reasons.add(
          Refusal.RECIPIENT.because(
              rule.get().grantedTo().clauses(),
              "award",
              rule.get().name(),
              "recipient",
              draft.recipient().text()));
    }
    rule.ifPresent(r -> category(r, draft.category(), true).ifPresent(reasons::add));
    return reasons;
  }

  /** Words on one line, days that have been. */
  private static List<Reason> unfit(FactValue value, String fact, LocalDate today) {
    return switch (value) {
      case FactValue.Words(String words) -> Texts.check(words, fact, LONGEST_WORDS, false);
      case FactValue.Day(LocalDate day) -> Days.any(day, today, fact);
      case FactValue.LastOn(LocalDate day) -> Days.past(day, today, fact);
      case FactValue.Whole _,
          FactValue.Sum _,
          FactValue.Share _,
          FactValue.Flag _,
          FactValue.Never _ ->
          List.of();
    };
  }

  private static Optional<Reason> category(AwardRule rule, String category, boolean mayBeOpen) {
    List<String> categories = rule.categories().stated().orElse(List.of());
    if (categories.contains(category)
        || (category.isEmpty() && (mayBeOpen || categories.isEmpty()))) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.CATEGORY.because(
            rule.categories().clauses(), "award", rule.name(), "categories", list(categories)));
  }

  private static BilingualText list(List<String> words) {
    return BilingualText.listedVerbatim(words);
  }

  /** Facts and papers the measure does not ask for, or of another type. */
  private static List<Reason> foreignContent(Policy policy, ApplicationDraft draft) {
    Map<String, Fact.Type> asked =
        Questions.asked(policy, draft.recipient()).stream()
            .collect(Collectors.toMap(Fact::name, Fact::type));
    var wrong = new ArrayList<String>();
    draft.facts().entrySet().stream()
        .filter(fact -> !fact.getValue().fits(asked.get(fact.getKey())))
        .forEach(fact -> wrong.add(fact.getKey()));
    List<String> papers = policy.papers();
    draft.dossier().keySet().stream().filter(paper -> !papers.contains(paper)).forEach(wrong::add);
    wrong.sort(null);
    return wrong.isEmpty()
        ? List.of()
        : List.of(Refusal.CONTENT.because(List.of(), "what", list(wrong)));
  }

  /** What is missing or too long for being handed in. */
  static List<Reason> missing(ApplicationDraft application, Policy policy, Stage stage) {
    var reasons = new ArrayList<Reason>();
    policy
        .award(application.award())
        .flatMap(rule -> category(rule, application.category(), false))
        .ifPresent(reasons::add);
    List<String> facts =
        needed(policy, application.recipient(), application.award()).stream()
            .filter(fact -> !application.facts().containsKey(fact))
            .toList();
    if (!facts.isEmpty()) {
      reasons.add(Refusal.FACTS_MISSING.because(stage.clauses(), "what", list(facts)));
    }
    List<String> papers =
        policy.papers().stream()
            .filter(paper -> Texts.isInvisible(application.dossier().getOrDefault(paper, "")))
            .toList();
    if (!papers.isEmpty()) {
      reasons.add(Refusal.PAPERS_MISSING.because(stage.clauses(), "what", list(papers)));
    }
    application
        .dossier()
        .forEach((paper, text) -> reasons.addAll(Texts.check(text, paper, LONGEST_PAPER, true)));
    return reasons;
  }

  /** The facts that conditions which bind need; encouraged ones and other awards' do not. */
  private static List<String> needed(Policy policy, RecipientKind recipient, String award) {
    var binding = new HashSet<String>();
    policy
        .conditionsFor(recipient)
        .filter(c -> c.modality() != laurel.dsl.policy.Condition.Modality.ENCOURAGED)
        .filter(c -> EligibilityReviews.concerns(c, policy, award))
        .forEach(
            c -> {
              if (c.requirement() instanceof laurel.dsl.policy.Condition.Test(var expression)) {
                expression.facts().map(Fact::name).forEach(binding::add);
              }
            });
    return Questions.asked(policy, recipient).stream()
        .map(Fact::name)
        .filter(binding::contains)
        .toList();
  }
}
