package laurel.dsl.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import laurel.dsl.text.BilingualText;
import laurel.dsl.text.Spelling;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * The spellings of the language's words, for messages and suggestions. A test holds them against
 * the lexer.
 */
final class Words {

  private static final Map<Integer, BilingualText> SPELLINGS = new TreeMap<>();
  private static final Map<Integer, String> PLURALS = new TreeMap<>();

  static {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("words.txt")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(line -> line.split("\t", -1))
          .forEach(
              parts -> {
                SPELLINGS.put(type(parts[0]), new BilingualText(parts[1], parts[2]));
                if (parts.length > 3) {
                  PLURALS.put(type(parts[0]), parts[3]);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Words() {}

  private static int type(String symbol) {
    var vocabulary = RegulationLexer.VOCABULARY;
    for (int i = 1; i <= vocabulary.getMaxTokenType(); i++) {
      if (symbol.equals(vocabulary.getSymbolicName(i))) {
        return i;
      }
    }
    throw new IllegalStateException("words.txt names no token: " + symbol);
  }

  static Map<Integer, BilingualText> all() {
    return Map.copyOf(SPELLINGS);
  }

  static boolean isWord(String text) {
    return SPELLINGS.values().stream().anyMatch(word -> word.zh().equals(text));
  }

  /** The word's spelling; English units and posts have a plural. */
  static String spelling(int type, boolean english, boolean plural) {
    BilingualText word = Objects.requireNonNull(SPELLINGS.get(type));
    return english ? plural ? PLURALS.getOrDefault(type, word.en()) : word.en() : word.zh();
  }

  /** Up to eight of the expected words, in the order of the grammar. */
  static BilingualText expected(IntervalSet tokens) {
    List<BilingualText> words =
        tokens.toList().stream()
            .filter(SPELLINGS::containsKey)
            .map(type -> Objects.requireNonNull(SPELLINGS.get(type)))
            .limit(8)
            .toList();
    return BilingualText.listed(words);
  }

  /** The word that was probably meant, among those the place allows first. */
  static Optional<BilingualText> nearest(String written, IntervalSet expected) {
    return SPELLINGS.entrySet().stream()
        .min(
            Comparator.comparingInt(
                    (Map.Entry<Integer, BilingualText> entry) ->
                        distance(written, entry.getValue()))
                .thenComparing(entry -> !expected.contains(entry.getKey())))
        .filter(entry -> distance(written, entry.getValue()) <= Math.max(1, written.length() / 3))
        .filter(entry -> distance(written, entry.getValue()) < entry.getValue().zh().length())
        .map(Map.Entry::getValue);
  }

  private static int distance(String written, BilingualText word) {
    return Math.min(
        Spelling.edits(simplified(written), word.zh()), Spelling.edits(written, word.en()));
  }

  /** Traditional characters that occur in the language's words. */
  static String simplified(String text) {
    String traditional =
        "辦機構獎項條義務說號轄區狀態佈廢標準組織個專導團隊額獲發應當經認據證陳審議評資訓場綜價報與處撤銷過續億萬產從規則覆類總數撥屬並駁選單員責備職權職奬勵請開啟給達無並論歸領長個";
    String simplified =
        "办机构奖项条义务说号辖区状态布废标准组织个专导团队额获发应当经认据证陈审议评资训场综价报与处撤销过续亿万产从规则复类总数拨属并驳选单员责备职权职奖励请开启给达无并论归领长个";
    var result = new StringBuilder();
    for (char c : text.toCharArray()) {
      int at = traditional.indexOf(c);
      result.append(at < 0 ? c : simplified.charAt(at));
    }
    return result.toString();
  }
}
