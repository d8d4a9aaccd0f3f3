package laurel.demo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import laurel.identity.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demo's clock by REST; outside demo mode there is no such address. */
@RestController
@RequestMapping("/api/demo/clock")
@Tag(name = "demo")
@ConditionalOnBooleanProperty(name = "laurel.demo", matchIfMissing = true)
class DemoController {

  /** How far to move. */
  record Move(int days) {}

  /** Where the clock stands. */
  record Now(LocalDate today) {}

  private final DemoClock clock;

  DemoController(DemoClock clock) {
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "演示时间 · Demo time")
  Now now() {
    return new Now(clock.today());
  }

  @PostMapping
  @Operation(summary = "把演示时间往后拨 · Move demo time forward (operator)")
  Now advance(Actor actor, @RequestBody Move move) {
    return new Now(clock.advance(actor, move.days()));
  }
}
