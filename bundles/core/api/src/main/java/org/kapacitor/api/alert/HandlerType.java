package org.kapacitor.api.alert;

import java.util.List;
import java.util.Set;
import org.kapacitor.api.option.OptionException;

/**
 * A kind of alert handler. Register it as an OSGi service and annotate it with {@link Handler}. A
 * complete one:
 *
 * <pre>{@code
 * @Component(service = HandlerType.class)
 * @Handler(kind = "teams", section = "teams", summary = "Posts a card to a Teams channel.",
 *     failure = "failed to send event to Teams")
 * public final class TeamsHandler implements HandlerType<TeamsHandler.Config, TeamsHandler.Options> {
 *
 *   public record Config(
 *       @Doc("Whether to send at all.") boolean enabled,
 *       @Secret @Doc("URL of the channel.") String channelUrl) implements HandlerConfig {}
 *
 *   public record Options(@Property("URL of another channel.") String channelURL) {}
 *
 *   @Override
 *   public Sender open(List<Config> config, Options options, HandlerContext context) {
 *     String own = options.channelURL();
 *     String url = own.isEmpty() ? config.get(0).channelUrl() : own;
 *     return event -> Delivery.of(context.http().send(
 *         HttpRequest.postJson(url, Json.of(Map.of("text", event.message())))));
 *   }
 * }
 * }</pre>
 *
 * One declaration serves TICKscript ({@code .teams().channelURL('…')}), handler files and
 * kapacitor.conf. The object is shared and must not hold anything of one handler.
 *
 * @param <C> record of the section in kapacitor.conf, or {@link NoConfig}
 * @param <O> record of the options
 */
public interface HandlerType<C extends Record, O extends Record> {

  /**
   * Opens a handler: when a task starts or a topic handler is created, and again when the section
   * of kapacitor.conf changes.
   *
   * @param config the section's elements: exactly one unless the section is a list
   * @throws HandlerException if it cannot work with these options
   * @throws org.kapacitor.api.template.TemplateException taken as a HandlerException with its
   *     message
   */
  Sender open(List<C> config, O options, HandlerContext context);

  /**
   * Checks options beyond what their annotations say, when a script is defined.
   *
   * @throws OptionException with what is wrong
   */
  default void check(O options) {}

  /**
   * Checks the section of kapacitor.conf beyond what its annotations say.
   *
   * @throws OptionException with what is wrong
   */
  default void checkConfig(List<C> config) {}

  /**
   * Topics that a handler with these options publishes to: the core refuses one that would send
   * events round in a circle.
   */
  default Set<String> publishesTo(O options) {
    return Set.of();
  }

  /** The element whose {@code global} and {@code state-changes-only} count. */
  default C defaultConfig(List<C> config) {
    return config.get(0);
  }
}
