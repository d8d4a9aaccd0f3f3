package laurel.dsl.diagnostic;

/** Whether a finding keeps a text from being compiled. */
public enum Severity {
  ERROR,
  WARNING
}
