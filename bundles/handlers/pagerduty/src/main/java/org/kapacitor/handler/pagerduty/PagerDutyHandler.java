package org.kapacitor.handler.pagerduty;

import java.util.List;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerConfig;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.option.Secret;
import org.osgi.service.component.annotations.Component;

/** Triggers and resolves incidents through version 1 of PagerDuty's API (alerts.md section 4.4). */
@Component(service = HandlerType.class)
@Handler(
    kind = "pagerduty",
    property = "pagerDuty",
    summary = "Triggers and resolves incidents at PagerDuty, by version 1 of its API.",
    section = "pagerduty",
    failure = "failed to send event to PagerDuty")
public final class PagerDutyHandler
    implements HandlerType<PagerDutyHandler.Config, PagerDutyHandler.Options> {

  /** The section of kapacitor.conf. */
  public record Config(
      @Doc("Whether events are sent at all.") boolean enabled,
      @Doc("URL of the API.")
          @Default("https://events.pagerduty.com/generic/2010-04-15/create_event.json")
          String url,
      @Secret @Doc("Service key where a handler names none.") String serviceKey,
      @Doc("Whether alerts that name no pagerDuty handler get one.") boolean global)
      implements HandlerConfig {}

  /** What scripts and handler files can set. */
  public record Options(
      @Secret @Property("Service key; the configured one if not set.") String serviceKey) {}

  @Override
  public Sender open(List<Config> config, Options options, HandlerContext context) {
    Config section = config.get(0);
    String key = options.serviceKey().isEmpty() ? section.serviceKey() : options.serviceKey();
    return section.enabled()
        ? new PagerDutySender(section.url(), key, context)
        : event -> Delivery.disabled();
  }

  @Override
  public void checkConfig(List<Config> config) {
    if (config.get(0).url().isEmpty()) {
      throw new OptionException("url cannot be empty");
    }
  }
}
