package laurel.dsl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Small examples put into a whole measure. What a fragment is tells where it goes: a whole file
 * (办法), whole blocks (块), lines of the head (办法行), or lines of the block named.
 */
public final class Fragments {

  private static final List<String> BASE =
      Cities.read(Path.of("src/test/resources/examples/base.laurel")).lines().toList();

  private Fragments() {}

  public static String inPlace(String place, String fragment) {
    return switch (place) {
      case "办法", "基准" -> fragment;
      case "块" -> blocks(fragment);
      case "办法行" -> lines("办法", fragment);
      default -> lines(place, fragment);
    };
  }

  /** Lines that say what a line of the block says take its place; others come at its end. */
  private static String lines(String block, String fragment) {
    List<String> added = fragment.lines().toList();
    List<String> words =
        block.equals("条件") ? List.of() : added.stream().map(Fragments::word).toList();
    var result = new ArrayList<String>();
    boolean inside = false;
    boolean placed = false;
    for (String line : BASE) {
      if (!line.startsWith(" ")) {
        if (inside && !placed) {
          result.addAll(added);
          placed = true;
        }
        inside = line.startsWith(block);
      }
      if (inside && words.contains(word(line))) {
        if (!placed) {
          result.addAll(added);
          placed = true;
        }
      } else {
        result.add(line);
      }
    }
    if (inside && !placed) {
      result.addAll(added);
    }
    return String.join("\n", result) + "\n";
  }

  private static String word(String line) {
    return line.strip().split("[\\s「]", 2)[0];
  }

  /** A procedure takes the place of the base's; other blocks come at the end. */
  private static String blocks(String fragment) {
    boolean procedure = fragment.startsWith("程序");
    var result = new ArrayList<String>();
    boolean skipping = false;
    for (String line : BASE) {
      skipping = line.startsWith(" ") ? skipping : procedure && line.startsWith("程序");
      if (!skipping) {
        result.add(line);
      }
    }
    return String.join("\n", result) + "\n" + fragment;
  }
}
