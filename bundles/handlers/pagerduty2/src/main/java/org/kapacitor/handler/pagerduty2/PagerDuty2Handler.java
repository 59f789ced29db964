package org.kapacitor.handler.pagerduty2;

import java.util.List;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerConfig;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Key;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.option.Secret;
import org.osgi.service.component.annotations.Component;

/** Triggers and resolves incidents through PagerDuty's Events API 2 (alerts.md section 4.5). */
@Component(service = HandlerType.class)
@Handler(
    kind = "pagerduty2",
    property = "pagerDuty2",
    summary = "Triggers and resolves incidents at PagerDuty, by version 2 of its events API.",
    section = "pagerduty2",
    failure = "failed to send event to PagerDuty",
    creation = "failed to create PagerDuty2 handler: ")
public final class PagerDuty2Handler
    implements HandlerType<PagerDuty2Handler.Config, PagerDuty2Handler.Options> {

  /** The section of kapacitor.conf. */
  public record Config(
      @Doc("Whether events are sent at all.") boolean enabled,
      @Doc("URL of the API.") @Default("https://events.pagerduty.com/v2/enqueue") String url,
      @Secret @Doc("Routing key where a handler names none.") String routingKey,
      @Doc("Whether alerts that name no pagerDuty2 handler get one.") boolean global)
      implements HandlerConfig {}

  /** A link in an incident. */
  public record LinkText(
      @Arg("Template of the address.") String href,
      @Arg("Template of the text; the address if not set.") @Default("") String text) {}

  /** What scripts and handler files can set. */
  public record Options(
      @Secret @Property("Routing key; the configured one if not set.") String routingKey,
      @Secret @Property("Another name of routingKey, in scripts only.") @Key("") String serviceKey,
      @Property("Adds a link to the incident.") @Key("links") List<LinkText> link) {}

  @Override
  public Sender open(List<Config> config, Options options, HandlerContext context) {
    List<Link> links =
        options.link().stream().map(text -> Link.of(text, context.templates())).toList();
    Config section = config.get(0);
    return section.enabled()
        ? new PagerDuty2Sender(section.url(), routingKey(section, options), links, context)
        : event -> Delivery.disabled();
  }

  private static String routingKey(Config section, Options options) {
    String own = options.routingKey().isEmpty() ? options.serviceKey() : options.routingKey();
    return own.isEmpty() ? section.routingKey() : own;
  }

  @Override
  public void checkConfig(List<Config> config) {
    if (config.get(0).url().isEmpty()) {
      throw new OptionException("url cannot be empty");
    }
  }
}
