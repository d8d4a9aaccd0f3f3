package laurel.dsl.point;

import laurel.dsl.text.BilingualText;

/** What the running system does with a point; the weakest first. */
public enum Treatment {
  /** Neither carried out nor recorded: nobody is held to it by the system. */
  NOT_YET("还不能执行", "not carried out yet"),
  /** Printed for readers; nothing follows from it. */
  SHOWN("展示", "shown"),
  /** A named person's act is demanded and kept. */
  RECORDED("记录", "recorded"),
  /** Computed, or refused where it is broken. */
  CARRIED_OUT("执行", "carried out");

  private final BilingualText text;

  Treatment(String zh, String en) {
    this.text = new BilingualText(zh, en);
  }

  public BilingualText text() {
    return text;
  }
}
