package laurel.dsl.lsp;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.dsl.coverage.MeasureText;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Fix;
import laurel.dsl.diagnostic.Severity;
import laurel.dsl.diagnostic.Span;
import laurel.dsl.editor.RegulationEditor;
import laurel.dsl.syntax.RegulationSource;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** A text that is open, with the editor's view of it, in the shapes of the protocol. */
record OpenText(String uri, RegulationEditor editor, Positions positions) {

  private static final Pattern SOURCE =
      Pattern.compile("(?m)^\\s*(?:原文|source\\s+text)\\s*[「\"](.+?)[」\"]");

  static OpenText of(String uri, String text) {
    return new OpenText(uri, new RegulationEditor(text, measure(uri, text)), new Positions(text));
  }

  Range range(Span span) {
    return positions.range(span);
  }

  List<org.eclipse.lsp4j.Diagnostic> diagnostics() {
    return editor.diagnostics().stream().map(this::diagnostic).toList();
  }

  List<DocumentSymbol> symbols() {
    return editor.outline().stream().map(this::symbol).toList();
  }

  /** The mends of what is wrong in these lines. */
  List<CodeAction> fixes(Range lines) {
    return editor.diagnostics().stream()
        .filter(diagnostic -> touches(range(diagnostic.span()), lines))
        .flatMap(diagnostic -> diagnostic.fixes().stream().map(fix -> action(diagnostic, fix)))
        .toList();
  }

  private org.eclipse.lsp4j.Diagnostic diagnostic(Diagnostic d) {
    var result =
        new org.eclipse.lsp4j.Diagnostic(
            range(d.span()),
            (d.under().isEmpty() ? "" : d.under() + "\n")
                + d.message().zh()
                + d.help().zh()
                + "\n"
                + d.message().en()
                + " "
                + d.help().en());
    result.setSeverity(
        d.severity() == Severity.ERROR ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning);
    result.setCode(d.code().id());
    result.setSource("laurel");
    return result;
  }

  /** The measure's text, where it lies beside a file of this machine. */
  private static Optional<MeasureText> measure(String uri, String text) {
    Matcher source = SOURCE.matcher(text);
    if (!uri.startsWith("file:") || !source.find()) {
      return Optional.empty();
    }
    try {
      Path file = Path.of(URI.create(uri)).resolveSibling(source.group(1)).normalize();
      return Files.isRegularFile(file) && Files.size(file) < 1_000_000
          ? Optional.of(MeasureText.of(Files.readString(file)))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  private DocumentSymbol symbol(RegulationSource.Section section) {
    var symbol =
        new DocumentSymbol(
            section.title(),
            section.parts().isEmpty() ? SymbolKind.Property : SymbolKind.Namespace,
            positions.lines(section.span().line(), section.lastLine()),
            range(section.span()));
    symbol.setChildren(section.parts().stream().map(this::symbol).toList());
    return symbol;
  }

  private static boolean touches(Range a, Range b) {
    return a.getStart().getLine() <= b.getEnd().getLine()
        && b.getStart().getLine() <= a.getEnd().getLine();
  }

  private CodeAction action(Diagnostic diagnostic, Fix fix) {
    var action = new CodeAction(fix.title().zh() + " / " + fix.title().en());
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(diagnostic(diagnostic)));
    action.setEdit(
        new WorkspaceEdit(
            Map.of(uri, List.of(new TextEdit(range(fix.span()), fix.replacement())))));
    return action;
  }
}
