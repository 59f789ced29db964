package org.kapacitor.handler.slack;

import java.util.List;
import java.util.Optional;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.handler.slack.SlackHandler.Config;

/** The configured workspaces. */
record Workspaces(List<Config> all) {

  /** The workspace of a name; that of the empty name is the default, the last if several are. */
  Optional<Config> find(String name) {
    if (name.isEmpty() && all.size() == 1) {
      return Optional.of(all.get(0));
    }
    return all.stream()
        .filter(config -> config.workspace().equals(name) || name.isEmpty() && config.isDefault())
        .reduce((first, last) -> last);
  }

  /**
   * Checks them all.
   *
   * @throws OptionException at the first mistake
   */
  void check() {
    all.forEach(this::check);
    if (all.size() > 1 && all.stream().noneMatch(Config::isDefault)) {
      throw new OptionException("at least one Slack config must be set as default");
    }
    all.forEach(Workspaces::checkTls);
  }

  private void check(Config config) {
    if (config.enabled() && config.url().isEmpty()) {
      throw new OptionException("must specify url");
    }
    if (all.size() > 1 && config.workspace().isEmpty()) {
      throw new OptionException("id must not be empty");
    }
    if (config.global() && !config.isDefault()) {
      throw new OptionException("only the default config may be assigned as global");
    }
    if (config.stateChangesOnly() && !config.global()) {
      throw new OptionException(
          "stateChangesOnly may only be assigned when the config is both default and global");
    }
  }

  private static void checkTls(Config config) {
    if (config.sslCert().isEmpty() != config.sslKey().isEmpty()) {
      throw new OptionException(
          "Must provide both key and cert files: only "
              + (config.sslKey().isEmpty() ? "cert" : "key")
              + " file provided.");
    }
  }
}
