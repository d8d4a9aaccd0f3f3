package laurel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import laurel.application.ApplicationDraft;
import laurel.application.ApplicationSteps;
import laurel.application.AwardApplications;
import laurel.calendar.OfficialClock;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.StageKind;
import laurel.edition.EditionPlan;
import laurel.edition.EditionSteps;
import laurel.edition.Editions;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.Request;
import laurel.life.StepRunner;
import laurel.party.CreditCode;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Deadline day without REST: sixteen threads save drafts of ten thousand characters and submit them
 * in one city by services, in turns with the same statements by pgbench on the same server.
 */
final class SubmissionBench {

  private static final String CITY = "wuwei";
  private static final int CLIENTS = 16;
  private static final int WARM_UP = 100;
  private static final int ROUNDS = 5;
  private static final String PAPER = "质量管理".repeat(834);

  /** One round: drafts with their submissions a second, and the milliseconds of each call. */
  private record Round(double rate, List<Double> saves, List<Double> submissions) {}

  private final ConfigurableApplicationContext context;
  private final UUID edition;
  private int applicants;

  private SubmissionBench(ConfigurableApplicationContext context) {
    this.context = context;
    this.edition = openEdition();
  }

  public static void main(String[] arguments) throws Exception {
    int wanted = arguments.length == 0 ? 640 : Integer.parseInt(arguments[0]);
    int each = Math.max(1, wanted / CLIENTS);
    Path folder = Files.createTempDirectory("laurel-load");
    try (var laurel = start(folder)) {
      var bench = new SubmissionBench(laurel);
      bench.round(WARM_UP);
      var server = new BareServer(folder, bench.tenant().id().value(), bench.edition);
      for (int i = 0; i < ROUNDS; i++) {
        Round round = bench.round(each);
        BareServer.Result bare = server.run(CLIENTS, each);
        System.out.printf(
            "Laurel %.0f a second, save %s, submit %s; pgbench %.0f a second, %s; ratio %.2f%n",
            round.rate(),
            percentiles(round.saves()),
            percentiles(round.submissions()),
            bare.rate(),
            percentiles(bare.millis()),
            round.rate() / bare.rate());
      }
    }
  }

  private static ConfigurableApplicationContext start(Path folder) {
    return new SpringApplicationBuilder(PlatformApplication.class)
        .build()
        .run(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--laurel.database.data=" + folder,
            "--laurel.demo-editions=false",
            "--logging.level.root=warn");
  }

  static String percentiles(List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    return "p50 %.0f ms, p99 %.0f ms"
        .formatted(
            sorted.get(sorted.size() / 2),
            sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100)));
  }

  private <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  private Tenant tenant() {
    return bean(Tenants.class).bySlug(CITY).orElseThrow();
  }

  /** Plans and opens an edition; the city's measure begins with a launch. */
  private UUID openEdition() {
    Actor secretariat = Actor.of(CITY + "-secretariat", tenant(), UserRole.SECRETARIAT);
    LocalDate today = LocalDate.now(bean(OfficialClock.class));
    var plan =
        new EditionPlan(
            today.getYear(),
            Optional.empty(),
            Optional.of(today.plusDays(30)),
            "GB/T 19580",
            1000,
            0);
    EditionSteps steps = bean(EditionSteps.class);
    StepRunner runner = bean(StepRunner.class);
    UUID id = runner.take(secretariat, steps.planning(), Desk.THE_ONE, plan).orThrow();
    runner.take(secretariat, steps.opening(), id, "").orThrow();
    while (bean(Editions.class).get(tenant(), id).stage().orElseThrow().kind()
        != StageKind.APPLICATION) {
      int run = bean(Editions.class).get(tenant(), id).runIndex();
      runner.take(secretariat, steps.ending(), id, new EditionSteps.StageEnd(run, "")).orThrow();
    }
    return id;
  }

  private Round round(int each) throws InterruptedException, ExecutionException {
    int first = applicants;
    applicants += CLIENTS * each;
    long begin = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      var tasks = new ArrayList<Callable<Round>>();
      for (int i = 0; i < CLIENTS; i++) {
        int from = first + i * each;
        tasks.add(() -> client(from, each));
      }
      var saves = new ArrayList<Double>();
      var submissions = new ArrayList<Double>();
      for (Future<Round> future : threads.invokeAll(tasks)) {
        saves.addAll(future.get().saves());
        submissions.addAll(future.get().submissions());
      }
      return new Round(CLIENTS * each / ((System.nanoTime() - begin) / 1e9), saves, submissions);
    }
  }

  private Round client(int from, int each) {
    var saves = new ArrayList<Double>();
    var submissions = new ArrayList<Double>();
    for (int i = from; i < from + each; i++) {
      long begin = System.nanoTime();
      UUID application = save(i);
      long saved = System.nanoTime();
      submit(i, application);
      saves.add((saved - begin) / 1e6);
      submissions.add((System.nanoTime() - saved) / 1e6);
    }
    return new Round(0, saves, submissions);
  }

  private UUID save(int number) {
    return bean(AwardApplications.class)
        .save(applicant(number), edition, draft(), Request.PLAIN)
        .orThrow()
        .id();
  }

  /** As the REST layer does: the step, then what became of the application. */
  private void submit(int number, UUID application) {
    Actor actor = applicant(number);
    bean(StepRunner.class)
        .take(actor, bean(ApplicationSteps.class).submitting(), application, "")
        .orThrow();
    bean(AwardApplications.class).get(actor, application);
  }

  /** A person of whom only a token would be known: the city is looked up at each call. */
  private Actor applicant(int number) {
    String first17 = "91620600MC%07d".formatted(number);
    return new Actor(
        "deadline-" + number,
        Optional.of(tenant()),
        Set.of(UserRole.APPLICANT),
        first17 + CreditCode.check(first17));
  }

  private static ApplicationDraft draft() {
    var never = new FactValue.Never();
    return new ApplicationDraft(
        "某公司",
        RecipientKind.ORGANISATION,
        "武威市人民政府质量奖",
        Map.of(
            "注册登记地",
            new FactValue.Words("武威市"),
            "正常运行年限",
            new FactValue.Whole(5),
            "行业",
            new FactValue.Words("制造"),
            "省级以上优质工程表彰",
            new FactValue.Flag(false),
            "质量监督抽查或出口商品检验不合格",
            never,
            "质量、安全、环保、公共卫生等事故",
            never,
            "因自身原因导致的重大投诉",
            never,
            "违反法律法规的行为",
            never),
        Map.of("武威市人民政府质量奖申报表", PAPER, "自我评价说明", PAPER, "实证材料", PAPER));
  }
}
