package laurel.api;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.decision.BadValue;
import laurel.decision.NotFound;
import laurel.decision.Refused;
import laurel.dsl.text.BilingualText;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** What went wrong, as the problem that the caller is told; never with the words of Java. */
final class Faults {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private Faults() {}

  static ProblemDetail problem(Throwable fault, HttpServletRequest request) {
    Locale locale = Problems.language(request);
    Optional<ProblemDetail> known =
        causes(fault).flatMap(cause -> known(cause, request, locale).stream()).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
    return Problem.FAILED.in(locale);
  }

  /** From the innermost out: the innermost says most. */
  private static Stream<Throwable> causes(Throwable fault) {
    return Stream.iterate(fault, java.util.Objects::nonNull, Throwable::getCause)
        .limit(20)
        .toList()
        .reversed()
        .stream();
  }

  private static Optional<ProblemDetail> known(
      Throwable cause, HttpServletRequest request, Locale locale) {
    return switch (cause) {
      case Refused refused -> Optional.of(Answers.refused(refused.reasons(), locale));
      case BadValue bad -> Optional.of(badValue(bad.field(), bad.text(), locale));
      case NotFound _, NoResourceFoundException _ -> Optional.of(Problem.NOT_FOUND.in(locale));
      case AccessDeniedException _ -> Optional.of(Problem.NOT_ALLOWED.in(locale));
      case AuthenticationException _ -> Optional.of(Problem.NOT_SIGNED_IN.in(locale));
      case BodyLimit.TooLarge _ -> Optional.of(Problem.TOO_LARGE.in(locale));
      case SQLException sql -> database(sql, locale);
      case RequestRejectedException _, InvalidParameterException _ ->
          Optional.of(
              UnreadableText.in(request)
                  .map(field -> Problem.BAD_TEXT.about(field, locale))
                  .orElseGet(() -> Problem.BAD_ADDRESS.in(locale)));
      default -> ofTheDoor(cause, locale);
    };
  }

  /** What Spring or the reader of JSON finds before a controller is reached. */
  private static Optional<ProblemDetail> ofTheDoor(Throwable cause, Locale locale) {
    return switch (cause) {
      case JacksonException json when !path(json).isEmpty() ->
          Optional.of(Problem.BAD_VALUE.about(path(json), locale));
      case HttpMessageNotReadableException _ -> Optional.of(Problem.UNREADABLE.in(locale));
      case MethodArgumentTypeMismatchException wrong ->
          Optional.of(Problem.BAD_VALUE.about(wrong.getName(), locale));
      case MissingServletRequestParameterException missing ->
          Optional.of(Problem.BAD_VALUE.about(missing.getParameterName(), locale));
      case HttpRequestMethodNotSupportedException _ -> Optional.of(Problem.WRONG_METHOD.in(locale));
      case HttpMediaTypeNotAcceptableException _ -> Optional.of(Problem.NOT_ACCEPTABLE.in(locale));
      case HttpMediaTypeNotSupportedException _ -> Optional.of(Problem.WRONG_MEDIA.in(locale));
      default -> Optional.empty();
    };
  }

  private static ProblemDetail badValue(String field, BilingualText text, Locale locale) {
    ProblemDetail problem =
        Problem.BAD_VALUE.in(
            locale, new BilingualText(field + "：" + text.zh(), field + ": " + text.en()));
    problem.setProperty("field", field);
    return problem;
  }

  /** The JSON property, e.g. {@code facts.注册登记地.kind} or {@code parts[2]}. */
  private static String path(JacksonException json) {
    var path = new StringBuilder();
    for (var reference : json.getPath()) {
      if (reference.getPropertyName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
      }
    }
    return path.toString();
  }

  private static Optional<ProblemDetail> database(SQLException sql, Locale locale) {
    String state = Optional.ofNullable(sql.getSQLState()).orElse("");
    if (List.of("22021", "22P05", "22023").contains(state)) {
      return Optional.of(Problem.UNPRINTABLE.in(locale));
    }
    if (state.equals("23505")) {
      return Optional.of(Problem.TAKEN_MEANWHILE.in(locale));
    }
    boolean away =
        sql instanceof SQLTransientException
            || state.startsWith("08")
            || state.startsWith("57P")
            || state.startsWith("53")
            || List.of("40001", "40P01", "55P03", "57014").contains(state);
    return away ? Optional.of(Problem.UNAVAILABLE.in(locale)) : Optional.empty();
  }
}
