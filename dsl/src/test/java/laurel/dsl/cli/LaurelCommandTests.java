package laurel.dsl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command line: words for people, exit status for machines. */
class LaurelCommandTests {

  private static final String EXAMPLES = "src/test/resources/examples/";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(String... arguments) throws IOException {
    return LaurelCommand.run(
        List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void checksAGoodFile() throws IOException {
    assertThat(run("check", EXAMPLES + "good/01-smallest.laurel")).isZero();
    assertThat(printed()).contains("可以发布");
  }

  @Test
  void underlinesTheFaultAndNamesTheClause() throws IOException {
    assertThat(run("check", EXAMPLES + "bad/01-unknown-keyword.laurel")).isEqualTo(1);
    assertThat(printed()).contains("L010", "【第二条】", "^^^^", "是不是「名额」", "Did you mean \"quota\"?");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertThat(run("check", "no-such-file.laurel")).isEqualTo(2);
    assertThat(run("check")).isEqualTo(2);
    assertThat(run("frobnicate", "x")).isEqualTo(2);
  }
}
