package laurel.award;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.edition.Edition;
import laurel.edition.Ruling;
import laurel.edition.Rulings;
import laurel.life.Taking;
import laurel.membership.Memberships;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The approvals of an edition: of each body where the measure wants all, or else of any one. */
@Component
class Approvals {

  private final Rulings rulings;
  private final Memberships memberships;

  Approvals(Rulings rulings, Memberships memberships) {
    this.rulings = rulings;
    this.memberships = memberships;
  }

  /** Approves for a person's body whose approval is still missing, under a document number. */
  void approve(Taking<Edition> taking, String documentNumber) {
    Edition edition = taking.subject();
    Stage stage = edition.stage().orElseThrow();
    List<Role> own = memberships.bodiesOf(taking.db(), taking.actor().username());
    String body =
        missing(taking.db(), edition, stage).stream()
            .filter(own::contains)
            .map(Role::recordName)
            .findFirst()
            .orElse(taking.actingFor());
    var acting =
        new Taking<>(
            taking.db(),
            taking.actor(),
            edition,
            body,
            taking.today(),
            taking.now(),
            taking.minutes());
    rulings.write(
        acting,
        edition,
        new Rulings.Word(
            Ruling.Kind.APPROVAL,
            java.util.Optional.empty(),
            subject(edition, stage, body),
            "APPROVED",
            documentNumber.strip(),
            List.of(),
            stage.clauses()));
  }

  /** Each body's approval stands beside the others'; a body's later one supersedes its own. */
  private static UUID subject(Edition edition, Stage stage, String body) {
    return each(stage)
        ? UUID.nameUUIDFromBytes((edition.id() + body).getBytes(StandardCharsets.UTF_8))
        : edition.id();
  }

  private static boolean each(Stage stage) {
    return stage.acting() == Stage.Acting.TOGETHER && stage.actors().size() > 1;
  }

  /** The bodies whose approval is missing in the run under way; empty where there is enough. */
  List<Role> missing(DSLContext db, Edition edition, Stage stage) {
    Set<String> given =
        of(db, edition).stream()
            .filter(ruling -> ruling.runIndex() == edition.runIndex())
            .map(Ruling::decidedFor)
            .collect(Collectors.toSet());
    if (!each(stage) && !given.isEmpty()) {
      return List.of();
    }
    return stage.actors().stream().filter(body -> !given.contains(body.recordName())).toList();
  }

  /** Whether nobody's approval is missing in the run under way. */
  boolean isGiven(DSLContext db, Edition edition, Stage stage) {
    return missing(db, edition, stage).isEmpty()
        && of(db, edition).stream().anyMatch(ruling -> ruling.runIndex() == edition.runIndex());
  }

  /** Whether the edition is approved, in whichever run. */
  boolean given(DSLContext db, Edition edition) {
    return !of(db, edition).isEmpty();
  }

  /** The numbers of the approving documents, in the order of the approvals. */
  String documents(DSLContext db, Edition edition) {
    return of(db, edition).reversed().stream()
        .map(Ruling::content)
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private List<Ruling> of(DSLContext db, Edition edition) {
    return rulings.of(db, Ruling.Kind.APPROVAL, edition.id());
  }
}
