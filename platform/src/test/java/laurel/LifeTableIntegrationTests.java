package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.dsl.point.Point;
import laurel.dsl.point.Treatment;
import laurel.dsl.policy.StageKind;
import laurel.life.Step;
import laurel.life.StepTable;
import laurel.life.Steps;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of steps is the life; it carries what the register of points claims, and no more. */
class LifeTableIntegrationTests {

  private static final StepAddresses ADDRESSES =
      new StepAddresses(
          Platform.context().getBeanProvider(Steps.class),
          Platform.context()
              .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));

  private static List<Step<?, ?, ?>> steps() {
    return Platform.bean(StepTable.class).all();
  }

  private static Set<Point> with(Treatment... treatments) {
    return Arrays.stream(Point.values())
        .filter(point -> List.of(treatments).contains(point.treatment()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Point.class)));
  }

  @Test
  void everyPointThatClaimsToBeCarriedOutOrRecordedHasACarrier() {
    Set<Point> orphans = with(Treatment.CARRIED_OUT, Treatment.RECORDED);
    orphans.removeAll(Platform.bean(StepTable.class).carried());
    assertThat(orphans).isEmpty();
  }

  @Test
  void noCarrierClaimsAPointThatIsOnlyShownOrNotYetCarriedOut() {
    Set<Point> claimed = EnumSet.copyOf(Platform.bean(StepTable.class).carried());
    claimed.retainAll(with(Treatment.SHOWN, Treatment.NOT_YET));
    assertThat(claimed).isEmpty();
  }

  @Test
  void stepsHaveNamesOfTheirOwn() {
    assertThat(steps()).extracting(Step::name).doesNotHaveDuplicates();
    assertThat(steps()).allSatisfy(step -> assertThat(step.from()).isNotEmpty());
  }

  @Test
  void kindsOfOneNameAreOneKind() {
    assertThat(
            steps().stream()
                .collect(
                    Collectors.groupingBy(
                        step -> step.kind().name(),
                        Collectors.mapping(step -> step.kind().text(), Collectors.toSet()))))
        .allSatisfy((name, texts) -> assertThat(texts).as(name).hasSize(1));
  }

  @Test
  void everyStepIsTakenAtAnAddress() {
    assertThat(steps()).filteredOn(step -> ADDRESSES.of(step).isEmpty()).isEmpty();
  }

  @Test
  void theTableIsWrittenToTheDocuments() {
    var text =
        new StringBuilder(
            """
            # 一届评选怎样走：步骤表 · The life as a table of steps

            Whatever changes the state is a step; one runner takes it. This page is written by a test from the steps themselves.
            A refusal rolls back; a repeated key gets the first answer; who reads an older version is told.

            ```text
            application  草稿 ─submit─▶ 已提交 ─(run)─▶ 审理中 ─▶ 通过 ─▶ … ─(last of notice, approval, commendation)─▶ 获奖
                           ▲──take-back──┘              │  └─return─▶ 退回补正 ─complete─▶ 审理中
                                                        └─▶ 未通过 · 已退出 (withdraw) · 取消资格 (case, objection)
            edition      已编制方案 ─open─▶ 进行中 ─end-stage─▶ … ─▶ 已结束        cancel ─▶ 已取消
            regulation   待审核 ─publish (second person)─▶ 已发布 ─(by date)─▶ 尚未施行 · 施行中 · 已被取代 · 已失效
            award        有效 ─(by date)─▶ 已过有效期 ─case─▶ 已撤销
            case         已立案 ─▶ 已核实 ─▶ 已审议 ─▶ 已决定   at each part: 不成立
            ```

            | step | 中文 | about | who | stages | from | to | until | points | REST |
            |---|---|---|---|---|---|---|---|---|---|
            """);
    steps().forEach(step -> text.append(row(step)));
    Documents.verify("life.md", text.toString());
  }

  private static String row(Step<?, ?, ?> step) {
    String who =
        step.who().isEmpty()
            ? "anybody"
            : join(step.who().stream().sorted().map(role -> role.text().en()).toList());
    String stages =
        step.stages().size() == StageKind.values().length
            ? "any"
            : join(step.stages().stream().sorted().map(kind -> kind.text().zh()).toList());
    return "| `%s` | %s | %s | %s%s | %s | %s | %s | %s | %s | %s |%n"
        .formatted(
            step.name(),
            step.title().zh(),
            step.kind().text().en(),
            who,
            step.bodies() ? " (member of the stage's body)" : "",
            stages.isEmpty() ? "—" : stages,
            join(step.from().stream().sorted().map(standing -> standing.text().zh()).toList()),
            step.to().map(standing -> standing.text().zh()).orElse("—"),
            step.until().zh().isEmpty() ? "—" : step.until().zh(),
            join(step.carries().stream().sorted().map(point -> point.title().zh()).toList()),
            String.join("<br>", ADDRESSES.of(step).stream().map(a -> "`" + a + "`").toList()));
  }

  private static String join(List<String> words) {
    return String.join("、", words);
  }
}
