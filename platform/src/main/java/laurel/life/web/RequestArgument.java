package laurel.life.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.decision.BadValue;
import laurel.dsl.text.BilingualText;
import laurel.life.Request;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The headers Idempotency-Key and If-Match, as a parameter of controllers. */
@Component
class RequestArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"|(\\d{1,9})");

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Request.class);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Request.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return new Request(
        Optional.ofNullable(request.getHeader("Idempotency-Key")),
        seen(Optional.ofNullable(request.getHeader("If-Match"))));
  }

  private static OptionalInt seen(Optional<String> match) {
    if (match.isEmpty()) {
      return OptionalInt.empty();
    }
    Matcher version = VERSION.matcher(match.get().strip());
    if (!version.matches()) {
      throw new BadValue(
          "If-Match",
          new BilingualText(
              "应为读到的 ETag，即版本号，如 \"3\"", "the ETag that was read: a version such as \"3\""));
    }
    String quoted = version.group(1);
    return OptionalInt.of(Integer.parseInt(quoted == null ? version.group(2) : quoted));
  }
}
