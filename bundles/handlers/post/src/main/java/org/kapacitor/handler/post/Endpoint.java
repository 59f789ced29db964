package org.kapacitor.handler.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.alert.HandlerException;
import org.kapacitor.api.template.Template;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.api.template.Templates;
import org.kapacitor.api.text.FileErrors;
import org.kapacitor.handler.post.PostHandler.BasicAuth;
import org.kapacitor.handler.post.PostHandler.Config;

/**
 * Where events are posted to.
 *
 * @param url template of the address
 * @param body template of the body; empty for the event's JSON
 */
record Endpoint(
    Template url, Map<String, String> headers, BasicAuth auth, Optional<Template> body) {

  /**
   * An endpoint that consists of an address alone.
   *
   * @throws HandlerException if the template is wrong
   */
  static Endpoint of(String url, Templates templates) {
    try {
      return new Endpoint(
          inline(url, templates), Map.of(), new BasicAuth("", ""), Optional.empty());
    } catch (TemplateException e) {
      throw new HandlerException("failed to parse template: " + e.getMessage());
    }
  }

  /**
   * A configured endpoint.
   *
   * @throws HandlerException if a template is wrong
   */
  static Endpoint of(Config config, Templates templates) {
    Template url;
    try {
      url = inline(config.url(), templates);
    } catch (TemplateException e) {
      throw new HandlerException(
          "invalid URL template syntax \"%s\": failed to parse template: %s"
              .formatted(config.url(), e.getMessage()));
    }
    return new Endpoint(url, config.headers(), config.basicAuth(), body(config, templates));
  }

  private static Optional<Template> body(Config config, Templates templates) {
    String error = "failed to get alert-template for endpoint \"" + config.endpoint() + "\": ";
    try {
      if (!config.alertTemplate().isEmpty()) {
        return Optional.of(inline(config.alertTemplate(), templates));
      }
      return config.alertTemplateFile().isEmpty()
          ? Optional.empty()
          : Optional.of(ofFile(config.alertTemplateFile(), templates));
    } catch (TemplateException e) {
      String from =
          config.alertTemplate().isEmpty()
              ? " from file \"" + config.alertTemplateFile() + '"'
              : "";
      throw new HandlerException(error + "failed to parse template" + from + ": " + e.getMessage());
    } catch (HandlerException e) {
      throw new HandlerException(error + e.getMessage());
    }
  }

  private static Template inline(String source, Templates templates) {
    return templates.textWithJson("body", source);
  }

  /** Templates of files are without the functions for JSON, as in the original. */
  private static Template ofFile(String file, Templates templates) {
    try {
      return templates.text("body", Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new HandlerException(
          "failed to read template file \"%s\": %s"
              .formatted(file, FileErrors.text("open", file, e)));
    }
  }
}
