package laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.calendar.WorkingDays;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Scenario;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Entry;
import laurel.edition.Ruling;
import laurel.identity.UserRole;
import laurel.membership.MembershipWork;
import laurel.obligation.Obligations;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;

/** What is expected of any measure, by what its policy says. */
final class Expectations {

  private Expectations() {}

  static List<String> titles(String name) {
    return Walked.examples(name).applied().stream().map(one -> one.scenario().title()).toList();
  }

  /** Each example is decided as the measure's file says, by the clauses it says. */
  static void examplesAreDecided(String name) {
    Examples examples = Walked.examples(name);
    assertThat(examples.applied()).isNotEmpty();
    for (Examples.Applied one : examples.applied()) {
      Scenario scenario = one.scenario();
      Ruling ruling = examples.decided(one).orElseThrow();
      switch (scenario.outcome()) {
        case FAILS -> {
          assertThat(ruling.outcome()).as(scenario.title()).isEqualTo("INELIGIBLE");
          assertThat(examples.decidedBy(one))
              .as(scenario.title())
              .isEqualTo(examples.expected(scenario));
        }
        case COMPLIES, UNDECIDED ->
            assertThat(ruling.outcome()).as(scenario.title()).isEqualTo("ELIGIBLE");
      }
      if (scenario.outcome() != Scenario.Outcome.FAILS && hasFindings(name, scenario)) {
        assertThat(Walked.city(name).tried("decide before findings: " + scenario.title()))
            .as(scenario.title())
            .isNotEmpty()
            .allMatch("not-yet-known"::equals);
      }
    }
  }

  private static boolean hasFindings(String name, Scenario scenario) {
    return Walked.city(name)
        .policy
        .conditionsFor(scenario.recipient())
        .filter(c -> c.modality() != Condition.Modality.ENCOURAGED)
        .anyMatch(c -> c.requirement() instanceof Condition.Finding);
  }

  /** An example fails so many clauses. */
  static void exampleCovers(String name, String title, int clauses) {
    Examples examples = Walked.examples(name);
    assertThat(
            examples.applied().stream()
                .filter(one -> one.scenario().title().equals(title))
                .map(one -> examples.decidedBy(one).size()))
        .containsExactly(clauses);
  }

  static List<String> passed(City.Page page) {
    return page.left().stream()
        .filter(entry -> entry.outcome() == Entry.Outcome.PASSED)
        .map(Entry::name)
        .toList();
  }

  /** A scored stage ends only with its list, and whom it names are in the next stage. */
  static void listIsACut(City city, StageKind from, StageKind to) {
    City.Page page = city.pages(from).getFirst();
    assertThat(page.obstacles()).contains("not-scored", "no-shortlist");
    assertThat(city.pages(to).getFirst().came())
        .extracting(Entry::name)
        .isNotEmpty()
        .containsExactlyElementsOf(passed(page));
  }

  /** The evaluation has placed all by the totals of these stages, from high to low. */
  static void ranksBy(City city, StageKind... sources) {
    City.Page page = city.pages(StageKind.EVALUATION).getFirst();
    assertThat(page.stage().rankedBy()).containsExactly(sources);
    List<Entry> ranked =
        page.left().stream()
            .sorted(Comparator.comparing(entry -> entry.place().orElse(Integer.MAX_VALUE)))
            .toList();
    assertThat(ranked).isNotEmpty().allMatch(entry -> entry.score().isPresent());
    for (int i = 1; i < ranked.size(); i++) {
      assertThat(ranked.get(i - 1).score().orElseThrow())
          .isGreaterThanOrEqualTo(ranked.get(i).score().orElseThrow());
    }
  }

  /** The notices of the first edition ran so many working days to their end. */
  static void noticesRunTheirDays(City city, int workingDays) {
    List<PublicNotice> notices = FarPlatform.bean(PublicNotices.class).all(city.tenant);
    Edition first = first(city);
    List<PublicNotice> own =
        notices.stream().filter(notice -> notice.editionId().equals(first.id())).toList();
    assertThat(own).isNotEmpty();
    for (PublicNotice notice : own) {
      LocalDate last =
          FarPlatform.bean(WorkingDays.class).after(notice.publishedOn(), workingDays).day();
      assertThat(notice.lastDay()).isEqualTo(last);
      assertThat(city.tried("end on the last day " + first.number() + "/" + notice.runIndex()))
          .contains("notice-running");
    }
  }

  static Edition first(City city) {
    return Walked.CITIES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(city))
        .map(entry -> Walked.firstOf(entry.getKey()))
        .findFirst()
        .orElseThrow();
  }

  /** No award comes before the end of the last of notice, approval and commendation. */
  static void grantsAtTheEnd(City city, int edition) {
    List<City.Page> pages = city.pages.stream().filter(p -> p.edition() == edition).toList();
    int last = -1;
    for (int i = 0; i < pages.size(); i++) {
      StageKind kind = pages.get(i).stage().kind();
      if (kind == StageKind.PUBLIC_NOTICE
          || kind == StageKind.APPROVAL
          || kind == StageKind.COMMENDATION) {
        last = i;
      }
    }
    for (int i = 0; i < pages.size(); i++) {
      if (i != last) {
        assertThat(pages.get(i).awardsAfter()).isEqualTo(pages.get(i).awardsBefore());
      }
    }
    City.Page end = pages.get(last);
    assertThat(end.awardsAfter() - end.awardsBefore()).isEqualTo(passed(end).size());
  }

  static List<String> owed(City city, Award award) {
    return FarPlatform.bean(Obligations.class).all(city.actor(UserRole.SECRETARIAT)).stream()
        .filter(owed -> owed.awardId().equals(award.id()))
        .map(owed -> owed.text().zh())
        .toList();
  }

  /** Nothing opens before the rules are undertaken; the committee alone sanctions a breach. */
  static void undertakesAndSanctions(City city) {
    assertThat(city.tried("answer first")).containsExactly("undertaking");
    assertThat(city.tried("undertake other rules")).containsExactly("undertaking-other");
    assertThat(city.tried("sanction by the office")).containsExactly("not-your-body");
    assertThat(city.tried("sanction not provided")).containsExactly("sanction-unknown");
    assertThat(city.tried("sanction")).isEmpty();
    assertThat(FarPlatform.bean(MembershipWork.class).all(city.actor(UserRole.INSPECTOR)))
        .filteredOn(line -> !line.sanctions().isEmpty())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.membership().username())
                  .isEqualTo(city.actor(UserRole.EXAMINER).username());
              assertThat(line.sanctions().getFirst().because()).isEqualTo("泄露评审信息");
              assertThat(line.sanctions().getFirst().clauses()).isNotEmpty();
            });
  }

  static String ban(Award award) {
    return Objects.requireNonNull(
        award.revocation().flatMap(Award.Revocation::ban).map(text -> text.zh()).orElse("没有不得申报期"));
  }

  static Award award(City city, int serial) {
    return FarPlatform.bean(Awards.class).all(city.tenant).stream()
        .filter(one -> one.certificateNumber().endsWith("-01-00" + serial))
        .findFirst()
        .orElseThrow();
  }
}
