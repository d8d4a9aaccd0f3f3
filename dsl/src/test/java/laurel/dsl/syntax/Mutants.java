package laurel.dsl.syntax;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.dsl.Cities;
import laurel.dsl.Fragments;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Texts with one word changed: each word of the language in each rule it stands in, replaced by
 * each other word that the grammar lets stand there, or left out.
 *
 * @param <T> what a text is read into; equal where two texts say the same
 */
final class Mutants<T> {

  /** A text, one word in it, and what came of changing the word; empty where it is refused. */
  record Mutant<T>(String rule, String word, String sibling, T original, Optional<T> changed) {

    @Override
    public String toString() {
      return rule + " " + word + " → " + (sibling.isEmpty() ? "nothing" : sibling);
    }
  }

  private static final Map<Integer, String> MARKS =
      Map.of(RegulationLexer.ENUM, "、", RegulationLexer.COMMA, "，", RegulationLexer.SEMICOLON, "；");
  private static final Pattern REFERENCE =
      Pattern.compile("```laurel(?: (\\S+))?\\n(.*?)```", Pattern.DOTALL);

  private final Function<String, Optional<T>> read;
  private final Set<String> tried = new HashSet<>();
  private final List<Mutant<T>> made = new ArrayList<>();

  private Mutants(Function<String, Optional<T>> read) {
    this.read = read;
  }

  static <T> List<Mutant<T>> of(List<String> texts, Function<String, Optional<T>> read) {
    var mutants = new Mutants<T>(read);
    texts.forEach(mutants::change);
    return List.copyOf(mutants.made);
  }

  /** The founding measures, and the examples of the reference, which use every word. */
  static List<String> measures() {
    var texts = new ArrayList<>(Cities.files().stream().map(Cities::read).toList());
    examples()
        .filter(e -> !e.group(1).equals("基准"))
        .forEach(e -> texts.add(Fragments.inPlace(e.group(1), e.group(2))));
    return texts;
  }

  static List<String> baselines() {
    return examples().filter(e -> e.group(1).equals("基准")).map(e -> e.group(2)).toList();
  }

  private static Stream<MatchResult> examples() {
    Matcher matcher = REFERENCE.matcher(Cities.read(Path.of("../docs/language/reference.md")));
    return matcher.results().filter(e -> e.group(1) != null);
  }

  private void change(String text) {
    ParsedText parsed = RegulationReader.parse(text);
    T original = read.apply(text).orElseThrow(() -> new AssertionError(text));
    var rules = new HashMap<Integer, String>();
    collect(parsed.tree().orElseThrow(), "", rules);
    List<Token> tokens =
        parsed.tokens().getTokens().stream()
            .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
            .toList();
    for (int place = 0; place < tokens.size(); place++) {
      Token token = tokens.get(place);
      String rule = rules.getOrDefault(token.getTokenIndex(), "");
      if (spelling(token.getType()).isEmpty() || !tried.add(rule + " " + token.getType())) {
        continue;
      }
      change(text, token, rule, "", original);
      for (int sibling : ExpectedTokens.after(before(tokens, place)).toList()) {
        if (sibling != token.getType() && !spelling(sibling).isEmpty()) {
          change(text, token, rule, spelling(sibling), original);
        }
      }
    }
  }

  private void change(String text, Token token, String rule, String sibling, T original) {
    String changed =
        text.substring(0, token.getStartIndex())
            + " "
            + sibling
            + " "
            + text.substring(token.getStopIndex() + 1);
    made.add(new Mutant<>(rule, token.getText(), sibling, original, read.apply(changed)));
  }

  private static void collect(ParseTree tree, String outer, Map<Integer, String> rules) {
    String name = tree.getClass().getSimpleName().replace("Context", "");
    for (int i = 0; i < tree.getChildCount(); i++) {
      ParseTree child = tree.getChild(i);
      if (child instanceof TerminalNode node) {
        rules.put(node.getSymbol().getTokenIndex(), outer + "/" + name);
      } else {
        collect(child, name, rules);
      }
    }
  }

  /** The types of the tokens before a place, from the beginning of its block. */
  private static List<Integer> before(List<Token> tokens, int place) {
    int start = place;
    while (start > 0 && tokens.get(start).getCharPositionInLine() > 0) {
      start--;
    }
    var types = new ArrayList<Integer>();
    if (start > 0) {
      types.add(RegulationLexer.MEASURE);
      types.add(RegulationLexer.NAME);
    }
    tokens.subList(start, place).forEach(token -> types.add(token.getType()));
    return types;
  }

  /** Empty for what is no word: a name, a number, a clause. */
  private static String spelling(int type) {
    return Words.all().containsKey(type)
        ? Words.spelling(type, false, false)
        : MARKS.getOrDefault(type, "");
  }
}
