package laurel.dsl.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import laurel.dsl.Compilation;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.policy.PolicyJson;

/** The command line of the language. Exit status: 0 no errors, 1 errors found, 2 wrong usage. */
public final class LaurelCommand {

  private LaurelCommand() {}

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(Arrays.asList(arguments), out));
  }

  static int run(List<String> arguments, PrintStream out) {
    if (arguments.size() < 2 || !arguments.getFirst().equals("check")) {
      out.println("用法 / usage: ./laurel check FILE…");
      return 2;
    }
    boolean failed = false;
    for (String file : arguments.subList(1, arguments.size())) {
      failed |= !check(Path.of(file), out);
    }
    return failed ? 1 : 0;
  }

  private static boolean check(Path file, PrintStream out) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      out.println("读不到文件 / can not read: " + file);
      return false;
    }
    Compilation compilation = RegulationCompiler.compile(bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    DiagnosticPrinter.print(file.toString(), text, compilation.diagnostics(), out);
    compilation
        .policy()
        .ifPresent(
            policy ->
                out.println(file + "：可以发布 / ready，" + PolicyJson.hash(policy).substring(0, 12)));
    return compilation.errors().isEmpty();
  }
}
