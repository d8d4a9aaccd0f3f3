package laurel;

import static laurel.StepInputs.BOOK;
import static laurel.StepInputs.LINES;
import static laurel.StepInputs.LONG;
import static laurel.StepInputs.NOBODY;
import static laurel.StepInputs.NO_DAYS;
import static laurel.StepInputs.NUL;
import static laurel.StepInputs.REQUIRED;
import static laurel.StepInputs.REQUIRED_LINES;
import static laurel.StepInputs.and;
import static laurel.StepInputs.said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import laurel.application.RelationSteps;
import laurel.award.AwardSteps;
import laurel.casework.CaseSteps;
import laurel.casework.IncidentSteps;
import laurel.dsl.policy.Relation;
import laurel.dsl.policy.Role;
import laurel.dsl.text.BilingualText;
import laurel.identity.Account;
import laurel.identity.Accounts;
import laurel.identity.UserRole;
import laurel.life.Subject;
import laurel.membership.MembershipSteps;
import laurel.membership.SanctionSteps;
import laurel.party.CreditCode;
import laurel.publicnotice.ObjectionSteps;
import laurel.publicnotice.PublicNotice;
import laurel.regulation.RegulationSteps;
import laurel.regulation.RegulationVersion;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;

/** What is said from the notice on: objections, money, cases, people and texts. */
final class LaterInputs {

  private final Map<String, Function<Subject, StepInputs.Said>> table;
  private final Tenant tenant;
  private final AtomicInteger serial;
  private final String measure;

  LaterInputs(
      Map<String, Function<Subject, StepInputs.Said>> table,
      Tenant tenant,
      AtomicInteger serial,
      String measure) {
    this.table = table;
    this.tenant = tenant;
    this.serial = serial;
    this.measure = measure;
  }

  void enter() {
    relations();
    notices();
    awards();
    people();
  }

  private void text(String step, String plausible, List<String> implausible) {
    table.put(step, _ -> new StepInputs.Said(plausible, List.copyOf(implausible)));
  }

  private void relations() {
    table.put(
        "application.relate",
        _ -> {
          String code = code();
          LocalDate today = Stormy.today();
          var none = new ArrayList<LocalDate>(NO_DAYS);
          none.add(today.plusDays(1));
          return and(
              and(
                  said(
                      related(code, "关联公司", today, "登记档案"),
                      REQUIRED_LINES,
                      name -> related(code, name, today, "登记档案")),
                  said("", REQUIRED, evidence -> related(code, "关联公司", today, evidence))),
              and(
                  said("", none, day -> related(code, "关联公司", day, "登记档案")),
                  said(
                      "",
                      List.of("", NUL, LONG, code.substring(1), code.substring(0, 17) + "I"),
                      other -> related(other, "关联公司", today, "登记档案"))));
        });
  }

  static RelationSteps.Related related(String code, String name, LocalDate since, String evidence) {
    return new RelationSteps.Related(Relation.SAME_GROUP, code, name, since, evidence);
  }

  /** The code of an organisation that the register does not know. */
  private String code() {
    String first17 = "91999999MA1%06d".formatted(serial.incrementAndGet());
    return first17 + CreditCode.check(first17);
  }

  private void notices() {
    text("notice.publish", "", List.of());
    table.put(
        "notice.object",
        s -> {
          UUID listed =
              ((PublicNotice) s)
                  .listed().stream()
                      .map(PublicNotice.Listed::applicationId)
                      .findFirst()
                      .orElse(NOBODY);
          return and(
              said(
                  objection(listed, "李四", GROUNDS),
                  REQUIRED_LINES,
                  n -> objection(listed, n, GROUNDS)),
              and(
                  said("", REQUIRED, g -> objection(listed, "李四", g)),
                  said("", List.of(NOBODY), id -> objection(id, "李四", GROUNDS))));
        });
    table.put(
        "objection.decide",
        _ ->
            said(
                new ObjectionSteps.Verdict(false, "经核查不成立"),
                REQUIRED,
                r -> new ObjectionSteps.Verdict(false, r)));
  }

  private static final String GROUNDS = "申报材料里的营业额与公开的年报不一致。";

  private PublicNotice.ObjectionForm objection(UUID about, String name, String grounds) {
    return objection(about, name, grounds, serial);
  }

  static PublicNotice.ObjectionForm objection(
      UUID about, String name, String grounds, AtomicInteger serial) {
    return new PublicNotice.ObjectionForm(
        about, PublicNotice.ObjectorKind.PERSON, name, "电话" + serial.incrementAndGet(), grounds);
  }

  private void awards() {
    table.put("award.pay", _ -> payments(Optional.empty()));
    table.put("award.recover", _ -> payments(Optional.empty()));
    table.put(
        "award.grant-bonus",
        _ ->
            and(
                payments(Optional.of(1_000_000L)),
                new StepInputs.Said(
                    "", List.of(new AwardSteps.Payment(Optional.empty(), "", "凭证")))));
    table.put("obligation.meet", _ -> new StepInputs.Said("已经收到", List.copyOf(REQUIRED)));
    table.put("case.open-disqualification", _ -> openings("申报材料弄虚作假"));
    table.put("case.open-revocation", _ -> openings("弄虚作假"));
    table.put(
        "case.decide",
        _ ->
            and(
                said(
                    new CaseSteps.Verdict(true, "情况属实", "某办〔2026〕2号"),
                    REQUIRED,
                    r -> new CaseSteps.Verdict(true, r, "某办〔2026〕2号")),
                said("", List.of(NUL, LONG, LINES), n -> new CaseSteps.Verdict(true, "属实", n))));
    table.put(
        "incident.record",
        _ -> {
          LocalDate today = Stormy.today();
          return and(
              said(
                  new IncidentSteps.Incident("重大事故", today, "新闻"),
                  REQUIRED,
                  r -> new IncidentSteps.Incident("重大事故", today, r)),
              and(
                  said("", NO_DAYS, day -> new IncidentSteps.Incident("重大事故", day, "新闻")),
                  said("", REQUIRED, c -> new IncidentSteps.Incident(c, today, "新闻"))));
        });
  }

  private static StepInputs.Said openings(String cause) {
    LocalDate today = Stormy.today();
    return and(
        said(
            new CaseSteps.Opening(cause, today, "群众举报"),
            REQUIRED,
            r -> new CaseSteps.Opening(cause, today, r)),
        and(
            said("", NO_DAYS, day -> new CaseSteps.Opening(cause, day, "群众举报")),
            said("", REQUIRED, c -> new CaseSteps.Opening(c, today, "群众举报"))));
  }

  private StepInputs.Said payments(Optional<Long> fen) {
    String voucher = "凭证" + serial.incrementAndGet();
    return and(
        said(
            new AwardSteps.Payment(fen, "", voucher),
            REQUIRED_LINES,
            v -> new AwardSteps.Payment(fen, "", v)),
        and(
            said(
                "",
                List.of(-1L, 0L, Long.MIN_VALUE, Long.MAX_VALUE),
                sum -> new AwardSteps.Payment(Optional.of(sum), "", voucher)),
            said(
                "",
                List.of(NUL, LONG, LINES),
                payee -> new AwardSteps.Payment(fen, payee, voucher))));
  }

  /** Somebody with an account of the city and no seat. */
  private String newcomer() {
    String name = tenant.slug() + "-member" + serial.incrementAndGet();
    Stormy.bean(Accounts.class)
        .add(
            new Account(
                name,
                BilingualText.verbatim(name),
                Optional.of(tenant.slug()),
                Set.of(UserRole.APPLICANT),
                ""),
            "laurel-test");
    return name;
  }

  /** Those who have no account of this city. */
  private static final List<String> STRANGERS =
      List.of(
          "没有这个账号", Municipality.shipped().getFirst().slug() + "-secretariat", "platform-operator");

  private void people() {
    text("membership.withdraw", "调离", REQUIRED);
    table.put(
        "membership.sanction",
        _ ->
            and(
                said(
                    new SanctionSteps.Sanctioning("警告", "泄露评审信息"),
                    REQUIRED,
                    because -> new SanctionSteps.Sanctioning("警告", because)),
                said("", REQUIRED, measure -> new SanctionSteps.Sanctioning(measure, "泄露评审信息"))));
    var committee = new Role(Role.Kind.COMMITTEE, "");
    table.put(
        "membership.join",
        _ -> {
          String who = newcomer();
          return and(
              said(
                  new MembershipSteps.Joining(committee, who, "委员"),
                  REQUIRED_LINES,
                  name -> new MembershipSteps.Joining(committee, name, "委员")),
              and(
                  said(
                      "",
                      REQUIRED_LINES,
                      body ->
                          new MembershipSteps.Joining(new Role(Role.Kind.NAMED, body), who, "委员")),
                  and(
                      said(
                          "",
                          STRANGERS,
                          name -> new MembershipSteps.Joining(committee, name, "委员")),
                      said(
                          "",
                          List.of(NUL, LONG, LINES),
                          post -> new MembershipSteps.Joining(committee, who, post)))));
        });
    text("regulation.save", measure, List.of("", NUL, measure + "# " + NUL, "# " + BOOK));
    table.put(
        "regulation.publish",
        s ->
            ((RegulationVersion) s).policy().measure().promulgated().stated().isPresent()
                ? new StepInputs.Said(
                    new RegulationSteps.Publication(Optional.empty(), true), List.of())
                : said(
                    new RegulationSteps.Publication(Optional.of(Stormy.today()), true),
                    NO_DAYS,
                    day -> new RegulationSteps.Publication(Optional.of(day), true)));
  }
}
