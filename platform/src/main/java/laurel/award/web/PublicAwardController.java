package laurel.award.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import laurel.api.Cities;
import laurel.award.Awards;
import laurel.decision.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Winners and certificates for everybody. */
@RestController
@Tag(name = "public")
class PublicAwardController {

  private final Cities cities;
  private final Awards awards;

  PublicAwardController(Cities cities, Awards awards) {
    this.cities = cities;
    this.awards = awards;
  }

  @GetMapping("/api/public/{city}/awards")
  @SecurityRequirements
  @Operation(summary = "一个城市的获奖者 · A city's winners")
  List<AwardAnswer> awards(@PathVariable String city) {
    return awards.all(cities.named(city)).stream().map(AwardAnswer::of).toList();
  }

  @GetMapping("/api/public/{city}/certificates/{number}")
  @SecurityRequirements
  @Operation(summary = "查验证书 · The award behind a certificate's number")
  AwardAnswer certificate(@PathVariable String city, @PathVariable String number) {
    return awards
        .byCertificate(cities.named(city), number)
        .map(AwardAnswer::of)
        .orElseThrow(() -> new NotFound("certificate"));
  }
}
