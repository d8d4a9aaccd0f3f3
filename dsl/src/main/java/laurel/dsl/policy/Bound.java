package laurel.dsl.policy;

/** How a number binds. */
public enum Bound {
  AT_MOST,
  AT_LEAST,
  EXACTLY
}
