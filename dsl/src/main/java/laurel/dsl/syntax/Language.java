package laurel.dsl.syntax;

/** The two spellings of the language's words. */
public enum Language {
  ZH,
  EN
}
