package org.kapacitor.handler.slack;

import java.util.List;
import java.util.Optional;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerConfig;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Key;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.option.Secret;
import org.osgi.service.component.annotations.Component;

/** Posts messages to Slack (alerts.md section 4.3). */
@Component(service = HandlerType.class)
@Handler(
    kind = "slack",
    summary = "Posts a message to a Slack channel.",
    section = "slack",
    elementKey = "workspace")
public final class SlackHandler implements HandlerType<SlackHandler.Config, SlackHandler.Options> {

  /** A workspace. */
  public record Config(
      @Doc("Whether messages are posted at all.") boolean enabled,
      @Doc("Whether it is used where no workspace is named; the only one always is.")
          @Key("default")
          @Default("true")
          boolean isDefault,
      @Doc("Name of the workspace; needed if there are several.") String workspace,
      @Secret @Doc("URL of the webhook, or https://slack.com/api/chat.postMessage.") String url,
      @Secret @Doc("OAuth token of the Slack app; webhooks need none.") String token,
      @Doc("Channel where a handler names none.") String channel,
      @Doc("Name of the bot where a handler names none.") @Default("kapacitor") String username,
      @Doc("Emoji instead of the bot's icon where a handler names none, such as ':bell:'.")
          String iconEmoji,
      @Doc("Whether alerts that name no slack handler get one; default workspace only.")
          boolean global,
      @Doc("Whether, if global too, all alerts send changes of level only.")
          boolean stateChangesOnly,
      @Doc("Path of a PEM file with the authorities to trust.") String sslCa,
      @Doc("Path of a PEM file with the client's certificate.") String sslCert,
      @Doc("Path of a PEM file with the client's key.") String sslKey,
      @Doc("Whether any certificate will do.") boolean insecureSkipVerify)
      implements HandlerConfig {}

  /** What scripts and handler files can set. */
  public record Options(
      @Property("Workspace to post to; the default one if not set.") String workspace,
      @Property("Channel to post to; the configured one if not set.") String channel,
      @Property("Name of the bot; the configured one if not set.") String username,
      @Property("Emoji instead of the bot's icon; the configured one if not set.")
          String iconEmoji) {}

  @Override
  public Sender open(List<Config> config, Options options, HandlerContext context) {
    Optional<Config> workspace = new Workspaces(config).find(options.workspace());
    if (workspace.isEmpty()) {
      String error = config.isEmpty() ? "no slack configuration found" : "workspace id not found";
      return event -> Delivery.rejected(error);
    }
    return workspace.get().enabled()
        ? new SlackSender(workspace.get(), options, context.http())
        : event -> Delivery.disabled();
  }

  @Override
  public void checkConfig(List<Config> config) {
    new Workspaces(config).check();
  }

  @Override
  public Config defaultConfig(List<Config> config) {
    return new Workspaces(config).find("").orElse(config.get(0));
  }
}
