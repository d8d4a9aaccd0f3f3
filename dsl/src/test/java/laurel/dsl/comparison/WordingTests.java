package laurel.dsl.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import laurel.dsl.policy.Policy;
import laurel.dsl.text.BilingualText;
import org.junit.jupiter.api.Test;

/** Each part that a policy can have is named in both languages. */
class WordingTests {

  private static void collect(Type type, Set<Class<?>> types) {
    if (type instanceof ParameterizedType generic) {
      collect(generic.getRawType(), types);
      Stream.of(generic.getActualTypeArguments()).forEach(t -> collect(t, types));
    }
    if (type instanceof Class<?> c && c.getPackage() == Policy.class.getPackage() && types.add(c)) {
      if (c.isSealed()) {
        Stream.of(c.getPermittedSubclasses()).forEach(t -> collect(t, types));
      }
      if (c.isRecord()) {
        Stream.of(c.getRecordComponents()).forEach(r -> collect(r.getGenericType(), types));
      }
    }
  }

  private static List<String> parts(Class<?> type) {
    String name = Wording.type(type);
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .map(c -> name + "." + ((Enum<?>) c).name())
          .toList();
    }
    RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : null;
    if (components == null) {
      return List.of();
    }
    return components.length == 0
        ? List.of(name)
        : Stream.of(components).map(c -> name + "." + c.getName()).toList();
  }

  @Test
  void everyPartOfAPolicyHasANameInBothLanguages() {
    Set<Class<?>> types = new LinkedHashSet<>();
    collect(Policy.class, types);
    var parts = new ArrayList<String>();
    types.stream()
        .filter(type -> !Wording.speaksForItself(type))
        .forEach(type -> parts.addAll(parts(type)));
    assertThat(parts).hasSizeGreaterThan(150);
    assertThat(parts)
        .allSatisfy(
            part -> {
              BilingualText name = Wording.name(part);
              assertThat(name.zh()).isNotBlank();
              assertThat(name.en()).isNotBlank().doesNotContain("、");
            });
  }
}
