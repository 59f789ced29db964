package org.kapacitor.itests.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.itests.outside.Installation.Outcome;

/**
 * Runs every command of the guide, taken from the guide itself, in its order in one shell. What a
 * fence says: {@code sh} commands; {@code sh server} one that stays in the foreground; {@code tick
 * NAME} a file to save.
 */
class GettingStartedIT {
  private static final Path GUIDE = Path.of("../docs/guides/getting-started.md");
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\S+)(?: (\\S+))?\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private final Installation installation = Installation.get();
  @TempDir private Path folder;

  /** What the test does otherwise than the guide: it is in a hurry, and keeps to its folder. */
  private Map<String, String> substitutions() {
    return Map.of(
        "-duration 60s", "-duration 3s",
        "timeout 20 ", "timeout 1 ",
        "/tmp/alerts.log", folder + "/alerts.log");
  }

  /** Where the defaults of the guide's configuration would leave the folder, or wait long. */
  private Map<String, String> environment(int port) {
    return Map.of(
        "KAPACITOR_HTTP_BIND_ADDRESS", "127.0.0.1:" + port,
        "KAPACITOR_URL", "http://127.0.0.1:" + port,
        "KAPACITOR_DATA_DIR", folder + "/data",
        "KAPACITOR_STORAGE_BOLTDB", folder + "/data/kapacitor.db",
        "KAPACITOR_REPLAY_DIR", folder + "/data/replay",
        "KAPACITOR_HOST_METRICS_INTERVAL", "1s");
  }

  /** A block of the guide; its output and status are in files of its number. */
  private record Block(int number, String language, String name, String text) {}

  private List<Block> blocks() throws IOException {
    String guide = Files.readString(GUIDE);
    for (Map.Entry<String, String> substitution : substitutions().entrySet()) {
      assertThat(guide).contains(substitution.getKey());
      guide = guide.replace(substitution.getKey(), substitution.getValue());
    }
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(guide);
    while (matcher.find()) {
      String name = matcher.group(2) == null ? "" : matcher.group(2);
      blocks.add(new Block(blocks.size(), matcher.group(1), name, matcher.group(3)));
    }
    return blocks;
  }

  private String script(List<Block> blocks) throws IOException {
    StringBuilder script = new StringBuilder("trap 'kill $server; wait $server' EXIT\n");
    for (Block block : blocks) {
      script.append(
          switch (block.language()) {
            case "sh" -> block.name().equals("server") ? server(block) : commands(block);
            case "tick" -> "cat > " + block.name() + " << 'TICK'\n" + block.text() + "TICK\n";
            case "text" -> "";
            default -> throw new IOException("unknown kind of block: " + block.language());
          });
    }
    return script.toString();
  }

  private static String server(Block block) {
    return """
    %s > server.log 2>&1 &
    server=$!
    until kapacitor list tasks > /dev/null 2>&1; do
      kill -0 $server || exit 1
      sleep 0.2
    done
    """
        .formatted(block.text().strip());
  }

  private static String commands(Block block) {
    return "{\n%1$s} > out.%2$d 2>&1\necho $? > status.%2$d\n"
        .formatted(block.text(), block.number());
  }

  @Test
  void everyCommandDoesWhatTheGuideSays() throws Exception {
    List<Block> blocks = blocks();
    Path script = Files.writeString(folder.resolve("guide.sh"), script(blocks));
    installation.own(folder);
    ProcessBuilder shell = installation.process(folder, Server.java(), "bash", script.toString());
    shell.environment().putAll(environment(Server.freePort()));
    Outcome outcome = installation.run(shell, folder);
    assertThat(outcome.errors()).isEmpty();

    for (Block block : blocks) {
      if (block.language().equals("sh") && !block.name().equals("server")) {
        String expected = block.text().startsWith("timeout") ? "124\n" : "0\n";
        assertThat(read("status", block)).as(block.text() + read("out", block)).isEqualTo(expected);
      }
    }
    assertThatOutputIsThatOfTheGuide(blocks);
    assertThat(output(blocks, "list recordings"))
        .containsPattern("stream  finished  [1-9][0-9.]+ k?B")
        .doesNotContain(" 23 B ");
    assertThat(output(blocks, "cat ")).contains("\"level\":\"CRITICAL\"");
    assertThat(Files.readString(folder.resolve("server.log"))).doesNotContain("lvl=error");
  }

  /** Where text follows commands, it is what they print. */
  private void assertThatOutputIsThatOfTheGuide(List<Block> blocks) throws IOException {
    List<Block> texts = blocks.stream().filter(block -> block.language().equals("text")).toList();
    assertThat(texts).isNotEmpty();
    for (Block text : texts) {
      assertThat(read("out", blocks.get(text.number() - 1))).isEqualTo(text.text());
    }
  }

  private String output(List<Block> blocks, String command) throws IOException {
    return read(
        "out", blocks.stream().filter(block -> block.text().contains(command)).findFirst().get());
  }

  private String read(String kind, Block block) throws IOException {
    return Files.readString(folder.resolve(kind + '.' + block.number()));
  }
}
