package laurel.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import laurel.award.BonusLedger.Booking;
import laurel.award.BonusLedger.Entry;
import laurel.award.BonusLedger.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The money of an award, from a table of examples and by chance. */
class BonusLedgerTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final List<Kind> KINDS = List.of(Kind.values());

  @TestFactory
  Stream<DynamicTest> keepsTheMoney() throws IOException {
    return Files.readString(Path.of("src/test/resources/award/ledger.txt"))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
  }

  private static void check(String line) {
    int bar = line.indexOf('|');
    assertThat(outcome(List.of(line.substring(0, bar).strip().split(", ", -1))))
        .isEqualTo(line.substring(bar + 1).strip());
  }

  private static String outcome(List<String> entries) {
    BonusLedger ledger = BonusLedger.EMPTY;
    for (String entry : entries) {
      switch (ledger.book(entry(entry))) {
        case Booking.Booked(BonusLedger next) -> ledger = next;
        case Booking.Refused(var refusal, var why) -> {
          assertThat(why.en()).isNotBlank();
          return entry + " " + refusal;
        }
      }
    }
    return "%d %d %d %d | %d %d %d"
        .formatted(
            ledger.granted(),
            ledger.paid(),
            ledger.demanded(),
            ledger.recovered(),
            ledger.outstanding(),
            ledger.toRecover(),
            ledger.kept());
  }

  private static Entry entry(String words) {
    String[] parts = words.split(" ", -1);
    Kind kind =
        switch (parts[0]) {
          case "grant" -> Kind.GRANTED;
          case "pay" -> Kind.PAID;
          case "stop" -> Kind.STOPPED;
          case "demand" -> Kind.DEMANDED;
          default -> Kind.RECOVERED;
        };
    return new Entry(kind, Long.parseLong(parts[1]), DAY, parts.length > 2 ? parts[2] : "");
  }

  @Test
  void noOrderOfEntriesPaysOrRecoversTooMuch() {
    var random = new Random(11);
    for (int award = 0; award < 1000; award++) {
      BonusLedger ledger = BonusLedger.EMPTY;
      for (int step = 0; step < 12; step++) {
        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        var entry = new Entry(kind, kind == Kind.STOPPED ? 0 : random.nextInt(60), DAY, "v" + step);
        if (ledger.book(entry) instanceof Booking.Booked(BonusLedger next)) {
          ledger = next;
        }
        assertThat(ledger.paid()).isLessThanOrEqualTo(ledger.granted());
        assertThat(ledger.recovered()).isLessThanOrEqualTo(ledger.paid());
        assertThat(ledger.demanded()).isLessThanOrEqualTo(ledger.paid());
        assertThat(ledger.toRecover()).isLessThanOrEqualTo(ledger.kept());
        assertThat(ledger.outstanding()).isNotNegative();
      }
      assertThat(BonusLedger.replay(ledger.entries())).isEqualTo(ledger);
    }
  }

  @Test
  void refusesRecordsThatCouldNotHaveComeAbout() {
    var paid = new Entry(Kind.PAID, 1, DAY, "v1");
    assertThatThrownBy(() -> BonusLedger.replay(List.of(paid)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BEYOND_GRANTED");
  }
}
