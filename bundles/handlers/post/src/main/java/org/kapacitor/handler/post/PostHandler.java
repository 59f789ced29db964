package org.kapacitor.handler.post;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.HandlerException;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Flag;
import org.kapacitor.api.option.Key;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.option.Secret;
import org.osgi.service.component.annotations.Component;

/** Posts events to web servers (alerts.md section 4.7). */
@Component(service = HandlerType.class)
@Handler(
    kind = "post",
    summary = "Posts the event as JSON, or as a template makes it, to a web server.",
    section = "httppost",
    elementKey = "endpoint",
    failure = "failed to POST alert data",
    creation = "failed to create HTTPPostService.Handler: ",
    typeName = "AlertHTTPPostHandler",
    optionsName = "httppost.HandlerConfig")
public final class PostHandler implements HandlerType<PostHandler.Config, PostHandler.Options> {

  /** Who posts. */
  public record BasicAuth(
      @Doc("Name of the user.") String username,
      @Secret @Doc("Password of the user.") String password) {}

  /** An endpoint, which the httpPost node uses too. */
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

  /** What scripts and handler files can set. */
  public record Options(
      @Arg("URL; a template over the event.") @Default("") String url,
      @Arg("Ignored, in scripts only.") @Key("") List<String> more,
      @Property("Name of a configured endpoint, used instead of the URL.") String endpoint,
      @Property("Sets a header of the request.") @Key("headers") Map<String, String> header,
      @Flag("Shows the answer in the log when it is an error.") boolean captureResponse,
      @Property("How long a request may take; never longer than 30s.") Duration timeout,
      @Flag("Accepts any certificate of the server.") @Key("skip-ssl-verification")
          boolean skipSSLVerification) {}

  @Override
  public Sender open(List<Config> config, Options options, HandlerContext context) {
    Optional<Config> configured =
        config.stream().filter(one -> one.endpoint().equals(options.endpoint())).findFirst();
    if (configured.isPresent()) {
      Endpoint endpoint = Endpoint.of(configured.get(), context.templates());
      return new PostSender(endpoint, options, context.http());
    }
    if (options.url().isEmpty()) {
      if (options.endpoint().isEmpty()) {
        throw HandlerException.complete("Either URL or endpoint must be non-empty");
      }
      throw new HandlerException(
          "An appropriately formatted url must be specified if an endpoint is not specified");
    }
    Endpoint endpoint = Endpoint.of(options.url(), context.templates());
    return new PostSender(endpoint, options, context.http());
  }

  @Override
  public void check(Options options) {
    if (options.header().keySet().stream().anyMatch("authenticate"::equalsIgnoreCase)) {
      throw new OptionException("invalid post: cannot set 'authenticate' header");
    }
  }

  @Override
  public void checkConfig(List<Config> config) {
    config.forEach(ConfigRules::check);
  }
}
