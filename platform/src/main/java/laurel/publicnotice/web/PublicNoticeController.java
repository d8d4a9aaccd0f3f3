package laurel.publicnotice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import laurel.api.Answers;
import laurel.api.Cities;
import laurel.audit.AuditTrail;
import laurel.identity.Actor;
import laurel.life.Request;
import laurel.life.StepRunner;
import laurel.publicnotice.ObjectionSteps;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import laurel.tenants.Tenant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Notices for everybody, and objecting to them under one's real name. */
@RestController
@Tag(name = "public")
class PublicNoticeController {

  /** An objection was received. */
  record Receipt(String receiptNumber) {}

  private final Cities cities;
  private final PublicNotices notices;
  private final ObjectionSteps steps;
  private final StepRunner runner;

  PublicNoticeController(
      Cities cities, PublicNotices notices, ObjectionSteps steps, StepRunner runner) {
    this.cities = cities;
    this.notices = notices;
    this.steps = steps;
    this.runner = runner;
  }

  @GetMapping("/api/public/{city}/notices")
  @SecurityRequirements
  @Operation(summary = "一个城市的公示 · A city's notices as they were shown")
  List<NoticeAnswer> notices(@PathVariable String city) {
    return notices.all(cities.named(city)).stream().map(NoticeAnswer::of).toList();
  }

  @PostMapping("/api/public/{city}/notices/{notice}/objections")
  @SecurityRequirements
  @Operation(summary = "提出异议 · Object; the answer is the receipt number")
  Receipt object(
      @PathVariable String city,
      @PathVariable UUID notice,
      @RequestBody PublicNotice.ObjectionForm form,
      Request request) {
    Tenant tenant = cities.named(city);
    return Answers.of(
        runner.take(
            tenant,
            new Actor("public", Optional.of(tenant), Set.of(), ""),
            steps.objecting(),
            notice,
            form,
            ownKey(form, request)),
        Receipt::new);
  }

  /** Strangers share one name: a key counts for one and the same objection alone. */
  private static Request ownKey(PublicNotice.ObjectionForm form, Request request) {
    return new Request(
        request.key().map(key -> AuditTrail.sha256(key + "\n" + form)), request.seen());
  }
}
