package laurel.api;

/** Why a step is taken. */
public record Because(String reason) {}
