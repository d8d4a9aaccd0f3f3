package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.award.Awards;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.life.Standing;
import laurel.publicnotice.PublicNotices;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;
import org.junit.jupiter.api.Test;

/** The demo's cities have each a finished edition and one under way, made by steps. */
class DemoLifeIntegrationTests {

  @Test
  void eachCityHasAFinishedEditionAndOneUnderWay() {
    for (Municipality city : Municipality.shipped()) {
      Tenant tenant = Platform.bean(Tenants.class).bySlug(city.slug()).orElseThrow();
      assertThat(Platform.bean(Editions.class).all(tenant))
          .as(tenant.slug())
          .extracting(Edition::standing)
          .containsExactly(Standing.UNDER_WAY, Standing.COMPLETED);
      assertThat(Platform.bean(Awards.class).all(tenant)).isNotEmpty();
      assertThat(Platform.bean(PublicNotices.class).all(tenant)).isNotEmpty();
    }
  }
}
