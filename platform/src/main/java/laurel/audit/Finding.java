package laurel.audit;

import java.util.function.LongFunction;
import laurel.dsl.text.BilingualText;

/**
 * What is wrong with a tenant's chain.
 *
 * @param record the number of the first record concerned
 */
public record Finding(Kind kind, long record) {

  /** The ways in which a chain can be wrong. */
  public enum Kind {
    CHANGED("第%d条被改动：内容与密封不符。", "Record %d was changed: its content does not fit its seal."),
    MISSING("第%d条被删除。", "Record %d was deleted."),
    OUT_OF_PLACE(
        "第%d条不接在前一条之后：次序被调换，或前面有记录被换掉。",
        "Record %d does not follow the one before it: records were swapped or replaced."),
    CUT("从第%d条起，末尾的记录被删除。", "The tail was cut off: record %d and those after it are gone."),
    EMPTIED("所有记录被清空，自第%d条起。", "The table was emptied, from record %d on."),
    REWRITTEN(
        "第%d条与当时的锚点不符：记录链被重新计算过。",
        "Record %d is not the one that was anchored: the chain was computed anew."),
    CONTENT(
        "与第%d条记录的不符：公示、名单或已提交的评分在记录以后被改动。",
        "Not as record %d has it: a notice, its list or a sealed sheet was changed since."),
    ANCHOR_FORGED(
        "第%d条的锚点是伪造的，或密钥不是原来的密钥。", "The anchor at record %d is forged, or the key is another one."),
    ANCHOR_FILE_SHORT(
        "锚点文件缺少到第%d条为止的锚点：文件被截断、删除或换掉。",
        "The anchor file does not reach record %d as the directory does: it was cut, deleted or"
            + " replaced.");

    private final LongFunction<BilingualText> text;

    Kind(String zh, String en) {
      this.text = record -> BilingualText.of(zh.formatted(record), en.formatted(record));
    }
  }

  /** What happened, in words. */
  public BilingualText text() {
    return kind.text.apply(record);
  }
}
