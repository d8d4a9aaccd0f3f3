package laurel.decision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.dsl.text.BilingualText;

/** The words of refusals: {@code NAME | 中文 {value} | English {value} | value=中文/English; …}. */
final class RefusalTable {

  /** One line of the table. */
  record Line(BilingualText text, BilingualText example) {}

  private static final Pattern VALUE = Pattern.compile("\\{([a-z]+)}");
  private static final Map<String, Line> LINES = read();

  private RefusalTable() {}

  static Line of(Refusal refusal) {
    return Objects.requireNonNull(LINES.get(refusal.name()), refusal.name());
  }

  static BilingualText fill(BilingualText text, Object... values) {
    if (values.length % 2 != 0) {
      throw new IllegalArgumentException("names and values come in pairs");
    }
    Map<String, BilingualText> named = new HashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      named.put(
          values[i].toString(),
          values[i + 1] instanceof BilingualText both
              ? both
              : BilingualText.verbatim(values[i + 1].toString()));
    }
    return fill(text, named);
  }

  private static BilingualText fill(BilingualText text, Map<String, BilingualText> values) {
    return new BilingualText(
        replace(text.zh(), name -> value(values, name).zh()),
        replace(text.en(), name -> value(values, name).en()));
  }

  private static BilingualText value(Map<String, BilingualText> values, String name) {
    BilingualText value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for {" + name + "}");
    }
    return value;
  }

  private static String replace(String text, java.util.function.UnaryOperator<String> value) {
    return VALUE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
  }

  private static Map<String, Line> read() {
    var stream = Objects.requireNonNull(Refusal.class.getResourceAsStream("refusals.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> line.split(" \\| ", -1))
          .collect(Collectors.toMap(parts -> parts[0], RefusalTable::line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(String[] parts) {
    var text = new BilingualText(parts[1], parts[2]);
    Map<String, BilingualText> values = new HashMap<>();
    if (parts.length > 3) {
      for (String pair : parts[3].split("; ", -1)) {
        String[] value = pair.substring(pair.indexOf('=') + 1).split("/", 2);
        values.put(
            pair.substring(0, pair.indexOf('=')),
            new BilingualText(value[0], value.length > 1 ? value[1] : value[0]));
      }
    }
    return new Line(text, fill(text, values));
  }
}
