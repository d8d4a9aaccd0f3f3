package laurel.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.tenants.TenantDatabase;
import laurel.tenants.jooq.directory.Tables;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Working days by the State Council's calendar with its adjusted days (调休), from the data of
 * chinese-days (MIT). A year without a notice is never guessed: what reaches into it is
 * provisional.
 */
@Component
public final class WorkingDays {

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

  /** The last day of a count, and whether a year without a notice is in it. */
  public record LastDay(LocalDate day, boolean provisional) {}

  private static final String SETTING = "calendar.";

  private final Notice shipped;
  private final Set<Integer> shippedYears;
  private final TenantDatabase database;
  private final JsonMapper json;

  WorkingDays(TenantDatabase database, JsonMapper json) {
    this.database = database;
    this.json = json;
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
    Notice calendar = calendar();
    Set<Integer> years = years();
    boolean provisional = false;
    LocalDate day = event;
    for (int counted = 0; counted < count; ) {
      day = day.plusDays(1);
      provisional |= !years.contains(day.getYear());
      if (isWorked(calendar, day)) {
        counted++;
      }
    }
    return new LastDay(day, provisional);
  }

  /** The years whose notice is known. */
  public Set<Integer> years() {
    var years = new HashSet<>(shippedYears);
    entered().forEach(name -> years.add(Integer.parseInt(name.substring(SETTING.length()))));
    return years;
  }

  /** Enters or replaces the notice of a year. */
  public void enter(int year, Notice notice) {
    if (notice.holidays().isEmpty()
        || notice.holidays().stream().anyMatch(day -> day.getYear() != year)) {
      throw new IllegalArgumentException("the holidays of " + year + " lie in " + year);
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
  }

  private List<String> entered() {
    return database.inDirectory(
        directory ->
            directory
                .select(Tables.SETTING.NAME)
                .from(Tables.SETTING)
                .where(Tables.SETTING.NAME.startsWith(SETTING))
                .fetch(Tables.SETTING.NAME));
  }

  private Notice calendar() {
    var holidays = new HashSet<>(shipped.holidays());
    var workdays = new HashSet<>(shipped.workdays());
    database
        .<List<String>>inDirectory(
            directory ->
                directory
                    .select(Tables.SETTING.VALUE)
                    .from(Tables.SETTING)
                    .where(Tables.SETTING.NAME.startsWith(SETTING))
                    .fetch(Tables.SETTING.VALUE))
        .stream()
        .map(value -> json.readValue(value, Notice.class))
        .forEach(
            notice -> {
              holidays.addAll(notice.holidays());
              workdays.addAll(notice.workdays());
            });
    return new Notice(holidays, workdays);
  }

  private static boolean isWorked(Notice calendar, LocalDate day) {
    if (calendar.workdays().contains(day)) {
      return true;
    }
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !calendar.holidays().contains(day);
  }
}
