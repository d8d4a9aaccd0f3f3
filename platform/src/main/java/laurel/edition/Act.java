package laurel.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.text.BilingualText;
import laurel.life.Standing;
import laurel.life.Subject;

/**
 * What a run owes besides its entries.
 *
 * @param about the body asked, the paper wanted; names the act within its run and kind
 * @param cancelled whether its edition is, so that nobody owes it any more
 * @param by the bodies of which one does it; the office where the measure names none
 */
public record Act(
    UUID id,
    UUID editionId,
    int runIndex,
    Kind kind,
    String about,
    List<Role> by,
    List<Clause> clauses,
    Optional<LocalDate> doneOn,
    String doneBy,
    String doneFor,
    String evidence,
    boolean cancelled,
    Optional<Stage> stageUnderWay)
    implements Subject {

  public Act {
    by = List.copyOf(by);
    clauses = List.copyOf(clauses);
  }

  /** What is owed. */
  public enum Kind {
    CONSULT("征求意见", "Consult"),
    CONFIRM("确认", "Confirm"),
    SURVEY("满意度测评", "Survey"),
    SCREEN("数据核查", "Screen with data"),
    TRAIN("培训", "Train"),
    DRAW("抽取专家", "Draw experts"),
    VOTE("表决", "Vote"),
    FEEDBACK("反馈意见", "Give feedback"),
    LAUNCH("办理启动", "Launch"),
    ANNOUNCE("印发公告", "Announce"),
    COMMEND("表彰", "Commend"),
    PUBLISH("发布于", "Publish in"),
    DISQUALIFICATION("公告取消参评资格", "Announce the disqualification");

    private final BilingualText text;

    Kind(String zh, String en) {
      this.text = new BilingualText(zh, en);
    }

    public BilingualText text() {
      return text;
    }
  }

  /** The act without who did it and on what evidence. */
  Act withoutProof() {
    return new Act(
        id,
        editionId,
        runIndex,
        kind,
        about,
        by,
        clauses,
        doneOn,
        "",
        doneFor,
        "",
        cancelled,
        stageUnderWay);
  }

  /** The act in words. */
  public BilingualText text() {
    return about.isEmpty()
        ? kind.text()
        : new BilingualText(
            kind.text().zh() + "「" + about + "」", kind.text().en() + " 「" + about + "」");
  }

  @Override
  public Standing standing() {
    return doneOn.isPresent() ? Standing.MET : cancelled ? Standing.CANCELLED : Standing.OWED;
  }

  @Override
  public Optional<UUID> edition() {
    return Optional.of(editionId);
  }

  @Override
  public List<Role> actors() {
    return by;
  }
}
