package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import laurel.decision.Outcome;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.point.Register;
import laurel.edition.Editions;
import laurel.regulation.RegulationVersion;
import laurel.regulation.RegulationVersions;
import org.junit.jupiter.api.Test;

/** Which version holds is chosen by date; what is checked before it is published (B4, E2, E11). */
class VersionsIntegrationTests {

  private static final String MEASURE = City.MEASURE + City.PROCEDURE;
  private final RegulationVersions versions = Moving.bean(RegulationVersions.class);

  private static String from(LocalDate day) {
    return MEASURE.replace("施行 自公布之日起", "施行 " + chinese(day));
  }

  private static String until(String measure, LocalDate last) {
    return measure.replace("有效期 未规定【第十条】", "有效期 至" + chinese(last) + "【第十条】");
  }

  private static String chinese(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  @Test
  void aVersionOfTheFutureSupersedesOnItsDay() {
    City city = City.of(MEASURE);
    LocalDate day = Moving.today().plusDays(40);
    UUID now = versions.inForce(city.tenant).orElseThrow().id();
    UUID later = city.publish(city.save(from(day)), true).orThrow();
    assertThat(versions.inForce(city.tenant)).map(RegulationVersion::id).contains(now);
    city.open();
    assertThat(city.edition().regulation().id()).isEqualTo(now);
    assertThat(Moving.bean(Editions.class).planned(city.tenant, day).orElseThrow().id())
        .isEqualTo(later);
    city.beyond(day.minusDays(1));
    assertThat(versions.inForce(city.tenant)).map(RegulationVersion::id).contains(later);
    assertThat(city.edition().regulation().id())
        .as("an edition stays under its own")
        .isEqualTo(now);
  }

  @Test
  void overlapsAndGapsAreSaidBeforePublication() {
    LocalDate today = Moving.today();
    City city = City.of(until(MEASURE, today.plusDays(50)));
    UUID overlapping = city.save(from(today.plusDays(40)));
    assertThat(City.codes(city.publish(overlapping, false))).containsExactly("overlap");
    UUID late = city.save(from(today.plusDays(90)));
    assertThat(City.codes(city.publish(late, false))).containsExactly("gap");
    city.publish(late, true).orThrow();
    UUID between = city.save(until(from(today.plusDays(51)), today.plusDays(70)));
    assertThat(City.codes(city.publish(between, false)))
        .as("between its end and the beginning of the next")
        .containsExactly("gap");
  }

  @Test
  void ofTwoPublicationsAtOnceTheSecondIsToldOfTheFirst()
      throws InterruptedException, ExecutionException {
    City city = City.empty();
    List<UUID> saved = List.of(city.save(MEASURE), city.save(MEASURE.replace("10万元", "5万元")));
    var codes = new ArrayList<String>();
    try (var pool = Executors.newFixedThreadPool(2)) {
      List<Future<Outcome<UUID>>> both =
          saved.stream().map(id -> pool.submit(() -> city.publish(id, false))).toList();
      for (Future<Outcome<UUID>> one : both) {
        codes.addAll(City.codes(one.get()));
      }
    }
    assertThat(codes).containsExactly("overlap");
    assertThat(versions.inForce(city.tenant)).isPresent();
  }

  @Test
  void publicationRefusesExactlyWhatTheRegisterSaysBlocks() {
    String text = MEASURE.replace("    审议 由评审委员会", "    审议 由评审委员会，表决，到会2/3，赞成1/2");
    City city = City.empty();
    int blocking =
        Register.blocking(RegulationCompiler.compile(text).policy().orElseThrow()).size();
    assertThat(blocking).isPositive();
    assertThat(City.codes(city.publish(city.save(text), true)))
        .hasSize(blocking)
        .containsOnly("not-carried-out");
  }

  @Test
  void savingLooksAtTheMeasuresOwnText() {
    City city = City.named("textcity");
    String named = MEASURE.replace("机构\n", "    原文 「measure.txt」\n机构\n");
    assertThat(refusal(city, named))
        .as("the notice is of 7 days, not of 7 working days")
        .isPresent();
    String right = named.replace("7日，", "7个工作日，");
    assertThat(refusal(city, right)).isEmpty();
    assertThat(refusal(city, right.replace("由「市政府」【第四条】", "由「市政府」【第九条】")).orElseThrow())
        .contains("第九条");
    assertThat(refusal(city, right.replace("7个工作日", "5个工作日"))).isPresent();
    assertThat(refusal(city, right.replace("    公示 由办公室，7个工作日，受理异议【第四条】\n", ""))).isPresent();
    assertThat(refusal(city, MEASURE)).as("a text that names no source").isEmpty();
  }

  private static Optional<String> refusal(City city, String text) {
    Outcome<UUID> outcome = city.saving(text).then(id -> city.publish(id, true));
    return outcome instanceof Outcome.Refused<UUID>(var reasons)
        ? Optional.of(reasons.getFirst().text().zh())
        : Optional.empty();
  }
}
