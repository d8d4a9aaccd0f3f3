package laurel.dsl.judgement;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Relation;

/**
 * What the register says of bodies related to an applicant, as the facts that conditions ask for:
 * looked up, never asked of the applicant.
 *
 * @param related the bodies on record by relation; a relation that is not on record at all is
 *     absent and its facts stay unknown
 */
public record RelatedStandings(Map<Relation, List<Body>> related) {

  public RelatedStandings {
    var copy = new EnumMap<Relation, List<Body>>(Relation.class);
    related.forEach((relation, bodies) -> copy.put(relation, List.copyOf(bodies)));
    related = Map.copyOf(copy);
  }

  /**
   * A related body.
   *
   * @param applies whether it has another application in this edition
   * @param holdsValidAward on the day of the application
   * @param facts its own, under their own names, for conditions it has to meet
   */
  public record Body(boolean applies, boolean holdsValidAward, Map<String, FactValue> facts) {
    public Body {
      facts = Map.copyOf(facts);
    }
  }

  /** The facts by the names under which conditions ask for them, e.g. 同一集团：有效奖项. */
  public Map<String, FactValue> facts() {
    var facts = new HashMap<String, FactValue>();
    related.forEach(
        (relation, bodies) -> {
          for (Relation.Standing standing : Relation.Standing.values()) {
            facts.put(
                relation.factName(standing.text().zh()),
                new FactValue.Flag(bodies.stream().anyMatch(body -> has(body, standing))));
          }
          if (bodies.size() == 1) {
            bodies
                .getFirst()
                .facts()
                .forEach((name, value) -> facts.put(relation.factName(name), value));
          }
        });
    return facts;
  }

  private static boolean has(Body body, Relation.Standing standing) {
    return switch (standing) {
      case APPLYING -> body.applies();
      case VALID_AWARD -> body.holdsValidAward();
    };
  }
}
