package laurel.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock of China standard time that demo mode and tests can move forward; elsewhere nothing moves
 * it.
 */
public final class OfficialClock extends Clock {

  /** China standard time. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Clock base;
  private final AtomicReference<Duration> ahead;
  private final ZoneId zone;

  public OfficialClock(Clock base, Duration ahead) {
    this(base, new AtomicReference<>(ahead), ZONE);
  }

  private OfficialClock(Clock base, AtomicReference<Duration> ahead, ZoneId zone) {
    this.base = base;
    this.ahead = ahead;
    this.zone = zone;
  }

  /** Moves forward by so much; never back. */
  public Duration advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock only moves forward");
    }
    return ahead.updateAndGet(duration -> duration.plus(by));
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new OfficialClock(base, ahead, other);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead.get());
  }
}
