package laurel.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Chinese and English by Accept-Language; Chinese where the caller asks for neither. */
final class Languages extends AcceptHeaderLocaleResolver {

  private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

  /** The container would take a header that says nothing for the server's own language. */
  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Accept-Language"))
        .flatMap(Languages::asked)
        .orElse(Locale.CHINESE);
  }

  private static Optional<Locale> asked(String header) {
    try {
      return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
