package laurel.supervision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import laurel.dsl.comparison.Aspect;
import laurel.dsl.comparison.Dimension;
import laurel.dsl.text.BilingualText;
import laurel.identity.Actor;
import laurel.supervision.Comparison;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The comparison of cities, for the supervisor. */
@RestController
@Tag(name = "supervision")
class ComparisonController {

  /** One city's column: what its measure says on each point. */
  record CityAnswer(
      String city,
      BilingualText name,
      String measure,
      boolean draft,
      Map<Dimension, List<Aspect>> cells) {
    static CityAnswer of(Comparison.City city) {
      return new CityAnswer(
          city.tenant().slug(), city.tenant().name(), city.measure(), city.draft(), city.cells());
    }
  }

  private final Comparison comparison;

  ComparisonController(Comparison comparison) {
    this.comparison = comparison;
  }

  @GetMapping("/api/comparison")
  @Operation(summary = "各市办法比较 · The cities' measures side by side")
  List<CityAnswer> cities(Actor actor) {
    return comparison.cities(actor).stream().map(CityAnswer::of).toList();
  }
}
