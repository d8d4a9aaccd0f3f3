package laurel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Laurel. */
@SpringBootApplication
public class LaurelApplication {
  public static void main(String[] args) {
    SpringApplication.run(LaurelApplication.class, args);
  }
}
