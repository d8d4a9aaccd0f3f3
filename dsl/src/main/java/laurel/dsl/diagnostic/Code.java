package laurel.dsl.diagnostic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.dsl.text.BilingualText;

/**
 * Everything the compiler can find wrong. The words stand in diagnostics.txt, a line for each: name
 * and number, message and help in Chinese, message and help in English; {n} are the arguments.
 */
public enum Code {
  NOT_TEXT("L001"),
  TOO_LARGE("L002"),
  TOO_DEEP("L003"),
  HIDDEN_CONTROL("L004"),
  EMPTY("L005"),
  TOO_LONG("L006"),
  UNKNOWN_WORD("L010"),
  UNCLOSED_NAME("L011"),
  UNCLOSED_CITATION("L012"),
  UNEXPECTED("L013"),
  UNFINISHED("L014"),
  TRADITIONAL("L015"),
  EMPTY_NAME("L016"),
  LONG_NAME("L017"),
  NOT_A_MEASURE("L018"),
  NO_CLAUSE("L020"),
  BAD_CLAUSE("L021"),
  IMPOSSIBLE_DATE("L022"),
  ZERO("L023"),
  INEXACT_MONEY("L024"),
  DAY_MISSING("L025"),
  BAD_PERCENT("L026"),
  RANGE_INVERTED("L027"),
  DATES_INVERTED("L028"),
  BAD_FRACTION("L029"),
  SAID_TWICE("L030"),
  NO_AWARD("L031"),
  NO_PROCEDURE("L032"),
  STAGE_MISSING("L033"),
  RANK_WITHOUT_SCORE("L034"),
  RANK_BEFORE_STAGE("L035"),
  TYPE_CLASH("L036"),
  WRONG_UNIT("L037"),
  UNDEFINED_ORGAN("L038"),
  NO_RECIPIENT("L039"),
  WRONG_COMPARISON("L040"),
  TOO_FEW_ITEMS("L041"),
  WEIGHTS_NOT_WHOLE("L042"),
  UNDEFINED_CATEGORY("L043"),
  UNDEFINED_SHARED_AWARD("L044"),
  LIST_NOT_PRODUCED("L045"),
  REFERENCE_WITHOUT_FACTS("L046"),
  EXAMPLE_FAILS("L047"),
  EXAMPLE_UNKNOWN_NAME("L048"),
  EXAMPLE_INCOMPLETE("L049"),
  NOT_MENTIONED("L050"),
  DATE_INCOMPLETE("L051"),
  UNDEFINED_AWARD("L052"),
  TIES_OPEN("L053"),
  NOT_CARRIED_OUT("L054"),
  CLAUSE_UNMENTIONED("L055"),
  CLAUSE_NOT_IN_TEXT("L056"),
  NUMBERING_GAP("L057"),
  NEVER_FAILS("L058"),
  NEVER_HOLDS("L059"),
  CONDITIONS_CONTRADICT("L060"),
  CONDITION_IMPLIED("L061"),
  QUOTA_NOT_FILLABLE("L062"),
  QUOTA_PARTS_DIFFER("L063"),
  QUOTA_WITHOUT_RECIPIENT("L064"),
  POINTS_DIFFER("L065"),
  BAN_ENDS_IN_VALIDITY("L066"),
  WINDOW_BEYOND_VALIDITY("L067"),
  REAPPLY_IN_VALIDITY("L068"),
  STAGE_UNREACHABLE("L069"),
  DAYS_FOR_WORKING_DAYS("L070"),
  SCORE_UNUSED("L071"),
  NOT_PUBLISHABLE_YET("L072"),
  NOTICE_SHORTER_THAN_TEXT("L073"),
  EXPERTS_NOT_SET_UP("L074"),
  CONDITION_NOT_EXERCISED("L075"),
  NOTICE_LEFT_OUT("L076"),
  NEAR_NAME("L079"),
  BONUS_WITHOUT_RECIPIENT("L080"),
  FORCE_BEFORE_PROMULGATION("L084"),
  ENDS_BEFORE_FORCE("L085"),
  RECOVERS_NOT_CONFERRED("L088"),
  TEAM_TOO_SMALL("L093"),
  MINIMUM_ABOVE_TOTAL("L094"),
  RANKED_TWICE("L095"),
  NO_ACTOR("L097"),
  NOTICE_LENGTH_MISSING("L098"),
  TOO_MANY("L099"),
  NO_CAUSE("L100"),
  NOT_A_BASELINE("L101"),
  VALUE_TWICE("L102"),
  STAGE_TWICE("L103"),
  MIXED_ACTORS("L104"),
  SUM_OF_ONE("L105"),
  SUM_MISSING("L106"),
  NOTHING_EXPIRES("L107"),
  NOT_BEFORE_AWARD("L108");

  private final String id;

  Code(String id) {
    this.id = id;
  }

  /** Stable over versions, e.g. L010; codes from L050 to L098 are warnings. */
  public String id() {
    return id;
  }

  public Severity severity() {
    return id.compareTo("L050") >= 0 && id.compareTo("L099") < 0
        ? Severity.WARNING
        : Severity.ERROR;
  }

  /** The message, with {n} where the arguments go. */
  public BilingualText message() {
    return Wording.of(this).message();
  }

  /** What to do, with {n} where the arguments go. */
  public BilingualText help() {
    return Wording.of(this).help();
  }

  BilingualText message(Object... arguments) {
    return format(message(), arguments);
  }

  BilingualText help(Object... arguments) {
    return format(help(), arguments);
  }

  private static BilingualText format(BilingualText text, Object... arguments) {
    return new BilingualText(format(text.zh(), arguments), format(text.en(), arguments));
  }

  private static String format(String pattern, Object... arguments) {
    Object[] shown = new Object[arguments.length];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = arguments[i].toString();
    }
    return new MessageFormat(pattern, Locale.ROOT).format(shown).strip();
  }

  /** The words of one code, as the table has them. */
  private record Wording(String name, BilingualText message, BilingualText help) {

    private static final Map<String, Wording> ALL = read();

    static Wording of(Code code) {
      return Objects.requireNonNull(ALL.get(code.name()), code.name());
    }

    private static Map<String, Wording> read() {
      var stream = Objects.requireNonNull(Code.class.getResourceAsStream("diagnostics.txt"));
      try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        return lines
            .lines()
            .map(line -> line.split(" \\| ", -1))
            .map(
                parts ->
                    new Wording(
                        parts[0].substring(0, parts[0].indexOf(' ')),
                        new BilingualText(parts[1], parts[3]),
                        new BilingualText(parts[2], parts[4])))
            .collect(Collectors.toMap(Wording::name, Function.identity()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
