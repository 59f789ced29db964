package org.kapacitor.config.internal.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kapacitor.api.text.FileErrors;
import org.kapacitor.config.Settings.Identity;
import org.kapacitor.config.internal.file.ConfigException;

/** The data directory and the IDs in it (config.md A4.1). */
public final class ServerIdentity {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private ServerIdentity() {}

  /**
   * Reads the identity, making the directory and the IDs if they are not there.
   *
   * @throws ConfigException if that is not possible or an ID is damaged
   */
  public static Identity open(String hostname, String dataDir) {
    Path directory = Path.of(dataDir);
    makeDirectory(directory, dataDir);
    return new Identity(
        hostname,
        id(directory.resolve("cluster.id"), "cluster ID"),
        id(directory.resolve("server.id"), "server ID"));
  }

  private static void makeDirectory(Path directory, String dataDir) {
    if (Files.exists(directory)) {
      if (!Files.isDirectory(directory)) {
        throw new ConfigException("path data_dir " + dataDir + " exists and is not a directory");
      }
      return;
    }
    try {
      Files.createDirectory(directory);
    } catch (IOException e) {
      throw new ConfigException(
          "data_dir \"%s\" does not exist, failed to create it: mkdir %s: %s"
              .formatted(dataDir, dataDir, FileErrors.reason(e)));
    }
  }

  private static String id(Path file, String what) {
    try {
      String text = Files.readString(file).strip();
      if (UUID_TEXT.matcher(text).matches()) {
        return text;
      }
      throw new ConfigException("invalid " + what + " in " + file + ": not a UUID");
    } catch (NoSuchFileException e) {
      return newId(file, what);
    } catch (IOException e) {
      throw new ConfigException("open " + file + ": " + FileErrors.reason(e));
    }
  }

  private static String newId(Path file, String what) {
    String id = UUID.randomUUID().toString();
    try {
      Files.writeString(file, id);
      return id;
    } catch (IOException e) {
      throw new ConfigException(
          "failed to save " + what + ": open " + file + ": " + FileErrors.reason(e));
    }
  }
}
