package laurel.tenants;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import laurel.dsl.text.BilingualText;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A municipality's files: how it looks, its regulation in the language, the measure's own text.
 *
 * @param order the place in lists
 * @param division its administrative division code, six digits
 * @param earlier regulations of versions before the present one, the oldest first
 * @param organisations made-up organisations for demo mode
 * @param firstEdition the number of the first edition that demo mode runs
 */
public record Municipality(
    String slug,
    BilingualText name,
    String colour,
    int order,
    String division,
    List<String> earlier,
    String regulation,
    String measure,
    List<String> organisations,
    int firstEdition) {

  public Municipality {
    earlier = List.copyOf(earlier);
    organisations = List.copyOf(organisations);
  }

  /** All municipalities shipped with the program, in their order. */
  public static List<Municipality> shipped() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:municipalities/*/municipality.properties"))
          .map(Municipality::read)
          .sorted(Comparator.comparingInt(Municipality::order))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Municipality read(Resource resource) {
    var properties = new Properties();
    try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
      return new Municipality(
          properties.getProperty("slug"),
          new BilingualText(properties.getProperty("name.zh"), properties.getProperty("name.en")),
          properties.getProperty("colour"),
          Integer.parseInt(properties.getProperty("order")),
          properties.getProperty("division"),
          earlier(resource, properties.getProperty("earlier", "")),
          text(resource.createRelative("regulation.laurel")),
          text(resource.createRelative("measure.txt")),
          text(resource.createRelative("demo-organisations.txt")).lines().toList(),
          Integer.parseInt(properties.getProperty("first-edition", "1")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> earlier(Resource resource, String names) throws IOException {
    var texts = new ArrayList<String>();
    for (String name : names.strip().split("\\s+", 0)) {
      if (!name.isEmpty()) {
        texts.add(text(resource.createRelative("earlier/" + name + ".laurel")));
      }
    }
    return texts;
  }

  private static String text(Resource resource) throws IOException {
    try (InputStream stream = resource.getInputStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
