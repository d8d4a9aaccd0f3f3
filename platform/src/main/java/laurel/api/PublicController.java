package laurel.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.application.AwardApplications;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.decision.NotFound;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.eligibility.Finding;
import laurel.dsl.eligibility.Verdict;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import laurel.edition.Editions;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import laurel.regulation.RegulationVersions;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may see of a city, without a token. */
@RestController
@RequestMapping("/api/public/{city}")
class PublicController {

  /** Facts to check oneself by. */
  record SelfCheck(RecipientKind recipient, Map<String, FactValue> facts) {}

  /** How an applicant stands to the measure; one finding for each condition. */
  record SelfCheckAnswer(Verdict verdict, List<Finding> findings) {}

  private final Tenants tenants;
  private final RegulationVersions versions;
  private final Editions editions;
  private final AwardApplications applications;
  private final PublicNotices notices;
  private final Awards awards;

  PublicController(
      Tenants tenants,
      RegulationVersions versions,
      Editions editions,
      AwardApplications applications,
      PublicNotices notices,
      Awards awards) {
    this.tenants = tenants;
    this.versions = versions;
    this.editions = editions;
    this.applications = applications;
    this.notices = notices;
    this.awards = awards;
  }

  private Tenant tenant(String city) {
    return tenants.bySlug(city).orElseThrow(() -> new NotFound("city " + city));
  }

  private Policy policyOf(String city) {
    return versions
        .published(tenant(city))
        .orElseThrow(() -> new NotFound("regulation of " + city))
        .policy();
  }

  @GetMapping("/policy")
  Policy policy(@PathVariable String city) {
    return policyOf(city);
  }

  @PostMapping("/self-check")
  SelfCheckAnswer selfCheck(@PathVariable String city, @RequestBody SelfCheck form) {
    Eligibility eligibility =
        applications.selfCheck(policyOf(city), form.recipient(), form.facts());
    return new SelfCheckAnswer(eligibility.verdict(), eligibility.findings());
  }

  @GetMapping("/editions")
  List<EditionAnswer> editions(@PathVariable String city) {
    return editions.all(tenant(city)).stream().map(EditionAnswer::of).toList();
  }

  @GetMapping("/notices")
  List<PublicNotice> notices(@PathVariable String city) {
    return notices.all(tenant(city));
  }

  @PostMapping("/notices/{id}/objections")
  ResponseEntity<Object> object(
      @PathVariable String city,
      @PathVariable UUID id,
      @RequestBody PublicNotice.ObjectionForm form) {
    return Answers.of(notices.object(tenant(city), id, form));
  }

  @GetMapping("/awards")
  List<Award> awards(@PathVariable String city) {
    return awards.all(tenant(city));
  }

  @GetMapping("/certificates/{number}")
  Award certificate(@PathVariable String city, @PathVariable String number) {
    return awards
        .byCertificate(tenant(city), number)
        .orElseThrow(() -> new NotFound("certificate " + number));
  }
}
