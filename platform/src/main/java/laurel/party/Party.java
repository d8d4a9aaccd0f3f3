package laurel.party;

import java.util.UUID;
import laurel.dsl.policy.RecipientKind;

/**
 * Who applies.
 *
 * @param identityCode unified social credit code, or an individual's own number
 * @param name today's; what was printed stays as it was printed
 */
public record Party(UUID id, RecipientKind kind, String identityCode, String name) {}
