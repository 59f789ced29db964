package org.kapacitor.handler.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.testkit.HandlerTest;
import org.kapacitor.testkit.TestEvent;

/** alerts.md section 4.1. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class ExecHandlerTest {
  private static final String FAILED = "exec command failed";
  private static final TestEvent EVENT =
      TestEvent.of("m,host=a v=35 1600000000")
          .id("i/a")
          .message("i/a is CRITICAL")
          .details("details")
          .level(Level.CRITICAL);

  private static final String LINE =
      "{\"id\":\"i/a\",\"message\":\"i/a is CRITICAL\",\"details\":\"details\","
          + "\"time\":\"2020-09-13T12:26:40Z\",\"duration\":0,\"level\":\"CRITICAL\","
          + "\"data\":{\"series\":[{\"name\":\"m\",\"tags\":{\"host\":\"a\"},"
          + "\"columns\":[\"time\",\"v\"],\"values\":[[\"2020-09-13T12:26:40Z\",35]]}]},"
          + "\"previousLevel\":\"OK\",\"recoverable\":true}\n";

  @TempDir private Path folder;

  private static HandlerTest exec() {
    return HandlerTest.of(new ExecHandler());
  }

  private static HandlerTest shell(String command, String... arguments) {
    StringBuilder script = new StringBuilder(".exec('/bin/sh', '-c', '''" + command + "'''");
    for (String argument : arguments) {
      script.append(", '").append(argument).append('\'');
    }
    return exec().script(script + ")");
  }

  @Test
  void theProgramGetsTheEventOnItsInput() {
    Path out = folder.resolve("out");
    exec()
        .script(".exec('/bin/sh', '-c', 'cat > \"$0\"', '" + out + "')")
        .options("prog", "/bin/sh", "args", List.of("-c", "cat > \"$0\"", out.toString()))
        .send(EVENT)
        .expectDone();
    assertThat(out).content().isEqualTo(LINE);
  }

  @Test
  void argumentsArePassedOnAsTheyAre() {
    Path out = folder.resolve("out");
    shell("for a; do echo \"[$a]\"; done > \"$0\"", out.toString(), "arg one", "--two", "$HOME *")
        .send(EVENT)
        .expectDone();
    assertThat(out).content().isEqualTo("[arg one]\n[--two]\n[$HOME *]\n");
  }

  @Test
  void programsAreFoundOnThePath() {
    exec().script(".exec('true')").options("prog", "true").send(EVENT).expectDone();
  }

  @Test
  void statusOtherThanZeroIsAFailureWithItsOutput() {
    shell("echo out; echo err >&2; exit 3")
        .send(EVENT)
        .expectRejected("exit status 3")
        .expectLog(FAILED, "output", "out\nerr\n");
    exec()
        .options("prog", "false")
        .send(EVENT)
        .expectRejected("exit status 1")
        .expectLog(FAILED, "output", "");
  }

  @Test
  void everyEventRunsTheProgramAgain() {
    Path out = folder.resolve("out");
    shell("cat >> \"$0\"", out.toString()).send(EVENT).expectDone().send(EVENT).expectDone();
    assertThat(out).content().isEqualTo(LINE + LINE);
  }

  @Test
  void programsThatReadNothingAreFine() {
    shell("exit 0").send(EVENT.details("x".repeat(1 << 20))).expectDone();
  }

  @Test
  void programsThatWriteWhileTheyReadDoNotBlock() {
    Path out = folder.resolve("out");
    shell("tee \"$0\"", out.toString()).send(EVENT.details("x".repeat(1 << 20))).expectDone();
    assertThat(out).hasSize(LINE.length() - "details".length() + (1 << 20));
  }

  @Test
  void onlyTheStartOfLongOutputIsKept() {
    HandlerTest test = shell("yes | head -c 1000000; exit 1").send(EVENT);
    test.expectRejected("exit status 1").expectLog(FAILED, "output", "y\n".repeat(32 * 1024));
  }

  @Test
  void saysWhyAProgramCannotBeStarted() throws IOException {
    exec()
        .options("prog", "no-such-program")
        .send(EVENT)
        .expectRejected("exec: \"no-such-program\": executable file not found in $PATH")
        .expectLog(FAILED, "output", "");
    exec()
        .options("prog", "/no/such/program")
        .send(EVENT)
        .expectRejected("fork/exec /no/such/program: no such file or directory");
    Path plain = Files.createFile(folder.resolve("plain"));
    exec()
        .options("prog", plain.toString())
        .send(EVENT)
        .expectRejected("fork/exec " + plain + ": permission denied");
    exec()
        .options("prog", plain + "/x")
        .send(EVENT)
        .expectRejected("fork/exec " + plain + "/x: not a directory");
    exec().send(EVENT).expectRejected("exec: no command").expectLog(FAILED, "output", "");
  }

  @Test
  void readsTheNumberOfAnErrorInEveryFormOfThePlatform() {
    assertThat(StartFailure.of("/x", new IOException("Cannot run program \"/x\": error=8, Exec")))
        .isEqualTo(new StartFailure("fork/exec /x: exec format error", true));
    assertThat(StartFailure.of("/x", new IOException("Exec failed, error: 13 (Permission)")))
        .isEqualTo(new StartFailure("fork/exec /x: permission denied", true));
    assertThat(StartFailure.of("x", new IOException("error=12, Not enough space")))
        .isEqualTo(new StartFailure("fork/exec x: cannot allocate memory", false));
    assertThat(StartFailure.of("x", new IOException("invalid null character in command")))
        .isEqualTo(new StartFailure("fork/exec x: invalid null character in command", true));
    assertThat(StartFailure.of("x", new IOException("error=12, ?")).delivery())
        .isInstanceOf(Delivery.Retry.class);
  }

  @Test
  void dataThatIsNoJsonIsNotSent() {
    Path out = folder.resolve("out");
    shell("cat > \"$0\"", out.toString())
        .send(EVENT.value("v", Double.NaN))
        .expectRejected("json: unsupported value: NaN")
        .expectLog("failed to marshal alert data json");
    assertThat(out).doesNotExist();
  }

  @Test
  void closingKillsTheProgramAndWhatItStarted() throws Exception {
    Path fifo = folder.resolve("started");
    assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
    try (HandlerTest test = shell("sleep 600 & echo $! > \"$0\"; wait", fifo.toString())) {
      Sender sender = test.sender();
      CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> test.send(EVENT));
      // Blocks until the program writes.
      long child = Long.parseLong(Files.readString(fifo).strip());
      Optional<ProcessHandle> sleeping = ProcessHandle.of(child);
      assertThat(sleeping).isPresent();
      sender.close();
      sent.get(30, TimeUnit.SECONDS);
      test.expectRejected("signal: killed").expectLog(FAILED, "output", "");
      sleeping.get().onExit().get(30, TimeUnit.SECONDS);
      test.send(EVENT).expectRejected("fork/exec /bin/sh: the handler is closed");
    }
  }

  @Test
  void aProgramIsNeeded() {
    exec().script(".exec()").failsDefining("reflect: Call with too few input arguments");
    exec().script(".exec('a', 5)").failsDefining("on obj *pipeline.AlertNode");
  }
}
