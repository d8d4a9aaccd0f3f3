package laurel.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.decision.BadValue;
import laurel.dsl.judgement.OfficialDays;
import laurel.dsl.text.BilingualText;
import laurel.tenants.TenantDatabase;
import laurel.tenants.jooq.directory.Tables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Working days by the State Council's calendar with its adjusted days (调休), from the data of
 * chinese-days (MIT). A year without a notice is never guessed: what reaches into it is
 * provisional.
 */
@Component
public final class WorkingDays implements OfficialDays {

  /** No year has had fewer days off; a notice with fewer is a mistake. */
  private static final int FEWEST_HOLIDAYS = 7;

  /**
   * A year's notice.
   *
   * @param holidays days off
   * @param workdays Saturdays and Sundays that are worked
   */
  public record Notice(Set<LocalDate> holidays, Set<LocalDate> workdays) {
    public Notice {
      holidays = Set.copyOf(holidays);
      workdays = Set.copyOf(workdays);
    }
  }

  /** The notice of a year was entered by somebody: what is counted over it is counted again. */
  public record Entered(int year, String by) {}

  /** The last day of a count, and whether a year without a notice is in it. */
  public record LastDay(LocalDate day, boolean provisional) {}

  private static final String SETTING = "calendar.";
  private static final Duration FRESH = Duration.ofSeconds(5);

  /** What is known of the calendar, as it was read at a moment. */
  private record Known(Set<Integer> years, Notice days, Instant readAt) {}

  private final Notice shipped;
  private final Set<Integer> shippedYears;
  private final TenantDatabase database;
  private final JsonMapper json;
  private final ApplicationEventPublisher events;
  private final AtomicReference<Optional<Known>> known = new AtomicReference<>(Optional.empty());

  WorkingDays(TenantDatabase database, JsonMapper json, ApplicationEventPublisher events) {
    this.database = database;
    this.json = json;
    this.events = events;
    try (InputStream data =
        Objects.requireNonNull(
            WorkingDays.class.getResourceAsStream("/calendar/chinese-days.json"))) {
      this.shipped = json.readValue(data, Notice.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.shippedYears =
        shipped.holidays().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
  }

  /** The last of {@code count} working days, counted from the day after {@code event}. */
  public LastDay after(LocalDate event, int count) {
    Known now = known();
    boolean provisional = false;
    LocalDate day = event;
    for (int counted = 0; counted < count; ) {
      day = day.plusDays(1);
      provisional |= !now.years().contains(day.getYear());
      if (isWorked(now.days(), day)) {
        counted++;
      }
    }
    return new LastDay(day, provisional);
  }

  @Override
  public boolean isWorked(LocalDate day) {
    return isWorked(known().days(), day);
  }

  @Override
  public boolean isKnown(int year) {
    return known().years().contains(year);
  }

  /** The years whose notice is known. */
  public Set<Integer> years() {
    return known().years();
  }

  /**
   * Enters the notice of a year, in place of what was known of that year.
   *
   * @throws IllegalArgumentException where the days are not of that year, or too few for a notice
   */
  public void enter(String by, int year, Notice notice) {
    if (notice.holidays().size() < FEWEST_HOLIDAYS
        || notice.holidays().stream().anyMatch(day -> day.getYear() != year)
        || notice.workdays().stream().anyMatch(day -> day.getYear() != year)) {
      throw new BadValue(
          "holidays",
          new BilingualText(
              "至少%d天，都在%d年".formatted(FEWEST_HOLIDAYS, year),
              "at least %d days, all of %d".formatted(FEWEST_HOLIDAYS, year)));
    }
    if (!notice.workdays().stream().allMatch(WorkingDays::isWeekend)
        || notice.workdays().stream().anyMatch(notice.holidays()::contains)) {
      throw new BadValue(
          "workdays",
          new BilingualText(
              "调休上班的周六、周日，不能同时是放假日",
              "Saturdays and Sundays that are worked, none of them a day off"));
    }
    database.inDirectory(
        directory ->
            directory
                .insertInto(Tables.SETTING)
                .values(SETTING + year, json.writeValueAsString(notice))
                .onConflict(Tables.SETTING.NAME)
                .doUpdate()
                .set(Tables.SETTING.VALUE, json.writeValueAsString(notice))
                .execute());
    known.set(Optional.empty());
    events.publishEvent(new Entered(year, by));
  }

  private Known known() {
    Optional<Known> last = known.get();
    Instant now = Instant.now();
    if (last.isPresent() && last.get().readAt().plus(FRESH).isAfter(now)) {
      return last.get();
    }
    Known read = read(now);
    known.set(Optional.of(read));
    return read;
  }

  private Known read(Instant now) {
    Map<Integer, Notice> entered = new HashMap<>();
    database
        .<Map<String, String>>inDirectory(
            directory ->
                directory
                    .selectFrom(Tables.SETTING)
                    .where(Tables.SETTING.NAME.startsWith(SETTING))
                    .fetchMap(Tables.SETTING.NAME, Tables.SETTING.VALUE))
        .forEach(
            (name, value) ->
                entered.put(
                    Integer.parseInt(name.substring(SETTING.length())),
                    json.readValue(value, Notice.class)));
    var years = new HashSet<>(shippedYears);
    years.addAll(entered.keySet());
    return new Known(
        Set.copyOf(years),
        new Notice(
            days(entered, Notice::holidays, shipped.holidays()),
            days(entered, Notice::workdays, shipped.workdays())),
        now);
  }

  /** A year that was entered stands in place of the shipped one. */
  private static Set<LocalDate> days(
      Map<Integer, Notice> entered, Function<Notice, Set<LocalDate>> of, Set<LocalDate> shipped) {
    var days = new HashSet<LocalDate>();
    shipped.stream().filter(day -> !entered.containsKey(day.getYear())).forEach(days::add);
    entered.values().forEach(notice -> days.addAll(of.apply(notice)));
    return days;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static boolean isWorked(Notice calendar, LocalDate day) {
    if (calendar.workdays().contains(day)) {
      return true;
    }
    boolean weekend = isWeekend(day);
    return !weekend && !calendar.holidays().contains(day);
  }
}
