package laurel.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.committee.CommitteeSteps;
import laurel.edition.Edition;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.review.Assignment;
import laurel.review.ListSteps;
import laurel.review.ReviewSteps;
import laurel.review.Reviews;

/** Equal totals at the cut, with a highest and a lowest score that do not count. */
final class Equals {

  private static final List<String> EQUALS = List.of("第1公司", "第7公司");
  private static final int[] OFF = {-300, 0, 0, 120};

  private Equals() {}

  private static int points(String name) {
    return EQUALS.contains(name)
        ? 800
        : name.equals("第9公司") ? 500 : 720 - 10 * (name.charAt(1) % 10);
  }

  static void score(City city, Edition edition) {
    List<String> examiners = WalkOfReviews.examiners(true);
    var steps = FarPlatform.bean(ReviewSteps.class);
    for (int i = 0; i < examiners.size(); i++) {
      Actor examiner =
          Actor.of(city.municipality.slug() + examiners.get(i), city.tenant, UserRole.EXAMINER);
      for (Assignment one : FarPlatform.bean(Reviews.class).assignments(examiner, edition.id())) {
        city.take(examiner, steps.answering(), one.applicationId(), Assignment.Conflict.NONE)
            .orThrow();
        city.take(
                examiner,
                steps.sealing(),
                one.applicationId(),
                new ReviewSteps.SheetForm(
                    Optional.of(BigDecimal.valueOf(points(one.name()) + OFF[i])),
                    "",
                    "",
                    Optional.empty()))
            .orThrow();
      }
    }
  }

  /** The committee proposes one of equals, and tries to order them. */
  static void tried(City city, Edition edition) {
    List<UUID> equals = EQUALS.stream().map(name -> city.named(edition, name)).toList();
    city.attempt(
        "propose one of equals",
        city.actor(UserRole.COMMITTEE),
        FarPlatform.bean(CommitteeSteps.class).deciding(),
        edition.id(),
        new CommitteeSteps.Proposal(Map.of(equals.getFirst(), "金星奖"), ""));
    city.attempt(
        "order equals by the committee",
        city.actor(UserRole.COMMITTEE),
        FarPlatform.bean(ListSteps.class).breakingTies(),
        edition.id(),
        new ListSteps.TieOrder(equals, "讨论决定"));
  }
}
