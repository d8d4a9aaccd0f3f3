package laurel.life;

import java.util.List;

/** A module's steps. */
public interface Steps {

  List<Step<?, ?, ?>> steps();
}
