package org.kapacitor.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** {@code kapacitor version}: the version of this client. */
final class VersionCommand implements Command {
  private static final String RESOURCE = "/org/kapacitor/cli/version.properties";

  @Override
  public String summary() {
    return "Print the version of this client.";
  }

  @Override
  public String usage() {
    return """
        Usage: kapacitor version

        \tPrint the version of this client.

        """;
  }

  @Override
  public void run(Session session, List<String> arguments) {
    Properties build = new Properties();
    try (InputStream in = VersionCommand.class.getResourceAsStream(RESOURCE)) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    session.print(
        "Kapacitor OSS "
            + build.getProperty("version")
            + " (git: "
            + build.getProperty("branch")
            + " "
            + build.getProperty("commit")
            + ")");
  }
}
