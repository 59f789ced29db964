package org.kapacitor.node.httppost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.template.Template;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.api.template.Templates;
import org.kapacitor.api.text.FileErrors;
import org.kapacitor.node.httppost.HttpPostNode.BasicAuth;
import org.kapacitor.node.httppost.HttpPostNode.Config;

/**
 * Where data is posted to.
 *
 * @param url template of the address
 * @param body template of the body; empty for the data's JSON
 */
record Endpoint(
    Template url, Map<String, String> headers, BasicAuth auth, Optional<Template> body) {

  /**
   * An endpoint that consists of an address alone.
   *
   * @throws NodeException if the template is wrong
   */
  static Endpoint of(String url, Templates templates) {
    return new Endpoint(
        inline("error in url templating", url, templates),
        Map.of(),
        new BasicAuth("", ""),
        Optional.empty());
  }

  /**
   * A configured endpoint.
   *
   * @throws NodeException if a template is wrong
   */
  static Endpoint of(Config config, Templates templates) {
    String wrongUrl = "invalid URL template syntax \"" + config.url() + '"';
    return new Endpoint(
        inline(wrongUrl, config.url(), templates),
        config.headers(),
        config.basicAuth(),
        body(config, templates));
  }

  private static Optional<Template> body(Config config, Templates templates) {
    String wrong = "failed to get row-template for endpoint \"" + config.endpoint() + '"';
    if (!config.rowTemplate().isEmpty()) {
      return Optional.of(inline(wrong, config.rowTemplate(), templates));
    }
    return config.rowTemplateFile().isEmpty()
        ? Optional.empty()
        : Optional.of(ofFile(wrong, config.rowTemplateFile(), templates));
  }

  private static Template inline(String wrong, String source, Templates templates) {
    try {
      return templates.textWithJson("body", source);
    } catch (TemplateException e) {
      throw new NodeException(wrong + ": failed to parse template: " + e.getMessage(), e);
    }
  }

  /** Templates of files are without the functions for JSON, as in the original. */
  private static Template ofFile(String wrong, String file, Templates templates) {
    try {
      return templates.text("body", Files.readString(Path.of(file)));
    } catch (TemplateException e) {
      throw new NodeException(
          "%s: failed to parse template from file \"%s\": %s"
              .formatted(wrong, file, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new NodeException(
          "%s: failed to read template file \"%s\": %s"
              .formatted(wrong, file, FileErrors.text("open", file, e)),
          e);
    }
  }
}
