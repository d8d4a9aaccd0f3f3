package laurel.api;

import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Takes each value of a body as the description calls for it, or not at all: what a program sends
 * may bring about a payment, so nothing is rounded, guessed or left out.
 */
@Component
final class StrictBodies implements JsonMapperBuilderCustomizer {

  @Override
  public void customize(JsonMapper.Builder builder) {
    builder
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        // No list and no map holds nothing: our records copy them, and a copy has no nulls.
        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
        // A day is a day: neither a count of days nor a moment.
        .defaultLeniency(false)
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.Boolean,
            truth -> truth.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail));
    // An empty text is a text; it stands for nothing else.
    for (LogicalType type : LogicalType.values()) {
      builder.withCoercionConfig(
          type, any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    }
  }
}
