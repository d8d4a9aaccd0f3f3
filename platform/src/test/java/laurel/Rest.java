package laurel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses a platform by REST. */
final class Rest {

  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String url;
  private final ConcurrentHashMap<String, String> tokens = new ConcurrentHashMap<>();

  Rest(String url) {
    this.url = url;
  }

  /** An answer as a program sees it. */
  record Answer(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    String body() {
      return response.body();
    }

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    String text(String property) {
      return json().path(property).asString();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  /** A request to an address, to be sent by somebody or nobody. */
  final class Call {
    private final HttpRequest.Builder request;

    private Call(String path) {
      request = HttpRequest.newBuilder(URI.create(url + path));
    }

    Call as(String user) {
      return with("Authorization", "Bearer " + tokens.computeIfAbsent(user, Rest.this::token));
    }

    Call with(String header, String value) {
      request.header(header, value);
      return this;
    }

    Answer get() {
      return send(request.GET());
    }

    Answer post(String json) {
      return send("POST", json);
    }

    Answer put(String json) {
      return send("PUT", json);
    }

    Answer send(String method, String json) {
      return send(
          request
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(json)));
    }

    Answer text(String text) {
      return send(
          request
              .header("Content-Type", "text/plain;charset=UTF-8")
              .POST(BodyPublishers.ofString(text)));
    }

    Answer send(HttpRequest.Builder built) {
      try {
        return new Answer(HTTP.send(built.build(), HttpResponse.BodyHandlers.ofString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  Call to(String path) {
    return new Call(path);
  }

  Answer get(String user, String path) {
    return to(path).as(user).get();
  }

  Answer post(String user, String path, String json) {
    return to(path).as(user).post(json);
  }

  String token(String user) {
    return token(user, "laurel-demo");
  }

  /** A token by name and password; empty where they are refused. */
  String token(String user, String password) {
    String basic =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    Answer answer =
        to("/oauth2/token")
            .with("Authorization", "Basic " + basic)
            .with("Content-Type", "application/x-www-form-urlencoded")
            .send(
                HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    return answer.json().path("access_token").asString();
  }

  /** The same request by so many at the same moment. */
  static List<Answer> atOnce(int many, Callable<Answer> click) {
    var start = new CountDownLatch(1);
    try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> pending = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        pending.add(
            clicks.submit(
                () -> {
                  start.await();
                  return click.call();
                }));
      }
      start.countDown();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : pending) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
