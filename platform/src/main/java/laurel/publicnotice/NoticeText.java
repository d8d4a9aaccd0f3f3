package laurel.publicnotice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.decision.Clauses;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.Term;
import laurel.edition.Edition;
import laurel.edition.Ruling;

/** The printed words of a notice; each sentence has its source: measure, plan or general law. */
final class NoticeText {

  private NoticeText() {}

  /** When it was published, its last day, and the length that makes it the last. */
  record Days(LocalDate published, LocalDate lastDay, Term term) {
    LocalDate first() {
      return term.firstDayCounts() ? published : published.plusDays(1);
    }
  }

  static String body(
      Edition edition,
      Stage stage,
      List<PublicNotice.Listed> listed,
      Map<UUID, String> achievements,
      List<Ruling> proposals,
      Days days) {
    var measure = edition.policy().measure();
    String list =
        listed.isEmpty()
            ? "（空缺）"
            : listed.stream()
                .map(entry -> line(entry, achievements))
                .collect(Collectors.joining("\n"));
    String length =
        stage.lasting().stated().isPresent()
            ? "依办法" + Clauses.write(stage.clauses())
            : "办法未规定，依本届方案";
    String objections =
        stage.is(Stage.Trait.OBJECTIONS)
            ? "公示期内受理异议【依办法%s】。提出异议请写明真实姓名（单位名称）、联系方式和事实依据【公示单位的受理要求】。\n"
                .formatted(Clauses.write(stage.clauses()))
            : "";
    return """
        根据《%s》%s规定，现将%s「%s」名单公示如下：

        %s

        公示期：%s至%s，共%s【%s】，%s。
        %s%s发布日期：%s
        """
        .formatted(
            measure.title(),
            measure.documentNumber().stated().map(number -> "（" + number + "）").orElse("")
                + Clauses.write(stage.clauses()),
            edition.title().zh(),
            stage.text().zh(),
            list,
            chinese(days.first()),
            chinese(days.lastDay()),
            days.term().text().zh(),
            length,
            counted(edition, days.term()),
            explained(proposals),
            objections,
            chinese(days.published()));
  }

  /** A name, with what it achieved where the measure has that shown. */
  private static String line(PublicNotice.Listed entry, Map<UUID, String> achievements) {
    String line = entry.award() + "：" + entry.name();
    return Optional.ofNullable(achievements.get(entry.applicationId()))
        .map(text -> line + "\n　　" + Policy.ACHIEVEMENTS + "：" + text.strip())
        .orElse(line);
  }

  private static String counted(Edition edition, Term term) {
    return term.firstDayCounts()
        ? "首日计入【依办法%s】"
            .formatted(Clauses.write(edition.policy().measure().firstDayCounts().clauses()))
        : "自发布次日起算【民法典第二百零一条】";
  }

  /** Why the list departs from the ranking, in the words of those who decided it. */
  private static String explained(List<Ruling> proposals) {
    return proposals.stream()
        .filter(ruling -> !ruling.content().isBlank())
        .map(
            ruling ->
                "名单说明：%s【%s%s的决定】\n"
                    .formatted(
                        ruling.content(), "评审委员会", chinese(ruling.decidedAt().toLocalDate())))
        .collect(Collectors.joining());
  }

  private static String chinese(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
