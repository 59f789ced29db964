package org.kapacitor.handler.exec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.Sender;

/**
 * Runs a program for every event and waits until it has ended and closed its output, without limit
 * of time. {@link #close} may be called by another thread meanwhile and kills it.
 */
final class ExecSender implements Sender {
  /** Bytes of output that are kept for the log. */
  private static final int MAX_OUTPUT = 64 * 1024;

  private final List<String> command;
  private Optional<Process> running = Optional.empty();
  private boolean closed;

  ExecSender(List<String> command) {
    this.command = List.copyOf(command);
  }

  @Override
  public Delivery send(Event event) throws IOException {
    byte[] input;
    try {
      input = (event.json() + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // The data has a NaN or an infinite number.
      return Delivery.rejected(e.getMessage()).log("failed to marshal alert data json");
    }
    Process process;
    try {
      process = start();
    } catch (IOException e) {
      return StartFailure.of(command.get(0), e).delivery();
    }
    try {
      return outcome(process, input);
    } finally {
      ended();
    }
  }

  private synchronized Process start() throws IOException {
    if (closed) {
      throw new IOException("the handler is closed");
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    running = Optional.of(process);
    return process;
  }

  private synchronized void ended() {
    running = Optional.empty();
  }

  private Delivery outcome(Process process, byte[] input) throws IOException {
    // The program may write before it has read everything, so both have to go on at once.
    Thread writer = new Thread(() -> write(process, input), "kapacitor-exec-input");
    writer.setDaemon(true);
    writer.start();
    String output = output(process);
    try {
      int status = process.waitFor();
      return status == 0 ? Delivery.done() : failed(status, output);
    } catch (InterruptedException e) {
      kill(process);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void write(Process process, byte[] input) {
    try (OutputStream to = process.getOutputStream()) {
      to.write(input);
    } catch (IOException e) {
      // The program has ended, or closed its input, without reading all: that is its own affair.
      return;
    }
  }

  private static String output(Process process) throws IOException {
    try (InputStream from = process.getInputStream()) {
      byte[] start = from.readNBytes(MAX_OUTPUT);
      from.transferTo(OutputStream.nullOutputStream());
      return new String(start, StandardCharsets.UTF_8);
    }
  }

  private synchronized Delivery failed(int status, String output) {
    String error = closed ? "signal: killed" : "exit status " + status;
    return Delivery.rejected(error).with("output", output);
  }

  @Override
  public synchronized void close() {
    closed = true;
    running.ifPresent(ExecSender::kill);
  }

  private static void kill(Process process) {
    List<ProcessHandle> descendants = process.descendants().toList();
    // By its handle, because the process itself would close its output while it is being read.
    process.toHandle().destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
  }
}
