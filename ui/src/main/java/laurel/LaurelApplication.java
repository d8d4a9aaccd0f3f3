package laurel;

import java.util.Arrays;
import laurel.audit.AuditCommand;
import laurel.identity.LaurelProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

/** Starts Laurel; with the word {@code audit} first, checks the audit's chains instead. */
@SpringBootApplication
public class LaurelApplication {
  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("audit")) {
      String[] settings = Arrays.copyOfRange(args, 1, args.length);
      System.exit(AuditCommand.run(settings, System.out, System.err));
    }
    SpringApplication.run(LaurelApplication.class, args);
  }

  /** Prints the page to open, once everything behind it is ready. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> address(LaurelProperties properties) {
    return _ ->
        System.out.printf(
            "%n桂冠已经启动，请打开 · Laurel is up, open:  %s%n%s%n",
            properties.url(),
            properties.demo()
                ? "演示模式：登录页列出各市各角色。Demo mode: the login page lists its users.\n"
                : "");
  }
}
