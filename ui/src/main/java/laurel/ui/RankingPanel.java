package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.application.ApplicationLists;
import laurel.dsl.judgement.Cut;
import laurel.dsl.judgement.Explanation;
import laurel.ranking.DropOne;
import laurel.ranking.Place;
import laurel.ranking.Ranking;
import laurel.ranking.Tie;
import laurel.review.Reviews;

/** The ranking with its cut by the quota, its ties and who decides them, and its reasons. */
@org.springframework.stereotype.Component
class RankingPanel {

  private final Work work;
  private final Reviews reviews;
  private final ApplicationLists lists;
  private final TieForm ties;

  RankingPanel(Work work, Reviews reviews, ApplicationLists lists, TieForm ties) {
    this.work = work;
    this.reviews = reviews;
    this.lists = lists;
    this.ties = ties;
  }

  Component of(UUID edition, Runnable refresh) {
    return reviews
        .ranking(work.actor(), edition)
        .map(ranking -> ranking(edition, ranking, refresh))
        .orElseGet(() -> new Div(Parts.quiet(say("还没有可排序的得分。", "There is nothing to rank yet."))));
  }

  /** The applicants' names by the ids of a ranking. */
  Map<String, String> names(UUID edition) {
    Map<String, String> names = new HashMap<>();
    int page = 0;
    ApplicationLists.Page read;
    do {
      read =
          lists.of(
              work.actor(),
              edition,
              new ApplicationLists.Query(
                  "", ApplicationLists.Sort.RECEIPT, page++, ApplicationLists.LARGEST_PAGE));
      read.lines().forEach(line -> names.put(line.id().toString(), line.applicantName()));
    } while (page * ApplicationLists.LARGEST_PAGE < read.total());
    return names;
  }

  private Div ranking(UUID edition, Ranking ranking, Runnable refresh) {
    Map<String, String> names = names(edition);
    var all = new Div();
    switch (ranking) {
      case Ranking.Complete _ -> {}
      case Ranking.Incomplete incomplete ->
          all.add(
              Parts.badge(
                  say("评分表不全，还不能断定谁在名额内", "Sheets are missing: the cut is not decided"), "warn"),
              Parts.quiet(
                  incomplete.gaps().stream()
                      .map(
                          gap ->
                              name(names, gap.application())
                                  + " "
                                  + say(gap.kind().text())
                                  + " "
                                  + gap.sheets()
                                  + " / "
                                  + gap.expected())
                      .collect(Collectors.joining("；"))));
    }
    all.add(grid(ranking.places(), names));
    open(ranking.places()).forEach(tied -> all.add(ties.of(edition, tied, names, refresh)));
    if (!ranking.unranked().isEmpty()) {
      all.add(
          Parts.quiet(
              say("没有得分：", "Without a score: ")
                  + ranking.unranked().stream()
                      .map(u -> name(names, u.application()) + "（" + say(u.why().text()) + "）")
                      .collect(Collectors.joining("、"))));
    }
    all.add(why(ranking.places(), names), sensitivity(edition, names));
    return all;
  }

  private static String name(Map<String, String> names, String id) {
    return names.getOrDefault(id, id);
  }

  private static Component grid(List<Place> places, Map<String, String> names) {
    var grid = Parts.grid(places);
    grid.addColumn(place -> (place.tie() instanceof Tie.None ? "" : "=") + place.place())
        .setHeader(say("名次", "Place"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(place -> name(names, place.application()))
        .setHeader(say("申报人", "Applicant"))
        .setAutoWidth(true);
    grid.addColumn(place -> place.contender().award())
        .setHeader(say("奖项", "Award"))
        .setAutoWidth(true);
    grid.addColumn(Place::shownTotal).setHeader(say("得分", "Score")).setAutoWidth(true);
    grid.addComponentColumn(RankingPanel::within).setHeader(say("名额", "Quota")).setAutoWidth(true);
    grid.addComponentColumn(place -> tie(place, names))
        .setHeader(say("同分", "Tie"))
        .setAutoWidth(true);
    return grid;
  }

  private static Component within(Place place) {
    var badges =
        new Div(
            switch (place.within()) {
              case WITHIN -> Parts.badge(say("名额内", "within the quota"), "ok");
              case BEYOND -> Parts.badge(say("名额外", "beyond the quota"), "warn");
              case UNDECIDED -> Parts.badge(say("未定", "undecided"), "open");
            });
    if (place.belowMinimum()) {
      badges.add(Parts.badge(say("低于最低分", "below the minimum"), "warn"));
    }
    return badges;
  }

  private static Component tie(Place place, Map<String, String> names) {
    return switch (place.tie()) {
      case Tie.None() -> new Span();
      case Tie.Broken(var with, var how) -> tie(with, how, names);
      case Tie.Shared(var with, var how) -> tie(with, how, names);
      case Tie.Open(var with, var how) -> tie(with, how, names);
    };
  }

  private static Component tie(List<String> with, Explanation how, Map<String, String> names) {
    String others = with.stream().map(id -> name(names, id)).collect(Collectors.joining("、"));
    return new Div(
        new Span(say("与", "with ") + others + say("同分：", ": ") + say(how.text())),
        Parts.cited(how.clauses()));
  }

  /** Those that are equal with nothing to put one before the other, tie by tie. */
  private static List<List<String>> open(List<Place> places) {
    var open = new ArrayList<List<String>>();
    for (Place place : places) {
      if (place.tie() instanceof Tie.Open(var with, var _)
          && place.within() == Cut.Within.UNDECIDED
          && open.stream().noneMatch(tied -> tied.contains(place.application()))) {
        var tied = new ArrayList<>(with);
        tied.addFirst(place.application());
        open.add(tied);
      }
    }
    return open;
  }

  private static Component why(List<Place> places, Map<String, String> names) {
    var list = new UnorderedList();
    list.addClassName("reasons");
    for (Place place : places) {
      var item = new ListItem(new Span(place.place() + " " + name(names, place.application())));
      place
          .why()
          .forEach(why -> item.add(new Span("；" + say(why.text())), Parts.cited(why.clauses())));
      list.add(item);
    }
    return new Details(say("怎样算出来的", "How it was worked out"), list);
  }

  /** Whether one examiner alone decides who is within the quota. */
  private Component sensitivity(UUID edition, Map<String, String> names) {
    var list = new UnorderedList();
    list.addClassName("reasons");
    for (DropOne drop : reviews.dropOne(work.actor(), edition)) {
      String change =
          drop.changesNothing()
              ? say("名额内不变", "nobody changes")
              : say("进入：", "enter: ")
                  + listed(drop.enters(), names)
                  + say("；退出：", "; leave: ")
                  + listed(drop.leaves(), names)
                  + say("；无得分：", "; without a score: ")
                  + listed(drop.unscored(), names);
      list.add(new ListItem(say("不计 ", "Without ") + drop.examiner() + say("：", ": ") + change));
    }
    return new Details(say("不计某位专家的评分会怎样", "Leaving out one examiner"), list);
  }

  private static String listed(List<String> ids, Map<String, String> names) {
    return ids.isEmpty()
        ? "—"
        : ids.stream().map(id -> name(names, id)).collect(Collectors.joining("、"));
  }
}
