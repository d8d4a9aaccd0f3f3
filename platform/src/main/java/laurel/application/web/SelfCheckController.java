package laurel.application.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import laurel.api.Cities;
import laurel.application.AwardApplications;
import laurel.decision.NotFound;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.eligibility.Verdict;
import laurel.dsl.policy.RecipientKind;
import laurel.regulation.RegulationVersions;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Checks oneself against a city's measure, without a trace. */
@RestController
@Tag(name = "public")
class SelfCheckController {

  /** Facts to check oneself by. */
  record SelfCheckForm(RecipientKind recipient, Map<String, FactValue> facts) {}

  /** How an applicant stands to the measure; one line for each condition. */
  record SelfCheckAnswer(Verdict verdict, List<ExaminationController.ConditionAnswer> conditions) {}

  private final Cities cities;
  private final RegulationVersions versions;
  private final AwardApplications applications;

  SelfCheckController(Cities cities, RegulationVersions versions, AwardApplications applications) {
    this.cities = cities;
    this.versions = versions;
    this.applications = applications;
  }

  @PostMapping("/api/public/{city}/self-check")
  @SecurityRequirements
  @Operation(summary = "资格自测 · Check oneself against the measure in force")
  SelfCheckAnswer check(@PathVariable String city, @RequestBody SelfCheckForm form) {
    var version =
        versions
            .inForce(cities.named(city))
            .orElseThrow(() -> new NotFound("regulation of " + city));
    var eligibility = applications.selfCheck(version.policy(), form.recipient(), form.facts());
    return new SelfCheckAnswer(
        eligibility.verdict(),
        eligibility.findings().stream().map(ExaminationController.ConditionAnswer::of).toList());
  }
}
