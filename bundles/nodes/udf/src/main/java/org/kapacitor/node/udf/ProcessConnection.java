package org.kapacitor.node.udf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A line to an agent that is a process of ours: its standard input and output. */
final class ProcessConnection implements Connection {
  /** How long a process may take to end once it has closed its output. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Longest piece of a line on standard error that is logged at once. */
  private static final int MAX_LINE = 16 * 1024;

  /** What the status of a process that a signal has ended begins with. */
  private static final int SIGNALLED = 128;

  private static final Map<Integer, String> SIGNALS =
      Map.of(
          2, "interrupt",
          6, "aborted",
          9, "killed",
          11, "segmentation fault",
          13, "broken pipe",
          15, "terminated");

  private final Process process;
  private final OutputStream input;
  private final InputStream output;

  private ProcessConnection(Process process) {
    this.process = process;
    // Whoever writes has a buffer of its own.
    this.input = process.getOutputStream();
    this.output = process.getInputStream();
  }

  /**
   * Starts a process.
   *
   * @param log takes the lines that it writes to standard error
   */
  static Connection open(Function function, Consumer<String> log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(function.prog());
    command.addAll(function.args());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(function.env());
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new IOException(startFailure(function.prog(), String.valueOf(e.getMessage())), e);
    }
    Thread lines = new Thread(() -> logLines(process, log), "kapacitor-udf-log");
    lines.setDaemon(true);
    lines.start();
    return new ProcessConnection(process);
  }

  /** What the original says, whose runtime names the operating system's reason. */
  private static String startFailure(String program, String message) {
    if (message.contains("error=2,")) {
      return program.contains("/")
          ? "fork/exec " + program + ": no such file or directory"
          : "exec: \"" + program + "\": executable file not found in $PATH";
    }
    return message.contains("error=13,")
        ? "fork/exec " + program + ": permission denied"
        : "fork/exec " + program + ": " + message;
  }

  private static void logLines(Process process, Consumer<String> log) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      for (int c = lines.read(); c >= 0; c = lines.read()) {
        if (c == '\n' || line.length() == MAX_LINE) {
          log.accept(line.toString());
          line.setLength(0);
        }
        if (c != '\n' && c != '\r') {
          line.append((char) c);
        }
      }
      if (line.length() > 0) {
        log.accept(line.toString());
      }
    } catch (IOException e) {
      // The process was killed and its output closed: there is nothing more to log.
      return;
    }
  }

  @Override
  public int read(byte[] into) throws IOException {
    return output.read(into);
  }

  @Override
  public void write(byte[] bytes, int length) throws IOException {
    input.write(bytes, 0, length);
    input.flush();
  }

  @Override
  public void finish() throws IOException {
    input.close();
  }

  @Override
  public String fate(String otherwise) {
    try {
      return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          ? "process exited unexpectedly: " + exit(process.exitValue())
          : otherwise;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return otherwise;
    }
  }

  private static String exit(int status) {
    String signal = SIGNALS.get(status - SIGNALLED);
    return signal == null ? "exit status " + status : "signal: " + signal;
  }

  @Override
  public void close() {
    List<ProcessHandle> descendants = process.descendants().toList();
    // By its handle: the process itself would close streams that other threads use, and wait.
    process.toHandle().destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
  }
}
