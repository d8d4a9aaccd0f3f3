package laurel.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Deadline day: sixteen clients save drafts of ten thousand characters and submit them in one city,
 * by REST; then the same statements by pgbench on the same server. {@code ./laurel bench load}.
 */
public final class LoadBench {

  private static final int CLIENTS = 16;
  private static final int WARM_UP = 5;
  private static final int MOST = 4800;

  /** The time of each call of one client. */
  private record Calls(List<Double> saves, List<Double> submissions) {}

  private final LoadClient client;
  private final String edition;

  private LoadBench(LoadClient client, String edition) {
    this.client = client;
    this.edition = edition;
  }

  public static void main(String[] arguments) throws Exception {
    int wanted = arguments.length == 0 ? 320 : Integer.parseInt(arguments[0]);
    int each = Math.clamp(Math.ceilDiv(wanted, CLIENTS), 1, MOST / CLIENTS);
    Path folder = Files.createTempDirectory("laurel-load");
    try (StartedLaurel laurel = StartedLaurel.start(folder)) {
      var client = new LoadClient(laurel.url());
      var bench = new LoadBench(client, client.openEdition());
      System.out.printf("%d 个申报人准备中… preparing %1$d applicants…%n", CLIENTS * (WARM_UP + each));
      List<List<String>> tokens = bench.applicants(WARM_UP + each);
      bench.run(tokens.stream().map(own -> own.subList(0, WARM_UP)).toList());
      long begin = System.nanoTime();
      List<Calls> calls =
          bench.run(tokens.stream().map(own -> own.subList(WARM_UP, WARM_UP + each)).toList());
      double rate = CLIENTS * each / ((System.nanoTime() - begin) / 1e9);
      print("REST", rate, "");
      print("  PUT draft", times(calls.stream().map(Calls::saves).toList()));
      print("  POST submit", times(calls.stream().map(Calls::submissions).toList()));
      BareDatabase.Result bare = new BareDatabase(laurel, folder).run(bench.edition, CLIENTS, each);
      print("pgbench", bare.rate(), bare.times().toString());
      System.out.printf("REST / pgbench: %.2f%n", rate / bare.rate());
    }
  }

  private static void print(String what, double rate, String more) {
    System.out.printf("%s: %.0f drafts with their submissions a second %s%n", what, rate, more);
  }

  private static void print(String what, Times times) {
    System.out.printf("%s: %s%n", what, times);
  }

  private static Times times(List<List<Double>> millis) {
    return new Times(millis.stream().flatMap(List::stream).toList());
  }

  /** Tokens of so many applicants for each client. */
  private List<List<String>> applicants(int each) throws Exception {
    String operator = client.token("operator");
    return together(
        first -> {
          var tokens = new ArrayList<String>();
          for (int i = 0; i < each; i++) {
            tokens.add(client.applicant(first * each + i, operator));
          }
          return tokens;
        });
  }

  private List<Calls> run(List<List<String>> tokens) throws Exception {
    return together(
        number -> {
          var calls = new Calls(new ArrayList<>(), new ArrayList<>());
          for (String token : tokens.get(number)) {
            long begin = System.nanoTime();
            String application = client.save(edition, token);
            long saved = System.nanoTime();
            client.submit(application, token);
            calls.saves().add((saved - begin) / 1e6);
            calls.submissions().add((System.nanoTime() - saved) / 1e6);
          }
          return calls;
        });
  }

  /** What a client does. */
  private interface Work<T> {
    T of(int client) throws Exception;
  }

  private static <T> List<T> together(Work<T> work)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = new ArrayList<Callable<T>>();
      for (int i = 0; i < CLIENTS; i++) {
        int number = i;
        tasks.add(() -> work.of(number));
      }
      var results = new ArrayList<T>();
      for (Future<T> future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return Collections.unmodifiableList(results);
    }
  }
}
