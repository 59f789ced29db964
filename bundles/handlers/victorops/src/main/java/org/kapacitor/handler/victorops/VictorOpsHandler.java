package org.kapacitor.handler.victorops;

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

/** Sends alerts to VictorOps (alerts.md section 4.6). */
@Component(service = HandlerType.class)
@Handler(
    kind = "victorops",
    property = "victorOps",
    summary = "Sends alerts and recoveries to VictorOps.",
    section = "victorops")
public final class VictorOpsHandler
    implements HandlerType<VictorOpsHandler.Config, VictorOpsHandler.Options> {

  /** The section of kapacitor.conf. */
  public record Config(
      @Doc("Whether alerts are sent at all.") boolean enabled,
      @Secret @Doc("API key.") String apiKey,
      @Doc("Routing key where a handler names none.") String routingKey,
      @Doc("URL of the API, without keys.")
          @Default("https://alert.victorops.com/integrations/generic/20131114/alert")
          String url,
      @Doc("Whether alerts that name no victorOps handler get one.") boolean global,
      @Doc("Whether the member data is an object instead of a string that contains it.")
          boolean jsonData)
      implements HandlerConfig {}

  /** What scripts and handler files can set. */
  public record Options(
      @Property("Routing key; the configured one if not set.") String routingKey) {}

  @Override
  public Sender open(List<Config> config, Options options, HandlerContext context) {
    Config section = config.get(0);
    return section.enabled()
        ? new VictorOpsSender(section, options, context.http())
        : event -> Delivery.disabled();
  }

  @Override
  public void checkConfig(List<Config> config) {
    if (config.get(0).url().isEmpty()) {
      throw new OptionException("url cannot be empty");
    }
  }
}
