package laurel.api;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes our own types as they are written: records with what is always there as required, and
 * sealed types with the property that tells their kinds apart.
 */
@Component
final class DescribedTypes implements ModelConverter {

  private final Map<String, JavaType> names = new ConcurrentHashMap<>();

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> others) {
    JavaType type = Json.mapper().constructType(annotated.getType());
    if (type.getRawClass().getName().startsWith("laurel.")) {
      return described(type, context);
    }
    return others.hasNext() ? others.next().resolve(annotated, context, others) : null;
  }

  private Schema<?> described(JavaType type, ModelConverterContext context) {
    Class<?> raw = type.getRawClass();
    if (raw.equals(Optional.class)) {
      return described(type.containedType(0), context);
    }
    if (type.isMapLikeType()) {
      return new MapSchema().additionalProperties(described(type.getContentType(), context));
    }
    if (type.isCollectionLikeType()) {
      return new ArraySchema()
          .items(described(type.getContentType(), context))
          .uniqueItems(Set.class.isAssignableFrom(raw) ? true : null);
    }
    if (!raw.getName().startsWith("laurel.")) {
      return Objects.requireNonNull(context.resolve(new AnnotatedType(type)), type::toString);
    }
    if (Arrays.stream(raw.getMethods()).anyMatch(m -> m.isAnnotationPresent(JsonValue.class))) {
      return new StringSchema();
    }
    return named(type, context);
  }

  private Schema<?> named(JavaType type, ModelConverterContext context) {
    String name = name(type);
    JavaType other = names.putIfAbsent(name, type);
    if (other != null && !other.equals(type)) {
      throw new IllegalStateException("two types are called " + name + ": " + other);
    }
    if (!context.getDefinedModels().containsKey(name)) {
      define(name, type, context);
    }
    return new Schema<>().$ref("#/components/schemas/" + name);
  }

  private void define(String name, JavaType type, ModelConverterContext context) {
    Class<?> raw = type.getRawClass();
    if (raw.isEnum()) {
      var words = new StringSchema();
      for (Object constant : raw.getEnumConstants()) {
        words.addEnumItem(((Enum<?>) constant).name());
      }
      context.defineModel(name, words);
    } else if (raw.isRecord()) {
      // Defined before its parts: a type may contain itself.
      var schema = new ObjectSchema();
      context.defineModel(name, schema);
      fill(schema, type, context);
    } else {
      var kinds = new Schema<>();
      context.defineModel(name, kinds);
      kinds(kinds, type, context);
    }
  }

  private void fill(Schema<?> schema, JavaType type, ModelConverterContext context) {
    kindOf(type.getRawClass())
        .ifPresent(
            property -> {
              var kind = new StringSchema();
              kind.addEnumItem(type.getRawClass().getSimpleName());
              schema.addProperty(property, kind);
              schema.addRequiredItem(property);
            });
    for (RecordComponent component : type.getRawClass().getRecordComponents()) {
      JavaType part =
          Json.mapper()
              .getTypeFactory()
              .resolveMemberType(component.getGenericType(), type.getBindings());
      schema.addProperty(component.getName(), described(part, context));
      boolean absent =
          part.getRawClass().equals(Optional.class)
              || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!absent) {
        schema.addRequiredItem(component.getName());
      }
    }
  }

  private void kinds(Schema<?> schema, JavaType type, ModelConverterContext context) {
    var discriminator = new Discriminator().propertyName(kindOf(type.getRawClass()).orElseThrow());
    permitted(type.getRawClass())
        .forEach(
            kind -> {
              JavaType bound =
                  kind.getTypeParameters().length == 0
                      ? Json.mapper().constructType(kind)
                      : Json.mapper()
                          .getTypeFactory()
                          .constructParametricType(kind, type.getBindings());
              Schema<?> reference = named(bound, context);
              schema.addOneOfItem(reference);
              discriminator.mapping(kind.getSimpleName(), reference.get$ref());
            });
    schema.setDiscriminator(discriminator);
  }

  private static Stream<Class<?>> permitted(Class<?> type) {
    return Arrays.stream(type.getPermittedSubclasses())
        .flatMap(kind -> kind.isSealed() ? permitted(kind) : Stream.of(kind));
  }

  /** The property that tells the kinds of a sealed type apart; empty for other types. */
  private static Optional<String> kindOf(Class<?> type) {
    return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
        .flatMap(each -> Optional.ofNullable(each.getAnnotation(JsonTypeInfo.class)).stream())
        .map(JsonTypeInfo::property)
        .findFirst();
  }

  private static String name(JavaType type) {
    List<String> parts =
        Stream.concat(
                Stream.of(name(type.getRawClass())),
                Stream.iterate(0, i -> i < type.containedTypeCount(), i -> i + 1)
                    .map(i -> name(type.containedType(i))))
            .toList();
    return String.join("", parts);
  }

  /** E.g. FactValueDay; a form or an answer inside its controller goes by its own name. */
  private static String name(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return around == null || around.getSimpleName().endsWith("Controller")
        ? type.getSimpleName()
        : name(around) + type.getSimpleName();
  }
}
