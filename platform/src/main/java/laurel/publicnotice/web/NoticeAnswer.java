package laurel.publicnotice.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import laurel.dsl.policy.Clause;
import laurel.life.Standing;
import laurel.publicnotice.PublicNotice;

/**
 * A public notice as it was shown.
 *
 * @param bodyHash SHA-256 of the text
 * @param lastDay until 24:00 China standard time
 * @param provisional whether the count reaches into a year without an official calendar
 */
record NoticeAnswer(
    UUID id,
    UUID editionId,
    String title,
    String body,
    String bodyHash,
    LocalDate publishedOn,
    LocalDate firstDay,
    LocalDate lastDay,
    boolean provisional,
    String term,
    PublicNotice.TermSource termFrom,
    boolean objections,
    List<Clause> clauses,
    List<PublicNotice.Listed> listed,
    Standing standing) {

  static NoticeAnswer of(PublicNotice notice) {
    return new NoticeAnswer(
        notice.id(),
        notice.editionId(),
        notice.title(),
        notice.body(),
        notice.bodyHash(),
        notice.publishedOn(),
        notice.firstDay(),
        notice.lastDay(),
        notice.provisional(),
        notice.term(),
        notice.termFrom(),
        notice.objections(),
        notice.clauses(),
        notice.listed(),
        notice.standing());
  }
}
