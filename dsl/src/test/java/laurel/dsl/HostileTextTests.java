package laurel.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Text of any kind gets an answer in both languages within a second, never an exception. */
class HostileTextTests {

  private static Compilation compile(byte[] bytes) {
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(1), () -> RegulationCompiler.compile(bytes));
  }

  private static void answers(byte[] bytes, Code code) {
    Compilation compilation = compile(bytes);
    assertThat(compilation.policy()).isEmpty();
    assertThat(compilation.diagnostics()).extracting(Diagnostic::code).contains(code);
    assertThat(compilation.diagnostics())
        .allSatisfy(
            d -> {
              assertThat(d.message().zh()).isNotBlank();
              assertThat(d.message().en()).isNotBlank();
              assertThat(d.help().zh()).isNotBlank();
              assertThat(d.help().en()).isNotBlank();
            });
  }

  @Test
  void tenMegabytesOfBrackets() {
    answers("（".repeat(3_500_000).getBytes(StandardCharsets.UTF_8), Code.TOO_LARGE);
    answers("(".repeat(10_000_000).getBytes(StandardCharsets.UTF_8), Code.TOO_LARGE);
  }

  @Test
  void bracketsUpToTheLimit() {
    String nested = "(".repeat(200_000);
    answers(("办法「x」条件 组织 必须「a」" + nested).getBytes(StandardCharsets.UTF_8), Code.TOO_DEEP);
  }

  @Test
  void filesThatAreNotText() {
    var random = new byte[50_000];
    new Random(7).nextBytes(random);
    answers(random, Code.NOT_TEXT);
    answers("办法「某市」".getBytes(java.nio.charset.Charset.forName("GB18030")), Code.NOT_TEXT);
  }

  @Test
  void nothingAtAll() {
    answers(new byte[0], Code.EMPTY);
    answers("  \n\t　".getBytes(StandardCharsets.UTF_8), Code.EMPTY);
  }

  @Test
  void mutatedRegulationsNeverThrow() throws Exception {
    String text =
        Files.readString(
            Path.of("../tenants/src/main/resources/municipalities/wuwei/regulation.laurel"));
    var random = new Random(11);
    for (int round = 0; round < 300; round++) {
      var mutated = new StringBuilder(text);
      for (int change = 0; change < 1 + random.nextInt(6); change++) {
        int at = random.nextInt(mutated.length());
        switch (random.nextInt(3)) {
          case 0 -> mutated.deleteCharAt(at);
          case 1 -> mutated.insert(at, mutated.charAt(random.nextInt(mutated.length())));
          default -> mutated.setCharAt(at, mutated.charAt(random.nextInt(mutated.length())));
        }
      }
      Compilation compilation = compile(mutated.toString().getBytes(StandardCharsets.UTF_8));
      assertThat(compilation.policy().isPresent()).isEqualTo(compilation.errors().isEmpty());
    }
  }

  @Test
  void manyMistakesStopAtAHundred() {
    String text = "办法「x」\n" + "胡说八道\n".repeat(5_000);
    Compilation compilation = compile(text.getBytes(StandardCharsets.UTF_8));
    assertThat(compilation.diagnostics()).hasSizeLessThanOrEqualTo(110);
  }

  private static void answered(String text) {
    Compilation compilation = compile(text.getBytes(StandardCharsets.UTF_8));
    assertThat(compilation.diagnostics()).hasSizeLessThanOrEqualTo(101);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(1),
        () -> {
          laurel.dsl.syntax.RegulationFormatter.format(text);
          new laurel.dsl.syntax.RegulationSource(text).outline();
        });
  }

  @Test
  void whatIsRepeatedWithoutEnd() {
    answered("办法「x」" + "「」".repeat(40_000));
    answered("办法「x」奖项「y」" + "名额 组织不超过0个【一】".repeat(4_000));
    answered("办法「x」机构 " + "办公室「a」".repeat(12_000));
    answered("办法「x」\n" + "说明【一】\n".repeat(10_000));
    answered("办法「x」\n" + "奖项「a」\n".repeat(10_000));
    answered("办法「x」\n" + "# 注\n".repeat(30_000));
  }

  @Test
  void conditionsThatMeetOneAnother() {
    var many = new StringBuilder("办法「x」\n条件 组织 必须\n");
    for (int i = 0; i < 495; i++) {
      many.append("    「c%d」 「年限」不少于%d年【一】\n".formatted(i, i + 1));
    }
    answered(many.toString());
    many.append("条件 个人 必须\n");
    for (int i = 0; i < 495; i++) {
      many.append("    「p%d」 所在组织符合（【一】）【二】\n".formatted(i));
    }
    answered(many.toString());
  }
}
