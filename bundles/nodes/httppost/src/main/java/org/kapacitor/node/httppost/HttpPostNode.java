package org.kapacitor.node.httppost;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Flag;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.option.Secret;
import org.kapacitor.api.option.Section;
import org.kapacitor.api.option.Sections;
import org.kapacitor.api.template.Templates;
import org.osgi.service.component.annotations.Component;

/** Posts all data to a web server and passes it on after the answer (nodes.md section 9.2). */
@Component(service = NodeType.class)
@Node(
    name = "httpPost",
    kind = "http_post",
    typeName = "HTTPPostNode",
    blocking = true,
    summary = "Posts all data to a web server and passes it on after the answer.")
public final class HttpPostNode implements NodeType<HttpPostNode.Options> {

  /** Who posts. */
  public record BasicAuth(
      @Doc("Name of the user.") String username,
      @Secret @Doc("Password of the user.") String password) {}

  /** An endpoint of kapacitor.conf, which the post handler uses too (alerts.md section 4.7). */
  @Section(value = "httppost", list = true)
  public record Config(
      @Doc("Name of the endpoint.") @Default("example") String endpoint,
      @Doc("URL; a template over the event.") @Default("http://example.com") String url,
      @Doc("Headers of every request.") Map<String, String> headers,
      @Secret @Doc("Basic authentication, used if both parts are set.") BasicAuth basicAuth,
      @Doc("Template of the body of alerts instead of their JSON.") String alertTemplate,
      @Doc("Absolute path of a file with the template of the body of alerts.")
          String alertTemplateFile,
      @Doc("Template of the body of the httpPost node instead of JSON.") String rowTemplate,
      @Doc("Absolute path of a file with the template of the body of the httpPost node.")
          String rowTemplateFile) {}

  /** An endpoint that a script names. */
  public record Named(@Arg("Name of the endpoint in kapacitor.conf.") String name) {}

  /** What scripts can set. */
  public record Options(
      @Arg("URL; a template over the data.") List<String> urls,
      @Property("Name of a configured endpoint, instead of the URL.") List<Named> endpoint,
      @Property("Sets a header of the requests.") Map<String, String> header,
      @Property("Field that gets the status of the answer, or 0 if there was none.")
          String codeField,
      @Flag("Shows the answer in the log when it is an error.") boolean captureResponse,
      @Property("How long a request may take; 0 is without limit.") Duration timeout) {}

  @Override
  public void check(Options options) {
    int urls = options.urls().size();
    int endpoints = options.endpoint().size();
    require(urls <= 1, "httpPost expects 0 or 1 arguments, got " + urls);
    require(endpoints <= 1, "httpPost expects 0 or 1 endpoints, got " + endpoints);
    // The original ends itself when it is to post to an empty URL.
    boolean nowhere = urls == 0 || options.urls().get(0).isEmpty();
    require(!nowhere || endpoints == 1, "must provide url or endpoint");
    require(urls == 0 || endpoints == 0, "only one endpoint and url may be specified");
    require(
        options.header().keySet().stream().noneMatch("authenticate"::equalsIgnoreCase),
        "cannot set 'authenticate' header");
  }

  private static void require(boolean holds, String error) {
    if (!holds) {
      throw new OptionException(error);
    }
  }

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Posting posting =
        new Posting(
            endpoint(options, context), options, context.resource(Http.class), context::error);
    GroupOperator operator =
        options.codeField().isEmpty()
            ? new PostOperator(posting)
            : new CodeOperator(posting, context.field(options.codeField()));
    return group -> operator;
  }

  private static Endpoint endpoint(Options options, NodeContext context) {
    Templates templates = context.resource(Templates.class);
    if (options.endpoint().isEmpty()) {
      return Endpoint.of(options.urls().get(0), templates);
    }
    String name = options.endpoint().get(0).name();
    return context.resource(Sections.class).elements("httppost", Config.class).stream()
        .filter(config -> config.endpoint().equals(name))
        .reduce((earlier, later) -> later)
        .map(config -> Endpoint.of(config, templates))
        .orElseThrow(() -> new NodeException("endpoint '" + name + "' does not exist"));
  }
}
