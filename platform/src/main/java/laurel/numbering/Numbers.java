package laurel.numbering;

import static laurel.tenants.jooq.tenant.Tables.COUNTER;

import org.jooq.DSLContext;

/** Counts up by name; a number that was not committed is given again. */
public final class Numbers {

  private Numbers() {}

  /**
   * The next number of a name, from 1. Whoever else wants one waits until the transaction ends, so
   * ask for it last.
   */
  public static int next(DSLContext db, String name) {
    return db.insertInto(COUNTER)
        .values(name, 1)
        .onConflict(COUNTER.NAME)
        .doUpdate()
        .set(COUNTER.VALUE, COUNTER.VALUE.plus(1))
        .returning(COUNTER.VALUE)
        .fetchSingle()
        .getValue();
  }
}
