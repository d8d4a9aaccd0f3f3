package laurel.dsl.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.judgement.Contender.Outside;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;

/** Small measures and lists of applications, written in a line. */
final class Measures {

  private static final Path RESOURCES = Path.of("src/test/resources");

  private Measures() {}

  static String read(String name) {
    try {
      return Files.readString(RESOURCES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table's examples: blocks of lines with a blank line between them, # for remarks. */
  static List<List<String>> examples(String table) {
    var examples = new ArrayList<List<String>>();
    var lines = new ArrayList<String>();
    for (String line : (read("judgement/" + table) + "\n").lines().toList()) {
      if (line.isBlank()) {
        if (!lines.isEmpty()) {
          examples.add(List.copyOf(lines));
        }
        lines.clear();
      } else if (!line.startsWith("##")) {
        lines.add(line);
      }
    }
    if (!lines.isEmpty()) {
      examples.add(List.copyOf(lines));
    }
    return examples;
  }

  /** A measure with these awards, each a name and its lines, e.g. A, 名额 组织1个. */
  static Policy policy(List<String> names, List<String> lines) {
    String base = read("examples/base.laurel");
    var awards = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      awards.append("奖项「").append(names.get(i)).append("」\n");
      for (String line : complete(lines.get(i))) {
        awards.append("    ").append(line).append("【第二条】\n");
      }
    }
    String text =
        base.substring(0, base.indexOf("奖项「")) + awards + base.substring(base.indexOf("条件 "));
    var compilation = RegulationCompiler.compile(text);
    assertThat(compilation.errors()).as(text).isEmpty();
    return compilation.policy().orElseThrow();
  }

  private static List<String> complete(String lines) {
    var all = new ArrayList<>(List.of(lines.split("；", -1)));
    for (String usual : List.of("授予 组织、个人、团队", "周期 每2年1届", "名额 组织9个", "有效期 未规定", "奖金 未规定")) {
      String word = usual.substring(0, usual.indexOf(' '));
      if (all.stream().noneMatch(line -> line.startsWith(word))) {
        all.add(usual);
      }
    }
    return all;
  }

  /** Applications in a line: o, i or t, then #category, !words, @award and *how many. */
  static List<Contender> contenders(String line) {
    var contenders = new ArrayList<Contender>();
    for (String token : line.strip().split("\\s+", -1)) {
      if (token.isEmpty()) {
        continue;
      }
      String[] times = token.split("\\*", 2);
      int count = times.length == 1 ? 1 : Integer.parseInt(times[1]);
      for (int i = 0; i < count; i++) {
        contenders.add(contender(times[0], contenders.size()));
      }
    }
    return contenders;
  }

  private static Contender contender(String token, int index) {
    String[] awarded = token.split("@", 2);
    String[] outside = awarded[0].split("!", 2);
    String[] category = outside[0].split("#", 2);
    RecipientKind kind =
        switch (category[0]) {
          case "o" -> RecipientKind.ORGANISATION;
          case "i" -> RecipientKind.INDIVIDUAL;
          case "t" -> RecipientKind.TEAM;
          default -> throw new IllegalArgumentException(token);
        };
    return new Contender(
        token + index,
        awarded.length == 1 ? "A" : awarded[1],
        kind,
        category.length == 1 ? "" : category[1],
        outside.length == 1
            ? Optional.empty()
            : Optional.of(
                outside[1].endsWith("?")
                    ? new Outside(outside[1].substring(0, outside[1].length() - 1), " ")
                    : new Outside(outside[1], "经核实")));
  }
}
