package laurel.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.util.UriUtils;

/** Finds what in a request can not be read as text: the container and the firewall name nothing. */
final class UnreadableText {

  private UnreadableText() {}

  /** The name of a parameter or a header; empty where neither is to blame. */
  static Optional<String> in(HttpServletRequest request) {
    return Optional.ofNullable(request.getQueryString())
        .flatMap(UnreadableText::parameter)
        .or(() -> header(request));
  }

  private static Optional<String> parameter(String query) {
    return Arrays.stream(query.split("&", -1))
        .filter(pair -> !isText(pair.substring(pair.indexOf('=') + 1)))
        .map(pair -> pair.substring(0, Math.max(0, pair.indexOf('='))))
        .filter(UnreadableText::isText)
        .findFirst();
  }

  /** Whether the bytes that are written with percent signs are UTF-8. */
  private static boolean isText(String written) {
    try {
      byte[] bytes =
          UriUtils.decode(written, StandardCharsets.ISO_8859_1)
              .getBytes(StandardCharsets.ISO_8859_1);
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<String> header(HttpServletRequest request) {
    try {
      return Collections.list(request.getHeaderNames()).stream()
          .filter(name -> isRejected(request, name))
          .findFirst();
    } catch (RequestRejectedException e) {
      // A name that can not be read can not be told either.
      return Optional.empty();
    }
  }

  private static boolean isRejected(HttpServletRequest request, String header) {
    try {
      request.getHeader(header);
      return false;
    } catch (RequestRejectedException e) {
      return true;
    }
  }
}
