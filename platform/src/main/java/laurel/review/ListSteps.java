package laurel.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Scoring;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Entries;
import laurel.edition.Entry;
import laurel.edition.Ruling;
import laurel.edition.Rulings;
import laurel.edition.RunWork;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import laurel.membership.Memberships;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the office decides on scored runs: the list that goes on, ties, sheets that are missing. */
@Component
public class ListSteps implements Steps {

  /** Who goes on, and why. */
  public record Shortlist(Set<UUID> applications, String reason) {
    public Shortlist {
      applications = Collections.unmodifiableSet(new TreeSet<>(applications));
    }
  }

  /** Who goes before whom among equals, from first to last, and why. */
  public record TieOrder(List<UUID> order, String reason) {
    public TieOrder {
      order = List.copyOf(order);
    }
  }

  private final Editions editions;
  private final Rulings rulings;
  private final SheetCounts sheets;
  private final Memberships memberships;
  private final JsonMapper json;
  private final Step<Edition, Shortlist, UUID> shortlist;
  private final Step<Edition, TieOrder, UUID> breakTie;
  private final Step<Edition, String, UUID> acceptGaps;

  ListSteps(
      Editions editions,
      Rulings rulings,
      SheetCounts sheets,
      Memberships memberships,
      JsonMapper json) {
    this.editions = editions;
    this.rulings = rulings;
    this.sheets = sheets;
    this.memberships = memberships;
    this.json = json;
    this.shortlist = shortlist();
    this.breakTie = breakTie();
    this.acceptGaps = acceptGaps();
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(shortlist, breakTie, acceptGaps);
  }

  /** Decides who goes on from a scored run. */
  public Step<Edition, Shortlist, UUID> shortlisting() {
    return shortlist;
  }

  /** Decides the order of equals. */
  public Step<Edition, TieOrder, UUID> breakingTies() {
    return breakTie;
  }

  /** Records that a run may end although applications have different numbers of sheets. */
  public Step<Edition, String, UUID> acceptingGaps() {
    return acceptGaps;
  }

  private Step<Edition, Shortlist, UUID> shortlist() {
    return Step.named(
            "review.shortlist",
            "确定名单",
            "Decide the list",
            editions.kind(),
            Shortlist.class,
            UUID.class)
        .by(UserRole.SECRETARIAT)
        .in(ReviewSteps.SCORED)
        .from(Standing.UNDER_WAY)
        .alone()
        .carries(Point.STAGE_PRODUCES)
        .unless(this::sheetsMissing)
        .unlessSaid(
            (taking, said) -> {
              Set<UUID> there =
                  Entries.now(taking.db(), taking.subject()).stream()
                      .map(Entry::applicationId)
                      .collect(Collectors.toSet());
              return there.containsAll(said.applications())
                  ? Texts.passage(said.reason(), "reason")
                  : List.of(Refusal.NOT_A_CANDIDATE.because(clauses(taking)));
            })
        .does(
            (taking, said) -> {
              Edition edition = taking.subject();
              for (Entry entry : Entries.now(taking.db(), edition)) {
                boolean chosen = said.applications().contains(entry.applicationId());
                Entries.settle(
                    taking.db(),
                    edition.id(),
                    edition.runIndex(),
                    entry.applicationId(),
                    chosen ? Entry.Outcome.PASSED : Entry.Outcome.FAILED,
                    chosen ? said.reason().strip() : notListed(said.reason()),
                    clauses(taking));
              }
              write(
                  taking,
                  Ruling.Kind.SHORTLIST,
                  "DECIDED",
                  json.writeValueAsString(
                      Map.of(
                          "listed", said.applications().stream().sorted().toList(),
                          "reason", said.reason().strip())));
              return edition.id();
            });
  }

  /** Whoever is listed is examined no more: a list comes when all sheets are in. */
  private List<Reason> sheetsMissing(Taking<Edition> taking) {
    return taking
        .subject()
        .stage()
        .map(
            stage ->
                sheets.missing(
                    new RunWork.Context(taking, stage, Entries.now(taking.db(), taking.subject()))))
        .orElse(List.of());
  }

  private static String notListed(String reason) {
    return Texts.isInvisible(reason) ? Entry.FellOut.NOT_LISTED.text().zh() : reason.strip();
  }

  private static List<laurel.dsl.policy.Clause> clauses(Taking<Edition> taking) {
    return taking.subject().stage().map(Stage::clauses).orElse(List.of());
  }

  /** A decision on the same equals supersedes the one before; others stand beside it. */
  private static UUID tied(List<String> order) {
    String sorted = String.join(" ", order.stream().sorted().toList());
    return UUID.nameUUIDFromBytes(sorted.getBytes(StandardCharsets.UTF_8));
  }

  private void write(Taking<Edition> taking, Ruling.Kind kind, String outcome, String content) {
    write(taking, kind, taking.subject().id(), outcome, content);
  }

  private void write(
      Taking<Edition> taking, Ruling.Kind kind, UUID subject, String outcome, String content) {
    rulings.write(
        taking,
        taking.subject(),
        new Rulings.Word(
            kind, Optional.empty(), subject, outcome, content, List.of(), clauses(taking)));
  }

  private Step<Edition, TieOrder, UUID> breakTie() {
    return Step.named(
            "review.break-tie",
            "决定同分先后",
            "Decide the order of equals",
            editions.kind(),
            TieOrder.class,
            UUID.class)
        .by(UserRole.SECRETARIAT, UserRole.COMMITTEE, UserRole.EXAMINER, UserRole.APPROVER)
        .in(StageKind.EVALUATION, StageKind.DELIBERATION)
        .from(Standing.UNDER_WAY)
        .alone()
        .carries(Point.TIES, Point.TIES_BY_ROLE)
        .unless(this::againstBreaking)
        .unlessSaid(
            (taking, said) -> {
              Set<UUID> there =
                  Entries.now(taking.db(), taking.subject()).stream()
                      .map(Entry::applicationId)
                      .collect(Collectors.toSet());
              List<Reason> reasons = new ArrayList<>(Texts.required(said.reason(), "reason"));
              return reasons.isEmpty()
                      && (said.order().size() < 2
                          || said.order().size() != Set.copyOf(said.order()).size()
                          || !there.containsAll(said.order()))
                  ? List.of(Refusal.NOT_A_CANDIDATE.because(clauses(taking)))
                  : reasons;
            })
        .does(
            (taking, said) -> {
              List<String> order = said.order().stream().map(UUID::toString).toList();
              write(
                  taking,
                  Ruling.Kind.TIE,
                  tied(order),
                  said.reason().strip(),
                  json.writeValueAsString(order));
              return taking.subject().id();
            });
  }

  /**
   * It takes two to be equal; the body that the measure names decides between them, or else those
   * of the stage.
   */
  private List<Reason> againstBreaking(Taking<Edition> taking) {
    if (Entries.now(taking.db(), taking.subject()).size() < 2) {
      return List.of(Refusal.NO_EQUALS.because(clauses(taking)));
    }
    Scoring scoring = taking.subject().policy().scoring();
    List<Role> bodies =
        scoring.ties().stated().orElse(new Scoring.Shared()) instanceof Scoring.ByRole(Role by)
            ? List.of(by)
            : taking.subject().actors();
    return bodies.isEmpty()
        ? List.of()
        : memberships.against(taking.db(), taking.actor(), bodies, scoring.ties().clauses());
  }

  private Step<Edition, String, UUID> acceptGaps() {
    return Step.named(
            "review.accept-gaps",
            "同意评分表份数不同",
            "Accept uneven sheets",
            editions.kind(),
            String.class,
            UUID.class)
        .by(UserRole.SECRETARIAT)
        .in(
            StageKind.DOCUMENT_REVIEW,
            StageKind.ON_SITE_REVIEW,
            StageKind.PRESENTATION,
            StageKind.EVALUATION)
        .from(Standing.UNDER_WAY)
        .alone()
        .unlessSaid((_, reason) -> Texts.required(reason, "reason"))
        .does(
            (taking, reason) -> {
              write(taking, Ruling.Kind.GAPS, "ACCEPTED", reason.strip());
              return taking.subject().id();
            });
  }
}
