package laurel.audit;

import laurel.dsl.text.BilingualText;

/** Says what records hold in words; a bean of this type is asked by the pages that show them. */
public interface ActionWords {

  /** A step or another change by its name. */
  BilingualText of(String action);

  /** A kind of subject by its name. */
  BilingualText subject(String kind);

  /** What was or is: the program's words are put into the reader's, all else stays. */
  BilingualText value(String recorded);
}
