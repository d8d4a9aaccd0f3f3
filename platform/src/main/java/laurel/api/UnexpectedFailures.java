package laurel.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A broken invariant: the caller learns that nothing was changed, the log learns why. */
@Order(Ordered.LOWEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class UnexpectedFailures {

  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailures.class);

  @ExceptionHandler
  ProblemDetail failed(Exception e) {
    LOG.error("A request failed", e);
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "系统出错，这一步没有生效；已保存的内容没有丢失。This step failed and changed nothing.");
    problem.setTitle("系统出错 · Failure");
    return problem;
  }
}
