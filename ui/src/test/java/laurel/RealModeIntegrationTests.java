package laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import laurel.demo.DemoClock;
import laurel.identity.Accounts;
import laurel.tenants.Tenants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;

/** Outside demo mode no default person, no made-up data and no moving clock exists. */
class RealModeIntegrationTests {

  @TempDir Path data;

  @Test
  void hasNoDefaultPersonAndNoMovingClock() throws IOException, InterruptedException {
    try (var laurel =
        RunningLaurel.start(
            data, true, "--laurel.demo=false", "--laurel.operator-password=first-operator-1")) {
      assertThat(laurel.bean(Accounts.class).all())
          .extracting(account -> account.username())
          .containsExactly("operator");
      assertThat(laurel.bean(Tenants.class).all()).hasSize(4);
      assertThatThrownBy(() -> laurel.bean(DemoClock.class))
          .isInstanceOf(NoSuchBeanDefinitionException.class);
      HttpResponse<String> login =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(laurel.url() + "/login")).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(login.body()).doesNotContain("laurel-demo").doesNotContain("演示模式");
    }
    assertThatThrownBy(() -> RunningLaurel.start(data, true))
        .rootCause()
        .hasMessageContaining("real mode");
  }

  @Test
  void demoModeListensOnLoopbackOnly() {
    assertThatThrownBy(() -> RunningLaurel.start(data, true, "--server.address=0.0.0.0"))
        .rootCause()
        .hasMessageContaining("127.0.0.1");
  }
}
