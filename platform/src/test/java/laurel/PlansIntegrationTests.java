package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.dsl.policy.Role;
import laurel.edition.Edition;
import laurel.edition.EditionPlan;
import laurel.edition.EditionSteps;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.Request;
import laurel.membership.Memberships;
import laurel.membership.Seats;
import org.junit.jupiter.api.Test;

/** What a plan may state, how long applications are received, and who sits in which body. */
class PlansIntegrationTests {

  private static final String MEASURE = City.MEASURE + City.PROCEDURE;
  private final EditionSteps steps = Moving.bean(EditionSteps.class);

  /** A city whose measure is in force until a day. */
  private static City ending(LocalDate last) {
    return City.opened(MEASURE.replaceFirst("有效期 未规定【第十条】", "有效期 至" + chinese(last) + "【第十条】"));
  }

  private static String chinese(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  @Test
  void applicationsAreReceivedWhileTheMeasureIsInForceAndTheCriteriaAreNamed() {
    LocalDate last = Moving.today().plusDays(60);
    City city = ending(last);
    int year = Moving.today().getYear();
    assertThat(planned(city, year, last.plusDays(1), "GB/T 19580")).contains("beyond-law");
    assertThat(planned(city, year, last, " ")).contains("missing");
    Edition edition = city.edition();
    assertThat(extended(city, edition, last.plusDays(1), Request.PLAIN))
        .containsExactly("beyond-law");
    Request seen = Request.seen(edition.version());
    assertThat(extended(city, edition, last.minusDays(1), seen)).isEmpty();
    assertThat(extended(city, edition, last, seen))
        .as("an extension is a change")
        .contains("stale");
  }

  private List<String> planned(City city, int year, LocalDate close, String criteria) {
    var plan = new EditionPlan(year, Optional.empty(), Optional.of(close), criteria, 1000, 0);
    return city.refusals(city.office(), steps.planning(), Desk.THE_ONE, plan);
  }

  private List<String> extended(City city, Edition edition, LocalDate until, Request request) {
    return City.codes(
        city.runner.take(
            city.office(),
            steps.extending(),
            edition.id(),
            new EditionSteps.Extension(until, "申报数量不足"),
            request));
  }

  @Test
  void aCancelledEditionGivesItsNumberBack() {
    City city = City.opened(MEASURE);
    Edition first = city.edition();
    city.take(city.office(), steps.cancelling(), first.id(), "疫情");
    city.open();
    assertThat(city.edition().number()).isEqualTo(first.number());
    assertThat(city.edition().id()).isNotEqualTo(first.id());
  }

  @Test
  void aBodyThatIsCalledLikeAnOrganIsNotTheOrgan() {
    City city = City.opened(MEASURE);
    Actor examiner = city.examiner(1);
    var organ = new Role(Role.Kind.EXPERTS, "");
    var namesake = new Role(Role.Kind.NAMED, "EXPERTS");
    Actor other = city.actor("other", UserRole.APPROVER);
    Moving.bean(Seats.class).take(city.tenant, namesake, other.username());
    var memberships = Moving.bean(Memberships.class);
    assertThat(memberships.bodiesOf(city.tenant, examiner.username())).containsExactly(organ);
    assertThat(memberships.bodiesOf(city.tenant, other.username())).containsExactly(namesake);
  }
}
