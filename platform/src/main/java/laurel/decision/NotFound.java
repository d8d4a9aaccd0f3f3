package laurel.decision;

/** What was asked for does not exist for whoever asks. */
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFound(String what) {
    super(what);
  }
}
