package laurel.regulation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import laurel.api.Cities;
import laurel.decision.NotFound;
import laurel.dsl.policy.Policy;
import laurel.regulation.RegulationVersions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The law of a city for everybody. */
@RestController
@Tag(name = "public")
class PublicPolicyController {

  private final Cities cities;
  private final RegulationVersions versions;

  PublicPolicyController(Cities cities, RegulationVersions versions) {
    this.cities = cities;
    this.versions = versions;
  }

  @GetMapping("/api/public/{city}/policy")
  @SecurityRequirements
  @Operation(summary = "施行中的办法 · The policy of the measure in force")
  Policy policy(@PathVariable String city) {
    return versions
        .inForce(cities.named(city))
        .orElseThrow(() -> new NotFound("regulation of " + city))
        .policy();
  }
}
