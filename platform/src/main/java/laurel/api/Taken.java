package laurel.api;

import java.util.UUID;

/**
 * A step was taken.
 *
 * @param id of what it was taken on
 */
public record Taken(UUID id) {}
