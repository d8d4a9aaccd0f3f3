package laurel.life;

import laurel.dsl.text.BilingualText;

/** The sides of an edition; nobody acts on two of them. */
public enum Side {
  APPLICANT("申报人", "applicant"),
  RECOMMENDER("推荐单位", "recommender"),
  EXAMINER("评审专家", "examiner"),
  COMMITTEE("评审委员会委员", "committee member"),
  APPROVER("批准机关", "approver");

  private final BilingualText text;

  Side(String zh, String en) {
    this.text = new BilingualText(zh, en);
  }

  public BilingualText text() {
    return text;
  }
}
