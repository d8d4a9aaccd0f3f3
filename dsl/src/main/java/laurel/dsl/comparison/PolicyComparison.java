package laurel.dsl.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;

/**
 * Several policies side by side, dimension by dimension.
 *
 * @param rows in the order of {@link Dimension}; only those of which some policy speaks
 */
public record PolicyComparison(List<String> names, List<Row> rows) {

  public PolicyComparison {
    names = List.copyOf(names);
    rows = List.copyOf(rows);
  }

  /**
   * One dimension.
   *
   * @param cells what each policy says, by its name; 未规定 where it does not speak of it
   * @param strictest the names of the policies that are strictest for an applicant; empty where the
   *     values can not be put in an order
   */
  public record Row(Dimension dimension, Map<String, List<Aspect>> cells, List<String> strictest) {}

  public static PolicyComparison of(Map<String, Policy> policies) {
    Map<String, List<Aspect>> aspects = new LinkedHashMap<>();
    policies.forEach((name, policy) -> aspects.put(name, Aspects.of(policy)));
    var rows = new ArrayList<Row>();
    for (Dimension dimension : spokenOf(aspects.values())) {
      Map<String, List<Aspect>> cells = new LinkedHashMap<>();
      aspects.forEach((name, all) -> cells.put(name, said(dimension, all)));
      rows.add(new Row(dimension, cells, strictest(dimension, cells)));
    }
    return new PolicyComparison(List.copyOf(policies.keySet()), rows);
  }

  private static List<Aspect> said(Dimension dimension, List<Aspect> aspects) {
    List<Aspect> said = aspects.stream().filter(a -> a.dimension() == dimension).toList();
    return said.isEmpty() ? List.of(Aspect.silent(dimension, "", Provision.notStated())) : said;
  }

  private static List<Dimension> spokenOf(Collection<List<Aspect>> aspects) {
    return aspects.stream()
        .flatMap(List::stream)
        .map(Aspect::dimension)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Policies are put in an order only where all that is stated is in one unit, and where there are
   * two to compare: silence has no rank.
   */
  private static List<String> strictest(Dimension dimension, Map<String, List<Aspect>> cells) {
    List<Aspect> stated =
        cells.values().stream().flatMap(List::stream).filter(Aspect::stated).toList();
    boolean comparable =
        dimension.direction() != Dimension.Direction.NEUTRAL
            && dimension != Dimension.CONDITION
            && dimension != Dimension.DUTY
            && cells.values().stream().filter(c -> c.stream().anyMatch(Aspect::stated)).count() > 1
            && stated.stream().allMatch(Aspect::isQuantity)
            && stated.stream().map(Aspect::unit).distinct().count() == 1;
    if (!comparable) {
      return List.of();
    }
    boolean high = dimension.direction() == Dimension.Direction.HIGHER_IS_STRICTER;
    long best =
        high
            ? stated.stream().mapToLong(Aspect::magnitude).max().orElseThrow()
            : stated.stream().mapToLong(Aspect::magnitude).min().orElseThrow();
    return cells.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(a -> a.stated() && a.magnitude() == best))
        .map(Map.Entry::getKey)
        .toList();
  }
}
