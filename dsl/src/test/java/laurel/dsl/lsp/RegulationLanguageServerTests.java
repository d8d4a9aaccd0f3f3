package laurel.dsl.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import laurel.dsl.Cities;
import laurel.dsl.diagnostic.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server by the messages an editor sends, header and all. */
@Timeout(20)
class RegulationLanguageServerTests {

  @TempDir private Path folder;

  private PipedOutputStream toServer = new PipedOutputStream();
  private PipedInputStream fromServer = new PipedInputStream(1 << 20);
  private CompletableFuture<Integer> served = new CompletableFuture<>();
  private int ids;
  private String uri = "";
  private String text = "";

  @BeforeEach
  void open() throws IOException {
    var in = new PipedInputStream(toServer, 1 << 20);
    var out = new PipedOutputStream(fromServer);
    served = CompletableFuture.supplyAsync(() -> RegulationLanguageServer.serve(in, out));
    JsonNode capabilities = ask("initialize", "{\"capabilities\":{}}").path("capabilities");
    assertThat(capabilities.path("hoverProvider").asBoolean()).isTrue();
    Files.writeString(
        folder.resolve("measure.txt"),
        Cities.read(Cities.FOLDER.resolve("wuwei").resolve("measure.txt")));
    uri = folder.resolve("regulation.laurel").toUri().toString();
  }

  @AfterEach
  void close() throws IOException {
    ask("shutdown", "null");
    tell("exit", "null");
    assertThat(served.join()).isZero();
    toServer.close();
  }

  private void send(String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    toServer.write(
        ("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    toServer.write(body);
    toServer.flush();
  }

  private void tell(String method, String params) throws IOException {
    send("{\"jsonrpc\":\"2.0\",\"method\":\"%s\",\"params\":%s}".formatted(method, params));
  }

  private JsonNode ask(String method, String params) throws IOException {
    int id = ++ids;
    send(
        "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}"
            .formatted(id, method, params));
    while (true) {
      JsonNode message = receive();
      if (message.path("id").asInt(-1) == id) {
        assertThat(message.has("error")).as(message.toString()).isFalse();
        return message.path("result");
      }
    }
  }

  private JsonNode receive() throws IOException {
    int length = 0;
    String header = header(fromServer);
    while (!header.isEmpty()) {
      if (header.startsWith("Content-Length: ")) {
        length = Integer.parseInt(header.substring(16));
      }
      header = header(fromServer);
    }
    return JsonMapper.shared().readTree(fromServer.readNBytes(length));
  }

  private static String header(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("the server went away");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  /** Opens a text and gives back its diagnostics. */
  private JsonNode opened(String regulation) throws IOException {
    text = regulation;
    tell(
        "textDocument/didOpen",
        "{\"textDocument\":{\"uri\":\"%s\",\"languageId\":\"laurel\",\"version\":1,\"text\":%s}}"
            .formatted(uri, JsonMapper.shared().writeValueAsString(regulation)));
    while (true) {
      JsonNode message = receive();
      if (message.path("method").asString("").equals("textDocument/publishDiagnostics")) {
        return message.path("params").path("diagnostics");
      }
    }
  }

  /** The place right after the first occurrence of some words, as an editor counts. */
  private String at(String words) {
    int index = text.indexOf(words) + words.length();
    assertThat(index).isGreaterThanOrEqualTo(words.length());
    String before = text.substring(0, index);
    int line = (int) before.chars().filter(c -> c == '\n').count();
    return "{\"textDocument\":{\"uri\":\"%s\"},\"position\":{\"line\":%d,\"character\":%d}%s}"
        .formatted(uri, line, index - before.lastIndexOf('\n') - 1, "%s");
  }

  private JsonNode askAt(String method, String words, String more) throws IOException {
    return ask("textDocument/" + method, at(words).formatted(more));
  }

  private String changed(JsonNode edits) {
    var lines = new java.util.ArrayList<>(java.util.List.of(text.split("\n", -1)));
    for (int i = edits.size() - 1; i >= 0; i--) {
      JsonNode range = edits.get(i).path("range");
      int line = range.path("start").path("line").asInt();
      String old = lines.get(line);
      lines.set(
          line,
          old.substring(0, range.path("start").path("character").asInt())
              + edits.get(i).path("newText").asString()
              + old.substring(range.path("end").path("character").asInt()));
    }
    return String.join("\n", lines);
  }

  @Test
  void findsNothingWrongWithACitysMeasure() throws IOException {
    assertThat(opened(Cities.text("wuwei")))
        .allMatch(d -> d.path("code").asString().equals(Code.NOT_CARRIED_OUT.id()));
  }

  @Test
  void reportsAndMendsAMistake() throws IOException {
    JsonNode diagnostics =
        opened(Cities.text("wuwei").replace("    名额        组织", "    名額        组织"));
    assertThat(diagnostics).hasSize(1);
    assertThat(diagnostics.get(0).path("code").asString()).isEqualTo("L015");
    assertThat(diagnostics.get(0).path("message").asString()).contains("第四条", "名额");
    JsonNode range = diagnostics.get(0).path("range");
    JsonNode actions =
        ask(
            "textDocument/codeAction",
            "{\"textDocument\":{\"uri\":\"%s\"},\"range\":%s,\"context\":{\"diagnostics\":[]}}"
                .formatted(uri, range));
    JsonNode edits = actions.get(0).path("edit").path("changes").path(uri);
    assertThat(changed(edits)).isEqualTo(Cities.text("wuwei"));
  }

  @Test
  void columnsAreUtf16Units() throws IOException {
    JsonNode diagnostics = opened("办法「𠮷市」\n    辖区 「𠮷」 错【第一条】\n");
    JsonNode start = diagnostics.get(0).path("range").path("start");
    assertThat(start.path("line").asInt()).isEqualTo(1);
    assertThat(start.path("character").asInt()).isEqualTo(12);
  }

  @Test
  void completesWordsNamesAndClauses() throws IOException {
    opened(Cities.text("wuwei"));
    assertThat(labels(askAt("completion", "    名额        组织", "")))
        .contains("不超过", "原则上", "合计")
        .doesNotContain("施行");
    assertThat(labels(askAt("completion", "依据「", ""))).contains("候选名单", "现场评审名单");
    assertThat(labels(askAt("completion", "【第二", ""))).contains("第十一条（八）", "第二十一条");
  }

  private static java.util.List<String> labels(JsonNode items) {
    return items.valueStream().map(item -> item.path("label").asString()).toList();
  }

  @Test
  void showsTheClausesOwnWords() throws IOException {
    opened(Cities.text("wuwei"));
    JsonNode hover = askAt("hover", "组织15万元，一次性，由「市财政」支付                    【第十", "");
    assertThat(hover.path("contents").path("value").asString()).contains("第十二条", "一次性给予15万元的奖励");
    assertThat(askAt("hover", "    周", "").path("contents").path("value").asString())
        .contains("cycle");
  }

  @Test
  void findsAndRenamesAName() throws IOException {
    opened(Cities.text("wuwei"));
    JsonNode definition = askAt("definition", "依据「候选", "");
    assertThat(definition).hasSize(1);
    int line = definition.get(0).path("range").path("start").path("line").asInt();
    assertThat(text.lines().toList().get(line)).contains("产生「候选名单」");
    assertThat(askAt("references", "产生「候选", ",\"context\":{\"includeDeclaration\":true}"))
        .hasSize(2);
    assertThat(askAt("prepareRename", "产生「候选", "").path("placeholder").asString())
        .isEqualTo("候选名单");
    JsonNode edits = askAt("rename", "产生「候选", ",\"newName\":\"提名名单\"").path("changes").path(uri);
    assertThat(changed(edits)).isEqualTo(text.replace("「候选名单」", "「提名名单」"));
  }

  @Test
  void outlinesAndFormats() throws IOException {
    opened(Cities.text("wuwei").replace("    周期        每2年1届", "  周期 每2年1届"));
    JsonNode outline =
        ask("textDocument/documentSymbol", "{\"textDocument\":{\"uri\":\"%s\"}}".formatted(uri));
    assertThat(outline.valueStream().map(s -> s.path("name").asString()))
        .contains("机构", "奖项「武威市人民政府质量奖」", "程序");
    JsonNode edits =
        ask(
            "textDocument/formatting",
            "{\"textDocument\":{\"uri\":\"%s\"},\"options\":{\"tabSize\":4,\"insertSpaces\":true}}"
                .formatted(uri));
    assertThat(edits.get(0).path("newText").asString()).isEqualTo(Cities.text("wuwei"));
  }
}
