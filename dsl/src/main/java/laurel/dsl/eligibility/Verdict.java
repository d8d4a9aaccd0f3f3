package laurel.dsl.eligibility;

import laurel.dsl.text.BilingualText;

/** Three-valued: what is not known is never met. */
public enum Verdict {
  MET("符合", "met"),
  NOT_MET("不符合", "not met"),
  NOT_YET_KNOWN("尚未知", "not yet known");

  private final BilingualText text;

  Verdict(String zh, String en) {
    this.text = new BilingualText(zh, en);
  }

  public BilingualText text() {
    return text;
  }

  Verdict and(Verdict other) {
    return this == NOT_MET || other == NOT_MET
        ? NOT_MET
        : this == MET && other == MET ? MET : NOT_YET_KNOWN;
  }

  Verdict or(Verdict other) {
    return this == MET || other == MET
        ? MET
        : this == NOT_MET && other == NOT_MET ? NOT_MET : NOT_YET_KNOWN;
  }

  Verdict not() {
    return switch (this) {
      case MET -> NOT_MET;
      case NOT_MET -> MET;
      case NOT_YET_KNOWN -> NOT_YET_KNOWN;
    };
  }

  static Verdict of(boolean met) {
    return met ? MET : NOT_MET;
  }
}
