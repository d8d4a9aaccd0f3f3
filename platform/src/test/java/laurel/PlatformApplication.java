package laurel;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform without pages, for tests of services. */
@SpringBootApplication
class PlatformApplication {}
