package laurel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import laurel.application.ApplicationDraft;
import laurel.application.Candidate;
import laurel.application.EligibilitySteps;
import laurel.application.OfficeSteps;
import laurel.application.RecommendationSteps;
import laurel.committee.CommitteeSteps;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.RecipientKind;
import laurel.edition.Edition;
import laurel.edition.EditionPlan;
import laurel.edition.EditionSteps;
import laurel.edition.Entries;
import laurel.edition.Entry;
import laurel.life.Step;
import laurel.life.Subject;
import laurel.publicnotice.PublicNotice;
import laurel.review.Assignment;
import laurel.review.ListSteps;
import laurel.review.ReviewSteps;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;

/** What is said in each step: something plausible, and what can not be meant. */
final class StepInputs {

  /** An input that may be accepted, and inputs that never are. */
  record Said(Object plausible, List<Object> implausible) {
    Said {
      implausible = List.copyOf(implausible);
    }
  }

  static final String NUL = "有\u0000字";
  static final String LINES = "第一行\n第二行";
  static final String LONG = "长".repeat(5_001);
  static final String BOOK = "长".repeat(200_001);
  static final UUID NOBODY = new UUID(7, 7);
  static final List<String> PASSAGES = List.of(NUL, LONG);
  static final List<String> REQUIRED = List.of("", " ", NUL, LONG);
  static final List<String> REQUIRED_LINES = List.of("", " ", NUL, LONG, LINES);
  static final List<LocalDate> NO_DAYS = List.of(LocalDate.MIN, LocalDate.MAX);

  private final Tenant tenant;
  private final AtomicInteger serial = new AtomicInteger();
  private final Map<String, Function<Subject, Said>> table = new HashMap<>();

  StepInputs(Tenant tenant, String measure) {
    this.tenant = tenant;
    editions();
    applications();
    reviews();
    new LaterInputs(table, tenant, serial, measure).enter();
  }

  /** What is said in a step about a subject; a step without an entry is a mistake of the test. */
  Said of(Step<?, ?, ?> step, Subject subject) {
    Function<Subject, Said> entry = table.get(step.name());
    if (entry == null) {
      throw new AssertionError("no input for " + step.name() + ": add it to StepInputs");
    }
    return entry.apply(subject);
  }

  Set<String> names() {
    return Set.copyOf(table.keySet());
  }

  private void text(String step, String plausible, List<String> implausible) {
    table.put(step, _ -> new Said(plausible, List.copyOf(implausible)));
  }

  /** A plausible input and each of some values put into it. */
  static <T> Said said(Object plausible, List<T> values, Function<T, Object> input) {
    return new Said(plausible, values.stream().map(input).toList());
  }

  static Said and(Said first, Said second) {
    var all = new ArrayList<>(first.implausible());
    all.addAll(second.implausible());
    return new Said(first.plausible(), all);
  }

  private void editions() {
    text("edition.open", "", PASSAGES);
    table.put(
        "edition.end-stage",
        s -> {
          int run = ((Edition) s).runIndex();
          return and(
              said(
                  new EditionSteps.StageEnd(run, "已经办完"),
                  PASSAGES,
                  note -> new EditionSteps.StageEnd(run, note)),
              said(
                  "",
                  List.of(run - 1, run + 1, Integer.MAX_VALUE),
                  other -> new EditionSteps.StageEnd(other, "")));
        });
    text("edition.cancel", "没有申报", REQUIRED);
    text("act.done", "会议记录", REQUIRED);
    text("award.approve", "某政发〔2026〕1号", REQUIRED_LINES);
    table.put("edition.plan", _ -> plans(Stormy.today().getYear() + 8));
    table.put("edition.replan", s -> plans(((Edition) s).year()));
    table.put(
        "edition.extend",
        s -> {
          LocalDate later = ((Edition) s).applicationsClose().plusDays(1);
          return and(
              said(
                  new EditionSteps.Extension(later, "申报太少"),
                  REQUIRED,
                  r -> new EditionSteps.Extension(later, r)),
              said("", NO_DAYS, day -> new EditionSteps.Extension(day, "申报太少")));
        });
    table.put(
        "committee.decide",
        s ->
            and(
                said(
                    new CommitteeSteps.Proposal(Map.of(), "本届空缺"),
                    PASSAGES,
                    r -> new CommitteeSteps.Proposal(Map.of(), r)),
                said(
                    "",
                    List.of(NOBODY),
                    id -> new CommitteeSteps.Proposal(Map.of(id, "市长质量奖"), "理由"))));
  }

  static EditionPlan plan(int year) {
    return new EditionPlan(
        year, Optional.empty(), Optional.of(Stormy.today().plusDays(20)), "标准", 1000, 0);
  }

  private static Said plans(int year) {
    EditionPlan plan = plan(year);
    var wrong = new ArrayList<Object>();
    for (int bad : List.of(Integer.MIN_VALUE, -5, Integer.MAX_VALUE)) {
      wrong.add(plan(bad));
      wrong.add(
          new EditionPlan(
              year, Optional.of(bad), plan.applicationsClose(), plan.criteria(), 1000, 0));
      wrong.add(
          new EditionPlan(year, plan.number(), plan.applicationsClose(), plan.criteria(), bad, 0));
      wrong.add(
          new EditionPlan(
              year, plan.number(), plan.applicationsClose(), plan.criteria(), 1000, bad));
    }
    for (LocalDate day : NO_DAYS) {
      wrong.add(new EditionPlan(year, plan.number(), Optional.of(day), "标准", 1000, 0));
    }
    for (String text : List.of(NUL, LONG, LINES)) {
      wrong.add(new EditionPlan(year, plan.number(), plan.applicationsClose(), text, 1000, 0));
    }
    return new Said(plan, wrong);
  }

  private void applications() {
    text("application.submit", "", List.of());
    text("application.take-back", "", List.of());
    text("application.decide-eligibility", "", List.of());
    text("application.withdraw", "不再参加", REQUIRED);
    table.put("application.start", _ -> drafts());
    table.put("application.save", _ -> drafts());
    table.put(
        "application.extend",
        s -> {
          LocalDate later = ((Candidate) s).lastDay().plusDays(1);
          return and(
              said(
                  new OfficeSteps.Extension(later, "有困难"),
                  REQUIRED,
                  r -> new OfficeSteps.Extension(later, r)),
              said("", NO_DAYS, day -> new OfficeSteps.Extension(day, "有困难")));
        });
    table.put(
        "application.return",
        _ -> {
          LocalDate until = Stormy.today().plusDays(1);
          var parts = List.of("申报表");
          return and(
              said(
                  new OfficeSteps.Return(parts, until, "缺页"),
                  REQUIRED,
                  r -> new OfficeSteps.Return(parts, until, r)),
              and(
                  said("", NO_DAYS, day -> new OfficeSteps.Return(parts, day, "缺页")),
                  said("", PASSAGES, p -> new OfficeSteps.Return(List.of(p), until, "缺页"))));
        });
    table.put(
        "application.complete",
        _ -> said(Map.of("申报表", "补正后的文本"), List.of("", NUL, BOOK), text -> Map.of("申报表", text)));
    table.put(
        "application.recommend",
        _ ->
            said(
                new RecommendationSteps.Recommendation(true, "同意推荐"),
                REQUIRED,
                r -> new RecommendationSteps.Recommendation(true, r)));
    table.put(
        "application.find",
        _ ->
            and(
                said(
                    new EligibilitySteps.FindingForm("体系有效运行", true, "原件"),
                    REQUIRED,
                    r -> new EligibilitySteps.FindingForm("体系有效运行", true, r)),
                said("", REQUIRED, c -> new EligibilitySteps.FindingForm(c, true, "原件"))));
  }

  /** A draft that can be handed in. */
  static ApplicationDraft draft(int organisation) {
    return new ApplicationDraft(
        "第" + organisation + "公司",
        RecipientKind.ORGANISATION,
        organisation % 2 == 0 ? "市长质量奖" : "市长质量奖提名奖",
        Map.of("登记地", new FactValue.Words("某市"), "运行年限", new FactValue.Whole(10)),
        Map.of("申报表", "自评文本"));
  }

  private static Said drafts() {
    ApplicationDraft fit = draft(0);
    var wrong = new ArrayList<Object>();
    for (String text : REQUIRED_LINES) {
      wrong.add(
          new ApplicationDraft(text, fit.recipient(), fit.award(), fit.facts(), fit.dossier()));
      wrong.add(new ApplicationDraft("某公司", fit.recipient(), text, fit.facts(), fit.dossier()));
    }
    for (String text : List.of(NUL, LINES, LONG)) {
      Map<String, FactValue> facts = Map.of("登记地", new FactValue.Words(text));
      wrong.add(new ApplicationDraft("某公司", fit.recipient(), fit.award(), facts, Map.of()));
      wrong.add(
          new ApplicationDraft("某公司", fit.recipient(), fit.award(), text, Map.of(), Map.of()));
    }
    for (String text : List.of(NUL, BOOK)) {
      wrong.add(
          new ApplicationDraft("某公司", fit.recipient(), fit.award(), Map.of(), Map.of("申报表", text)));
    }
    return new Said(fit, wrong);
  }

  private void reviews() {
    text("review.accept-gaps", "一名专家生病", REQUIRED);
    table.put(
        "review.undertake",
        _ -> new Said(List.of("公正评审"), List.of(List.of(), List.of(""), List.of(LONG))));
    table.put("review.answer-conflict", _ -> new Said(Assignment.Conflict.NONE, List.of()));
    table.put("review.save", _ -> sheets());
    table.put("review.seal", _ -> sheets());
    table.put(
        "review.shortlist",
        s -> {
          Set<UUID> all = Set.copyOf(entries(s));
          return and(
              said(
                  new ListSteps.Shortlist(all, "全部"),
                  PASSAGES,
                  r -> new ListSteps.Shortlist(all, r)),
              said("", List.of(NOBODY), id -> new ListSteps.Shortlist(Set.of(id), "")));
        });
    table.put(
        "review.break-tie",
        s -> {
          List<UUID> all = entries(s);
          List<List<UUID>> wrong = new ArrayList<>();
          wrong.add(List.of());
          wrong.add(List.of(NOBODY, new UUID(8, 8)));
          all.stream().findFirst().ifPresent(id -> wrong.add(List.of(id, id)));
          return and(
              said(
                  new ListSteps.TieOrder(all, "按结果"),
                  REQUIRED,
                  r -> new ListSteps.TieOrder(all, r)),
              said("", wrong, order -> new ListSteps.TieOrder(order, "按结果")));
        });
  }

  private List<UUID> entries(Subject edition) {
    return Stormy.bean(TenantDatabase.class)
        .inTransaction(
            tenant,
            db -> Entries.now(db, (Edition) edition).stream().map(Entry::applicationId).toList());
  }

  private static Said sheets() {
    return and(
        said(sheet("700", "好"), List.of("-1", "1001", "0.001", "1E+9999"), s -> sheet(s, "好")),
        said("", PASSAGES, words -> sheet("700", words)));
  }

  private static ReviewSteps.SheetForm sheet(String score, String words) {
    return sheet(score, words, Optional.empty());
  }

  static ReviewSteps.SheetForm sheet(String score, String words, Optional<Integer> seen) {
    return new ReviewSteps.SheetForm(Optional.of(new BigDecimal(score)), words, words, seen);
  }

  /** An objection of one's own. */
  PublicNotice.ObjectionForm objection(UUID about, String name, String grounds) {
    return LaterInputs.objection(about, name, grounds, serial);
  }
}
