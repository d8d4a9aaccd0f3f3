package laurel.dsl.cli;

import java.io.PrintStream;
import java.util.List;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Severity;
import laurel.dsl.diagnostic.Span;

/** Findings for people: place, words in both languages, the line with the fault underlined. */
final class DiagnosticPrinter {

  private DiagnosticPrinter() {}

  static void print(String file, String text, List<Diagnostic> diagnostics, PrintStream out) {
    List<String> lines = text.length() > 300_000 ? List.of() : text.lines().toList();
    for (Diagnostic diagnostic : diagnostics) {
      Span span = diagnostic.span();
      boolean error = diagnostic.severity() == Severity.ERROR;
      String under = diagnostic.under().isEmpty() ? "" : "  " + diagnostic.under();
      out.printf(
          "%s:%d:%d: %s %s%s%n",
          file,
          span.line(),
          span.column(),
          error ? "错误 error" : "警告 warning",
          diagnostic.code().id(),
          under);
      if (span.line() <= lines.size()) {
        underline(lines.get(span.line() - 1), span, out);
      }
      out.println("  " + diagnostic.message().zh() + diagnostic.help().zh());
      out.println("  " + diagnostic.message().en() + " " + diagnostic.help().en());
    }
  }

  private static void underline(String line, Span span, PrintStream out) {
    int[] characters = line.codePoints().limit(200).toArray();
    if (characters.length == 0 || line.codePoints().anyMatch(c -> c < 32 && c != '\t')) {
      return;
    }
    var marks = new StringBuilder();
    for (int i = 0; i < Math.min(characters.length, span.column() - 1 + span.length()); i++) {
      boolean marked = i >= span.column() - 1;
      String mark = marked ? "^" : characters[i] == '\t' ? "\t" : " ";
      marks.append(mark.repeat(characters[i] > 0x2E7F ? 2 : 1));
    }
    out.println("    " + new String(characters, 0, characters.length));
    out.println("    " + marks);
  }
}
