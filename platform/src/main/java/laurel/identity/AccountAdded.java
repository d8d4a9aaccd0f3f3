package laurel.identity;

/** An account was added. */
public record AccountAdded(Account account) {}
