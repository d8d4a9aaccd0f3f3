package laurel.life;

import java.util.Set;
import laurel.dsl.point.Point;

/** Something beside the steps that carries out what a policy states: a clock, a list, a page. */
public interface Carrier {

  Set<Point> carries();
}
