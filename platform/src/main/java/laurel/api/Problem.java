package laurel.api;

import java.util.Locale;
import laurel.dsl.text.BilingualText;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What can be wrong with a request at the door, in words of its own. */
public enum Problem {
  UNREADABLE(
      HttpStatus.BAD_REQUEST,
      "看不懂请求",
      "Unreadable request",
      "请求体不是这里所需的 JSON，见 /v3/api-docs。",
      "The body is not the JSON that is wanted here, see /v3/api-docs."),
  BAD_VALUE(
      HttpStatus.BAD_REQUEST,
      "填写有误",
      "Bad value",
      "「{}」缺少，或不是所需的类型。",
      "“{}” is missing or of another type."),
  UNPRINTABLE(
      HttpStatus.BAD_REQUEST,
      "含有不能保存的字符",
      "Characters that can not be kept",
      "内容里有空字符（U+0000），请去掉再试。",
      "There is a null character (U+0000) in the content; take it out and try again."),
  BAD_ADDRESS(
      HttpStatus.BAD_REQUEST,
      "请求有误",
      "Bad request",
      "地址或请求头里有不允许的字符。",
      "The address or a header has characters that are not allowed."),
  BAD_TEXT(
      HttpStatus.BAD_REQUEST,
      "含有不能读的字符",
      "Characters that can not be read",
      "「{}」里有不能使用的字符，或不是 UTF-8。",
      "“{}” has characters that can not be used, or is not UTF-8."),
  NOT_SIGNED_IN(
      HttpStatus.UNAUTHORIZED,
      "没有登录",
      "Not signed in",
      "请带上有效的令牌（Authorization: Bearer …）。",
      "Send a valid token (Authorization: Bearer …)."),
  NOT_ALLOWED(
      HttpStatus.FORBIDDEN,
      "没有权限",
      "Not allowed",
      "您的角色不能做这一步。",
      "Your role does not take this step."),
  NOT_FOUND(
      HttpStatus.NOT_FOUND,
      "没有找到",
      "Not found",
      "没有找到，或您无权查看。",
      "There is no such thing, or you may not see it."),
  WRONG_METHOD(
      HttpStatus.METHOD_NOT_ALLOWED,
      "不能用这种方法",
      "Wrong method",
      "这个地址不接受这种方法，可用的见 Allow。",
      "This address does not take this method; Allow names those it takes."),
  NOT_ACCEPTABLE(
      HttpStatus.NOT_ACCEPTABLE,
      "没有这种格式",
      "Not in that form",
      "只能答以 application/json。",
      "Answers are application/json."),
  TAKEN_MEANWHILE(
      HttpStatus.CONFLICT,
      "别人刚刚办了",
      "Done by somebody else",
      "同时有人办了同一件事；您这一步没有生效。",
      "Somebody did the same at this moment; your step changed nothing."),
  TOO_LARGE(
      HttpStatus.CONTENT_TOO_LARGE,
      "请求太大",
      "Too large",
      "请求体不能超过1 MB（1048576字节）。",
      "A body has at most 1 MB (1048576 bytes)."),
  WRONG_MEDIA(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE,
      "不是所需的格式",
      "Wrong media type",
      "这个地址不接受这种 Content-Type，见 /v3/api-docs。",
      "This address does not take this Content-Type, see /v3/api-docs."),
  FAILED(
      HttpStatus.INTERNAL_SERVER_ERROR,
      "系统出错",
      "Failure",
      "这一步没有生效；已保存的内容没有丢失。",
      "This step changed nothing; what was saved is still there."),
  UNKNOWN_METHOD(
      HttpStatus.NOT_IMPLEMENTED,
      "没有这种方法",
      "No such method",
      "这里没有这种请求方法；各地址可用的方法见 /v3/api-docs。",
      "There is no such method here; /v3/api-docs has those of each address."),
  UNAVAILABLE(
      HttpStatus.SERVICE_UNAVAILABLE,
      "暂时不可用",
      "Not available now",
      "数据库暂时不可用或太忙，请稍后再试；这一步没有生效。",
      "The database is away or busy, try again soon; this step changed nothing.");

  private final HttpStatus status;
  private final BilingualText title;
  private final BilingualText detail;

  Problem(HttpStatus status, String zh, String en, String detailZh, String detailEn) {
    this.status = status;
    this.title = new BilingualText(zh, en);
    this.detail = new BilingualText(detailZh, detailEn);
  }

  public HttpStatus status() {
    return status;
  }

  BilingualText title() {
    return title;
  }

  /** What a status of the container's own stands for. */
  static Problem of(int status) {
    return switch (status) {
      case 404 -> NOT_FOUND;
      case 405 -> WRONG_METHOD;
      case 413 -> TOO_LARGE;
      case 501 -> UNKNOWN_METHOD;
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? BAD_ADDRESS : FAILED;
    };
  }

  /** The problem in the words of a language. */
  public ProblemDetail in(Locale locale) {
    return in(locale, detail);
  }

  /** The problem with one field, named where the words have a place for it. */
  ProblemDetail about(String field, Locale locale) {
    ProblemDetail problem =
        in(
            locale,
            new BilingualText(detail.zh().replace("{}", field), detail.en().replace("{}", field)));
    problem.setProperty("field", field);
    return problem;
  }

  ProblemDetail in(Locale locale, BilingualText words) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words.in(locale));
    problem.setTitle(title.in(locale));
    return problem;
  }
}
