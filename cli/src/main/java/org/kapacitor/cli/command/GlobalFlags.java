package org.kapacitor.cli.command;

import org.kapacitor.cli.flag.FlagSet;

/** The options in front of the command. */
public final class GlobalFlags {
  /** Where the server is without option and environment. */
  public static final String DEFAULT_URL = "http://localhost:9092";

  private GlobalFlags() {}

  /** The options, with the short usage text of {@code kapacitor -h}. */
  public static FlagSet set() {
    return set("Usage of main:\n");
  }

  static String describe() {
    return set("").usage();
  }

  private static FlagSet set(String usage) {
    return new FlagSet(usage)
        .text(
            "url",
            "The URL http(s)://host:port of the kapacitord server. Without it the environment"
                + " variable KAPACITOR_URL is used, or else "
                + DEFAULT_URL
                + ".")
        .toggle(
            "skipVerify",
            "Do not verify the server's certificate (insecure). Without it the environment"
                + " variable KAPACITOR_UNSAFE_SSL is used, or else false.");
  }
}
