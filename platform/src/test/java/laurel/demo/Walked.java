package laurel.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Relation;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.tenants.Municipality;

/** The founding measures and the invented ones, walked once for all tests that look at them. */
final class Walked {

  /** The day on which the measures' examples are handed in. */
  static final LocalDate EXAMPLES = LocalDate.of(2024, 3, 20);

  static final Map<String, City> CITIES = new LinkedHashMap<>();
  static final Map<String, Edition> FIRST = new HashMap<>();
  static final Map<String, Examples> EXAMPLES_OF = new HashMap<>();

  static final Map<String, UUID> RELATED = new HashMap<>();

  private static final Map<String, Integer> ORGANISATIONS =
      Map.of(
          "notice",
          7,
          "beijing",
          7,
          "wuwei",
          4,
          "baoding",
          9,
          "yining",
          4,
          "approval-first",
          4,
          "three-tiers",
          9);

  private static final Map<String, Integer> INDIVIDUALS = Map.of("baoding", 6, "yining", 2);

  static {
    first("notice", shipped("beijing").earlier().getFirst());
    handIn("notice");
    finish("notice");
    city("notice").tried.put("plan the next year", City.codes(city("notice").plan(2019)));
    FarPlatform.advanceTo(LocalDate.of(2024, 3, 12));
    List<String> founding = List.of("beijing", "wuwei", "baoding", "yining");
    founding.forEach(name -> first(name, shipped(name).regulation()));
    List.of("approval-first", "three-tiers").forEach(name -> first(name, invented(name)));
    FarPlatform.advanceTo(EXAMPLES);
    List<String> rest = CITIES.keySet().stream().filter(name -> !name.equals("notice")).toList();
    rest.forEach(Walked::handIn);
    related(city("baoding"), firstOf("baoding"));
    rest.forEach(Walked::finish);
    Afterwards.run();
  }

  private Walked() {}

  static City city(String name) {
    return Objects.requireNonNull(CITIES.get(name));
  }

  static Edition firstOf(String name) {
    return Objects.requireNonNull(FIRST.get(name));
  }

  static Examples examples(String name) {
    return Objects.requireNonNull(EXAMPLES_OF.get(name));
  }

  static Municipality shipped(String slug) {
    return Municipality.shipped().stream()
        .filter(city -> city.slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  static String invented(String name) {
    try (InputStream in =
        Objects.requireNonNull(Walked.class.getResourceAsStream("/measures/" + name + ".laurel"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Founds a city, publishes its measure and opens its first edition up to the applications. */
  private static void first(String name, String regulation) {
    int serial = CITIES.size() + 1;
    var city =
        new City(
            "walk" + serial, "99000" + serial, regulation, ORGANISATIONS.getOrDefault(name, 3));
    CITIES.put(name, city);
    EXAMPLES_OF.put(name, new Examples(city));
    if (name.equals("beijing")) {
      city.publish(shipped(name).earlier().getFirst());
    }
    city.publish(regulation);
    FIRST.put(
        name,
        city.until(
            city.open(name.equals("notice") ? 3 : 1),
            StageKind.APPLICATION,
            List.of(),
            City.NOTHING));
  }

  /** Examples, individuals and organisations hand in on the same day. */
  private static void handIn(String name) {
    City city = city(name);
    Edition edition = firstOf(name);
    IntStream.range(0, city.municipality.organisations().size())
        .forEach(
            i -> FarPlatform.bean(EditionWalk.class).submit(city.scene(List.of()), edition, i));
    IntStream.range(0, INDIVIDUALS.getOrDefault(name, 0))
        .forEach(i -> individual(city, edition, i));
    examples(name).apply(edition);
    Visits.early(city, edition);
  }

  private static void finish(String name) {
    FIRST.put(
        name,
        city(name)
            .toTheEnd(
                firstOf(name),
                List.of(),
                (city, edition, stage) -> Visits.at(name, city, edition, stage)));
  }

  private static void individual(City city, Edition edition, int i) {
    city.submit(
            city.other("person" + i, RecipientKind.INDIVIDUAL, 60 + i),
            edition,
            city.draft("第" + (i + 1) + "人", RecipientKind.INDIVIDUAL, Map.of()))
        .orThrow();
  }

  /** An organisation's head, whose organisation fails; and one who applies beside the own one. */
  private static void related(City city, Edition edition) {
    UUID failing =
        examples("baoding").applied().stream()
            .filter(one -> one.scenario().title().equals("组织的各项条件都不符合"))
            .map(Examples.Applied::application)
            .findFirst()
            .orElseThrow();
    UUID head =
        city.submit(
                city.other("head", RecipientKind.INDIVIDUAL, 70),
                edition,
                city.draft(
                    "负责人", RecipientKind.INDIVIDUAL, Map.of("担任组织最高管理者", new FactValue.Flag(true))))
            .orThrow();
    city.relate(head, Relation.OWN_ORGANISATION, failing);
    UUID beside =
        city.submit(
                city.other("beside", RecipientKind.INDIVIDUAL, 71),
                edition,
                city.draft("职工", RecipientKind.INDIVIDUAL, Map.of()))
            .orThrow();
    city.relate(
        beside,
        Relation.SAME_ORGANISATION,
        city.named(edition, city.municipality.organisations().getLast()));
    RELATED.put("head", head);
    RELATED.put("beside", beside);
  }
}
