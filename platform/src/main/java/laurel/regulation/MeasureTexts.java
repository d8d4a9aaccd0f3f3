package laurel.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.dsl.Compilation;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.coverage.MeasureText;
import laurel.tenants.Tenant;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The texts of measures as promulgated, in the files of their cities. */
@Component
public class MeasureTexts {

  /** A text, compiled and held against the measure's own words where the city's files have them. */
  public Compilation compile(Tenant tenant, String text) {
    Compilation alone = RegulationCompiler.compile(text);
    return alone
        .policy()
        .flatMap(policy -> policy.measure().sourceText().stated())
        .flatMap(name -> of(tenant, name))
        .map(measure -> RegulationCompiler.compile(text, measure))
        .orElse(alone);
  }

  /**
   * A city's text of the name that its regulation gives it.
   *
   * @return empty where the city's files hold none of that name
   */
  Optional<MeasureText> of(Tenant tenant, String name) {
    if (!name.matches("[\\w-]+\\.txt")) {
      return Optional.empty();
    }
    String folder = "municipalities/" + tenant.slug() + "/";
    return Stream.of(folder + name, folder + "earlier/" + name)
        .map(ClassPathResource::new)
        .filter(ClassPathResource::exists)
        .findFirst()
        .map(MeasureTexts::read);
  }

  private static MeasureText read(ClassPathResource resource) {
    try {
      return MeasureText.of(resource.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
