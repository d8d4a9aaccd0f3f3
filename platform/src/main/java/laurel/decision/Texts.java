package laurel.decision;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import laurel.dsl.text.BilingualText;

/** What people may write in a field: printable, within its limit, not empty where it is needed. */
public final class Texts {

  /** The longest line: a name, a number. */
  public static final int LINE = 200;

  /** The longest opinion, reason or reply. */
  public static final int PASSAGE = 5_000;

  private static final Map<String, BilingualText> FIELDS =
      Map.ofEntries(
          Map.entry("evidence", new BilingualText("凭据", "Evidence")),
          Map.entry("opinion", new BilingualText("推荐意见", "Opinion")),
          Map.entry("applicantName", new BilingualText("名称", "Name")),
          Map.entry("documentNumber", new BilingualText("文号", "Document number")),
          Map.entry("statement", new BilingualText("查证情况", "Findings")),
          Map.entry("reason", new BilingualText("理由", "Reason")),
          Map.entry("note", new BilingualText("说明", "Note")),
          Map.entry("reply", new BilingualText("核查情况和答复", "Reply")),
          Map.entry("payee", new BilingualText("收款人", "Payee")),
          Map.entry("voucher", new BilingualText("凭证号", "Voucher")),
          Map.entry("cause", new BilingualText("情形", "Cause")),
          Map.entry("objector", new BilingualText("姓名或单位名称", "Name")),
          Map.entry("contact", new BilingualText("联系方式", "Contact")),
          Map.entry("grounds", new BilingualText("事实依据", "Grounds")),
          Map.entry("criteria", new BilingualText("评审标准版本", "Criteria")),
          Map.entry("post", new BilingualText("职务", "Post")),
          Map.entry("body", new BilingualText("机构", "Body")),
          Map.entry("username", new BilingualText("账号", "Account")),
          Map.entry("regulation", new BilingualText("办法文本", "Regulation")),
          Map.entry("year", new BilingualText("年度", "Year")),
          Map.entry("number", new BilingualText("届次", "Number")),
          Map.entry("until", new BilingualText("截止日", "Last day")),
          Map.entry("eventOn", new BilingualText("发生日", "Day of the event")),
          Map.entry("promulgatedOn", new BilingualText("公布日期", "Day of promulgation")),
          Map.entry("strengths", new BilingualText("优势", "Strengths")),
          Map.entry("opportunities", new BilingualText("改进空间", "Opportunities")));

  /** Letters that show nothing. */
  private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800";

  private Texts() {}

  /** Reasons against a line that must be given. */
  public static List<Reason> requiredLine(String text, String field) {
    return isInvisible(text) ? missing(field) : line(text, field);
  }

  /** Reasons against a passage that must be given. */
  public static List<Reason> required(String text, String field) {
    return isInvisible(text) ? missing(field) : passage(text, field);
  }

  /** Reasons against a line that may be empty; it has no line breaks. */
  public static List<Reason> line(String text, String field) {
    return check(text, field, LINE, false);
  }

  /** Reasons against a passage that may be empty. */
  public static List<Reason> passage(String text, String field) {
    return check(text, field, PASSAGE, true);
  }

  /** Reasons against a text of at most {@code limit} characters. */
  public static List<Reason> check(String text, String field, int limit, boolean breaks) {
    var reasons = new ArrayList<Reason>();
    if (text.codePointCount(0, text.length()) > limit) {
      reasons.add(
          Refusal.TOO_LONG.because(
              List.of(),
              "field",
              name(field),
              "length",
              text.codePointCount(0, text.length()),
              "limit",
              limit));
    }
    if (text.codePoints().anyMatch(c -> isControl(c, breaks))) {
      reasons.add(Refusal.UNPRINTABLE.because(List.of(), "field", name(field)));
    }
    return reasons;
  }

  /** Whether nothing of a text is seen: spaces of any kind, fillers, marks without width. */
  public static boolean isInvisible(String text) {
    return text.codePoints().allMatch(Texts::isUnseen);
  }

  private static boolean isUnseen(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || FILLERS.indexOf(c) >= 0;
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /**
   * A name or a number as one compares it: width, spaces, punctuation and case make no difference.
   */
  public static String compared(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !isUnseen(c) && !isPunctuation(c))
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isControl(int c, boolean breaks) {
    if (breaks && (c == '\n' || c == '\r' || c == '\t')) {
      return false;
    }
    return Character.isISOControl(c)
        || (!breaks && (Character.getType(c) == Character.FORMAT || FILLERS.indexOf(c) >= 0))
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x2028
        || c == 0x2029
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static List<Reason> missing(String field) {
    return List.of(Refusal.MISSING.because(List.of(), "field", name(field)));
  }

  /** A field's name in both languages; the measure's own name where it is one of its papers. */
  public static BilingualText name(String field) {
    return FIELDS.getOrDefault(field, BilingualText.verbatim(field));
  }
}
