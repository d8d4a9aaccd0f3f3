package laurel.dsl.lsp;

import java.util.List;
import laurel.dsl.diagnostic.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Lines and code points from 1 to lines and UTF-16 units from 0, and back. */
final class Positions {

  private final List<String> lines;

  Positions(String text) {
    this.lines = List.of(text.split("\r?\n", -1));
  }

  private String line(int line) {
    return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
  }

  private Position position(int line, int column) {
    String text = line(line);
    int points = Math.min(Math.max(0, column - 1), text.codePointCount(0, text.length()));
    return new Position(line - 1, text.offsetByCodePoints(0, points));
  }

  Range range(Span span) {
    return new Range(
        position(span.line(), span.column()), position(span.line(), span.column() + span.length()));
  }

  /** Whole lines, both included. */
  Range lines(int first, int last) {
    return new Range(new Position(first - 1, 0), new Position(last - 1, line(last).length()));
  }

  Range all() {
    return lines(1, lines.size());
  }

  int line(Position position) {
    return position.getLine() + 1;
  }

  int column(Position position) {
    String text = line(position.getLine() + 1);
    int units = Math.min(Math.max(0, position.getCharacter()), text.length());
    return text.codePointCount(0, units) + 1;
  }
}
