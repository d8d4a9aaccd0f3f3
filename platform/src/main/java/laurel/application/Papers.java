package laurel.application;

import static laurel.tenants.jooq.tenant.Tables.APPLICATION_CONTENT;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Single papers of many applications. */
@Component
public class Papers {

  private final JsonMapper json;

  Papers(JsonMapper json) {
    this.json = json;
  }

  /** The text of one paper in each application; empty where it was not handed in. */
  public Map<UUID, String> of(DSLContext db, Collection<UUID> applications, String paper) {
    return db.select(APPLICATION_CONTENT.APPLICATION_ID, APPLICATION_CONTENT.DOSSIER)
        .from(APPLICATION_CONTENT)
        .where(APPLICATION_CONTENT.APPLICATION_ID.in(applications))
        .fetchMap(
            APPLICATION_CONTENT.APPLICATION_ID,
            row ->
                json.readValue(row.get(APPLICATION_CONTENT.DOSSIER), AwardApplications.DOSSIER)
                    .getOrDefault(paper, ""));
  }
}
