package laurel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The clause of a founding regulation that a test proves to be carried out or recorded. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Clause.Several.class)
public @interface Clause {

  /** A row of clauses.txt, e.g. {@code wuwei 4}. */
  String value();

  /** Several clauses that one test proves. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Several {
    Clause[] value();
  }
}
