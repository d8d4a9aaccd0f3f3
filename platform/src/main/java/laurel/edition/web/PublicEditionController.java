package laurel.edition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import laurel.api.Cities;
import laurel.edition.Editions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may know of editions. */
@RestController
@Tag(name = "public")
class PublicEditionController {

  private final Cities cities;
  private final Editions editions;

  PublicEditionController(Cities cities, Editions editions) {
    this.cities = cities;
    this.editions = editions;
  }

  @GetMapping("/api/public/{city}/editions")
  @SecurityRequirements
  @Operation(summary = "一个城市的各届 · A city's editions")
  List<EditionAnswer> editions(@PathVariable String city) {
    return editions.all(cities.named(city)).stream().map(EditionAnswer::of).toList();
  }
}
