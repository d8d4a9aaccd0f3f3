package laurel.audit;

import laurel.dsl.text.BilingualText;

/** Says a step's name in words; a bean of this type is asked by the pages that show records. */
@FunctionalInterface
public interface ActionWords {

  BilingualText of(String action);
}
