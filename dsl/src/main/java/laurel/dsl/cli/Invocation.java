package laurel.dsl.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.dsl.Compilation;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.coverage.MeasureText;
import laurel.dsl.policy.Policy;

/**
 * A command line taken apart.
 *
 * @param options by name without dashes; empty text for those without a value
 */
record Invocation(String verb, List<Path> files, Map<String, String> options) {

  /** What is wrong with a command line, in the user's words. */
  static final class Misuse extends Exception {
    private static final long serialVersionUID = 1L;

    Misuse(String message) {
      super(message);
    }
  }

  static Invocation of(List<String> arguments, Map<String, Boolean> known) throws Misuse {
    var files = new ArrayList<Path>();
    var options = new HashMap<String, String>();
    for (int i = 1; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        files.add(Path.of(argument));
        continue;
      }
      Boolean takesValue = known.get(argument.substring(2));
      if (takesValue == null) {
        throw new Misuse("不认识选项 / unknown option: " + argument);
      }
      if (takesValue && i + 1 == arguments.size()) {
        throw new Misuse("选项缺少值 / option without its value: " + argument);
      }
      options.put(argument.substring(2), takesValue ? arguments.get(++i) : "");
    }
    return new Invocation(arguments.getFirst(), files, options);
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** A regulation's file, compiled, with the measure's text where it lies beside it. */
  record Source(Path file, String text, Compilation compilation, Optional<MeasureText> measure) {

    static Source read(Path file) throws Misuse {
      byte[] bytes = bytes(file);
      Compilation alone = RegulationCompiler.compile(bytes);
      String text = new String(bytes, StandardCharsets.UTF_8);
      Optional<MeasureText> measure =
          alone
              .policy()
              .flatMap(policy -> policy.measure().sourceText().stated())
              .flatMap(name -> beside(file, name));
      return new Source(
          file,
          text,
          measure.isPresent() ? RegulationCompiler.compile(text, measure) : alone,
          measure);
    }

    private static Optional<MeasureText> beside(Path file, String name) {
      Path text = file.resolveSibling(name).normalize();
      boolean near = text.startsWith(file.resolveSibling("").normalize());
      try {
        return near && Files.isRegularFile(text) && Files.size(text) < 1_000_000
            ? Optional.of(MeasureText.of(Files.readString(text)))
            : Optional.empty();
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    Policy policy() throws Misuse {
      return compilation
          .policy()
          .orElseThrow(() -> new Misuse(file + "：有错误，先用 check 检查 / has errors: run check first"));
    }
  }

  static byte[] bytes(Path file) throws Misuse {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Misuse("读不到文件 / can not read: " + file);
    }
  }
}
