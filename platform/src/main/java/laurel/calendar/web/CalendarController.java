package laurel.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import laurel.calendar.WorkingDays;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The State Council's calendar. */
@RestController
@Tag(name = "calendar")
class CalendarController {

  /** A year's notice: days off, and weekend days that are worked. */
  record CalendarForm(Set<LocalDate> holidays, Set<LocalDate> workdays) {}

  /** The years whose notice is known. */
  record YearsAnswer(List<Integer> years) {}

  private final WorkingDays workingDays;

  CalendarController(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  @GetMapping("/api/calendar")
  @Operation(summary = "已知的年份 · The years whose notice is known")
  YearsAnswer years(Actor actor) {
    return new YearsAnswer(workingDays.years().stream().sorted().toList());
  }

  @PutMapping("/api/calendar/{year}")
  @Operation(summary = "录入一年的放假安排 · Enter a year's notice (operator)")
  YearsAnswer enter(Actor actor, @PathVariable int year, @RequestBody CalendarForm form) {
    actor.requireAcrossCities(UserRole.OPERATOR);
    workingDays.enter(
        actor.username(), year, new WorkingDays.Notice(form.holidays(), form.workdays()));
    return years(actor);
  }
}
