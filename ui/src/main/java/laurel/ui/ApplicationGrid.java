package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Consumer;
import laurel.application.ApplicationLine;
import laurel.application.ApplicationLists;

/** The applications of an edition, read page by page as one scrolls, searches and sorts. */
@org.springframework.stereotype.Component
class ApplicationGrid {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Work work;
  private final ApplicationLists lists;

  ApplicationGrid(Work work, ApplicationLists lists) {
    this.work = work;
    this.lists = lists;
  }

  /**
   * The list.
   *
   * @param open what a click on an application does
   */
  Component of(UUID edition, Consumer<UUID> open) {
    var search = new TextField(say("查找（名称或受理编号）", "Search (name or receipt)"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setWidth("20rem");
    var grid = new Grid<ApplicationLine>();
    grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.addClassName("applications");
    grid.setPageSize(50);
    columns(grid, open);
    grid.setItems(
        query -> lists.of(work.actor(), edition, query(search.getValue(), query)).lines().stream(),
        query -> {
          int total = lists.of(work.actor(), edition, count(search.getValue())).total();
          grid.setAllRowsVisible(total <= 12);
          return total;
        });
    search.addValueChangeListener(_ -> grid.getDataProvider().refreshAll());
    return new Div(search, grid);
  }

  private static ApplicationLists.Query query(String search, Query<ApplicationLine, ?> asked) {
    var sort =
        asked.getSortOrders().stream()
            .map(QuerySortOrder::getSorted)
            .map(ApplicationLists.Sort::valueOf)
            .findFirst()
            .orElse(ApplicationLists.Sort.RECEIPT);
    return new ApplicationLists.Query(search, sort, asked.getPage(), asked.getPageSize());
  }

  private static ApplicationLists.Query count(String search) {
    return new ApplicationLists.Query(search, ApplicationLists.Sort.RECEIPT, 0, 1);
  }

  private static void columns(Grid<ApplicationLine> grid, Consumer<UUID> open) {
    grid.addColumn(line -> line.receiptNumber().orElse("—"))
        .setHeader(say("受理编号", "Receipt"))
        .setSortProperty(ApplicationLists.Sort.RECEIPT.name())
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addComponentColumn(line -> Parts.link(line.applicantName(), () -> open.accept(line.id())))
        .setHeader(say("申报人", "Applicant"))
        .setSortProperty(ApplicationLists.Sort.NAME.name())
        .setAutoWidth(true);
    grid.addColumn(ApplicationGrid::award)
        .setHeader(say("奖项", "Award"))
        .setSortProperty(ApplicationLists.Sort.AWARD.name())
        .setAutoWidth(true);
    grid.addComponentColumn(
            line -> Parts.badge(say(line.stage()), line.standing().inPlay() ? "ok" : "warn"))
        .setHeader(say("状态", "Standing"))
        .setAutoWidth(true);
    grid.addComponentColumn(line -> new Span(line.recommendedBy().orElse("")))
        .setHeader(say("推荐单位", "Recommended by"))
        .setAutoWidth(true);
    grid.addColumn(line -> line.submittedAt().map(TIME::format).orElse(""))
        .setHeader(say("提交时间", "Handed in"))
        .setSortProperty(ApplicationLists.Sort.SUBMITTED.name())
        .setAutoWidth(true);
  }

  private static String award(ApplicationLine line) {
    return line.category().isEmpty() ? line.award() : line.award() + " · " + line.category();
  }
}
