package org.kapacitor.front.console.internal.remote;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.config.Settings;
import org.slf4j.event.Level;

/**
 * Keeps the console over ssh as section {@code [console]} says. What takes time happens on another
 * thread, not before the server has started, and again if it fails: Karaf must not be asked to
 * install something by a thread that it is waiting for. Safe for use by several threads.
 */
final class RemoteConsole {
  /** Karaf's console does not work on it or on newer ones (platform.md section 2.6). */
  private static final int FIRST_JAVA_WITHOUT = 24;

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final int ATTEMPTS = 5;

  /** A bundle that is updated or refreshed is back after that; those who are logged in stay. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Settings settings;
  private final RemoteShell shell;
  private final Host host;
  private AutoCloseable listening = () -> {};
  private volatile Optional<SshAddress> wanted = Optional.empty();
  private volatile int generation;

  /**
   * What is around.
   *
   * @param java version of Java
   * @param started whether the server has started
   * @param log takes records
   */
  record Host(
      int java,
      BooleanSupplier started,
      Logins logins,
      Later later,
      BiConsumer<Level, Logfmt> log) {}

  /** A console that is as it was until {@link #open}. */
  RemoteConsole(Settings settings, RemoteShell shell, Host host) {
    this.settings = settings;
    this.shell = shell;
    this.host = host;
  }

  /** Keeps the console as the section says from now on. */
  synchronized void open() {
    listening = settings.listen("console", this::change);
    try {
      change();
    } catch (OptionException e) {
      log(Level.ERROR, Logfmt.message("console stays closed for ssh").add("err", e.getMessage()));
      want(Optional.empty());
    }
  }

  /** A section that cannot be used is refused by whoever set it (config.md A1). */
  private synchronized void change() {
    want(read());
  }

  private Optional<SshAddress> read() {
    ConsoleSection section = settings.section("console", ConsoleSection.class);
    if (!section.sshEnabled()) {
      return Optional.empty();
    }
    SshAddress address = SshAddress.parse(section.sshBindAddress());
    if (host.java() >= FIRST_JAVA_WITHOUT) {
      log(
          Level.WARN,
          Logfmt.message("Karaf's console does not work on this Java, so not over ssh either")
              .add("java", host.java())
              .add("hint", "use Java 17 or 21, or set ssh-enabled = false"));
      return Optional.empty();
    }
    return Optional.of(address);
  }

  private void want(Optional<SshAddress> address) {
    wanted = address;
    int current = ++generation;
    if (address.isPresent() || shell.opened()) {
      host.later().after(Duration.ZERO, () -> attempt(current, 1));
    }
  }

  private void attempt(int of, int number) {
    if (of != generation) {
      return;
    }
    if (!host.started().getAsBoolean()) {
      host.later().after(POLL, () -> attempt(of, number));
      return;
    }
    try {
      apply(wanted);
    } catch (Exception e) {
      if (number < ATTEMPTS) {
        host.later().after(RETRY, () -> attempt(of, number + 1));
      } else {
        log(Level.ERROR, Logfmt.message("failed to change console over ssh").add("err", e));
      }
    }
  }

  private void apply(Optional<SshAddress> address) throws Exception {
    if (address.isEmpty()) {
      shell.close();
      log(Level.INFO, Logfmt.message("closed console over ssh"));
      return;
    }
    shell.open(address.get());
    log(Level.INFO, Logfmt.message("opened console over ssh").add("address", address.get()));
    if (!host.logins().any()) {
      log(
          Level.WARN,
          Logfmt.message("nobody can log in to the console")
              .add("file", host.logins().users())
              .add("hint", "add a line NAME = PASSWORD,admin,manager,viewer,systembundles,ssh"));
    }
  }

  /** The server stops: whatever is under way ends with it, and the console is there again after. */
  void stop() {
    leave();
  }

  /**
   * The console goes away while the server goes on: ssh goes with it.
   *
   * @param back whether it has come back meanwhile
   */
  void goAway(BooleanSupplier back) {
    int last = leave();
    host.later()
        .after(
            GRACE,
            () -> {
              if (!back.getAsBoolean() && shell.opened()) {
                attempt(last, 1);
              }
            });
  }

  private synchronized int leave() {
    try {
      listening.close();
    } catch (Exception e) {
      log(Level.WARN, Logfmt.message("failed to leave the configuration").add("err", e));
    }
    wanted = Optional.empty();
    return ++generation;
  }

  private void log(Level level, Logfmt record) {
    host.log().accept(level, record.add("service", "console"));
  }
}
