package laurel.application;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.text.BilingualText;
import laurel.life.Standing;

/**
 * An application in a list, without its papers.
 *
 * @param stage where it stands, in words
 * @param recommendedBy the body that recommended it; empty where none did
 * @param eligible what the eligibility review decided; empty before it
 */
public record ApplicationLine(
    UUID id,
    UUID editionId,
    String applicantName,
    RecipientKind recipient,
    String award,
    String category,
    Standing standing,
    BilingualText stage,
    Optional<String> receiptNumber,
    Optional<OffsetDateTime> submittedAt,
    Optional<String> recommendedBy,
    Optional<Boolean> eligible) {}
