package laurel.dsl.diagnostic;

import java.text.MessageFormat;
import java.util.Locale;
import laurel.dsl.BilingualText;

/** Everything the compiler can find wrong, with its words. {n} are the arguments. */
public enum Code {
  NOT_TEXT(
      "L001",
      "这不是文本文件，或不是 UTF-8 编码。",
      "This is not a text file, or not in UTF-8.",
      "请用文本编辑器另存为 UTF-8。",
      "Save it as UTF-8 with a text editor."),
  TOO_LARGE(
      "L002",
      "文件过大：{0} 字节，上限是 {1} 字节。",
      "The file is too large: {0} bytes; the limit is {1}.",
      "一部办法通常不到 20,000 字节，请确认选对了文件。",
      "A measure usually has less than 20,000 bytes: check that this is the right file."),
  TOO_DEEP(
      "L003",
      "括号嵌套超过 {0} 层。",
      "Brackets are nested more than {0} deep.",
      "请把条件拆成几条。",
      "Split the condition into several."),
  HIDDEN_CONTROL(
      "L004",
      "文本中有看不见的方向控制字符（U+{0}）。",
      "The text contains an invisible direction control (U+{0}).",
      "请删除这个字符。",
      "Delete the character."),
  EMPTY("L005", "文件是空的。", "The file is empty.", "以 办法「…」 开头。", "Begin with: measure 「…」."),
  UNKNOWN_WORD(
      "L010",
      "不认识「{0}」。",
      "\"{0}\" is not a word of the language.",
      "办法自己的词要放在「」里。{1}",
      "Words of the measure itself stand in 「」. {1}"),
  UNCLOSED_NAME(
      "L011",
      "「 没有对应的 」：{0}",
      "A 「 without its 」: {0}",
      "在这个名称的末尾补上 」。",
      "Add 」 at the end of the name."),
  UNCLOSED_CITATION(
      "L012", "【 没有对应的 】：{0}", "A 【 without its 】: {0}", "在条款号后补上 】。", "Add 】 after the clause."),
  UNEXPECTED(
      "L013", "这里不应是「{0}」。", "\"{0}\" does not belong here.", "这里可以写：{1}。", "Expected here: {2}."),
  UNFINISHED(
      "L014",
      "文件在这里没有写完。",
      "The text ends before the statement is complete.",
      "这里可以写：{1}。",
      "Expected here: {2}."),
  NO_CLAUSE(
      "L020",
      "这一句没有注明条款。",
      "This statement names no clause.",
      "在句末写上出处，例如 【第四条】。",
      "Add its source at the end, e.g. 【Article 4】."),
  BAD_CLAUSE(
      "L021",
      "看不懂条款号「{0}」。",
      "\"{0}\" is not a clause number.",
      "写成 第十条（一）、（十九）5、六（三） 或 文首。",
      "Write Article 10(1), (19)5, Section 6(3) or head."),
  IMPOSSIBLE_DATE(
      "L022",
      "没有「{0}」这一天。",
      "There is no such day: {0}.",
      "请核对年、月、日。",
      "Check year, month and day."),
  ZERO(
      "L023",
      "数量必须是 1 到 {1} 之间的整数，这里是「{0}」。",
      "The number must be a whole number from 1 to {1}; here it is \"{0}\".",
      "请核对数字。",
      "Check the number."),
  INEXACT_MONEY(
      "L024",
      "金额「{0}」不能精确到分。",
      "The amount \"{0}\" is not a whole number of fen.",
      "请写到分为止。",
      "Write at most two decimals of a yuan."),
  SAID_TWICE(
      "L030", "「{0}」在这里说了两次。", "\"{0}\" is said twice here.", "保留一句。", "Keep one of the two."),
  NO_AWARD(
      "L031",
      "没有写明任何奖项。",
      "No award is defined.",
      "加上 奖项「…」 及其名额。",
      "Add: award 「…」 with its quota."),
  NO_PROCEDURE(
      "L032",
      "没有写明程序。",
      "No procedure is defined.",
      "加上 程序，逐一写明各环节。",
      "Add: procedure, with its stages."),
  STAGE_MISSING(
      "L033",
      "程序里缺少「{0}」环节。",
      "The procedure has no stage \"{1}\".",
      "加上这一环节，否则评选走不完。",
      "Add the stage: without it an edition can not be completed."),
  RANK_WITHOUT_SCORE(
      "L034",
      "按「{0}」得分排序，但该环节不评分。",
      "The ranking uses the score of \"{1}\", which is not scored.",
      "在该环节写上 评分，或改用别的环节的得分。",
      "Add \"scored\" to that stage, or rank by another one."),
  RANK_BEFORE_STAGE(
      "L035",
      "按「{0}」得分排序，但该环节排在后面或不存在。",
      "The ranking uses the score of \"{1}\", which comes later or not at all.",
      "请调整环节的次序。",
      "Put the stages in order."),
  TYPE_CLASH(
      "L036",
      "「{0}」在一处当作{1}，在另一处当作{2}。",
      "\"{0}\" is used as {3} in one place and as {4} in another.",
      "同一事实只能有一种类型；请改名或统一写法。",
      "A fact has one type: rename it or write it one way."),
  WRONG_UNIT(
      "L037", "这里不能用「{0}」计。", "This can not be counted in \"{0}\".", "请改用：{1}。", "Use: {2}."),
  UNDEFINED_ORGAN(
      "L038",
      "「{0}」没有在 机构 里写明。",
      "\"{0}\" is not set up under organs.",
      "在 机构 里加上它，或用「」写出承担者的名称。",
      "Add it under organs, or name the body in 「」."),
  NO_RECIPIENT(
      "L039",
      "有对{0}的条件，但没有授予{0}的奖项。",
      "There are conditions for {1}, but no award is granted to them.",
      "请核对 授予。",
      "Check: granted to."),
  NOT_MENTIONED(
      "L050",
      "奖项「{0}」没有提到「{1}」。",
      "The award \"{0}\" does not mention \"{2}\".",
      "办法没有规定的，写明 {1} 未规定。",
      "Where the measure is silent, write: {2} not stated."),
  DATE_INCOMPLETE(
      "L051",
      "公布日期「{0}」不完整，补全之前不能施行。",
      "The date of promulgation \"{0}\" is incomplete: the measure can not come into force until it is completed.",
      "补上日期后再发布。",
      "Complete the date before publication."),
  TOO_MANY(
      "L099",
      "问题太多，只列出前 {0} 个。",
      "There are too many findings: only the first {0} are listed.",
      "改正后再检查一次。",
      "Mend these and check again.");

  private final String id;
  private final BilingualText message;
  private final BilingualText help;

  Code(String id, String zh, String en, String helpZh, String helpEn) {
    this.id = id;
    this.message = new BilingualText(zh, en);
    this.help = new BilingualText(helpZh, helpEn);
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

  BilingualText message(Object... arguments) {
    return format(message, arguments);
  }

  BilingualText help(Object... arguments) {
    return format(help, arguments);
  }

  private static BilingualText format(BilingualText text, Object... arguments) {
    return new BilingualText(format(text.zh(), arguments), format(text.en(), arguments));
  }

  private static String format(String pattern, Object... arguments) {
    return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(arguments).strip();
  }
}
