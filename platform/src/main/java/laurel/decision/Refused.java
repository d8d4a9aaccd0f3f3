package laurel.decision;

import java.util.List;

/** Carries the reasons of a refusal out of a transaction, which rolls back. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Reason> reasons;

  public Refused(List<Reason> reasons) {
    super("refused", null, false, false);
    this.reasons = List.copyOf(reasons);
  }

  public List<Reason> reasons() {
    return reasons;
  }
}
