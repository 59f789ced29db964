package org.kapacitor.handler.post;

import java.io.File;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.handler.post.PostHandler.Config;

/** What an endpoint of kapacitor.conf has to observe. */
final class ConfigRules {
  private ConfigRules() {}

  /**
   * Checks an endpoint.
   *
   * @throws OptionException at the first mistake
   */
  static void check(Config config) {
    require(!config.endpoint().isEmpty(), "must specify endpoint name");
    require(!config.url().isEmpty(), "must specify url");
    if (!config.url().contains("{{")) {
      checkUrl(config.url());
    }
    checkTemplate("alert-template", config.alertTemplate(), config.alertTemplateFile());
    checkTemplate("row-template", config.rowTemplate(), config.rowTemplateFile());
  }

  private static void checkUrl(String url) {
    try {
      PostUrl.escaped(url);
    } catch (IllegalArgumentException e) {
      throw new OptionException(
          "invalid URL \"%s\": parse \"%s\": %s".formatted(url, url, e.getMessage()));
    }
  }

  private static void checkTemplate(String key, String template, String file) {
    require(
        template.isEmpty() || file.isEmpty(),
        "must specify only one of " + key + " and " + key + "-file");
    require(
        file.isEmpty() || new File(file).isAbsolute(),
        "must use an absolute path for " + key + "-file");
  }

  private static void require(boolean holds, String error) {
    if (!holds) {
      throw new OptionException(error);
    }
  }
}
