package org.kapacitor.itests.plugin;

import java.util.List;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.NoConfig;
import org.kapacitor.api.alert.Sender;

/** Another handler that wants to be called {@code chat}. */
@Handler(kind = "chat", summary = "Says nothing.")
public final class RivalChat implements HandlerType<NoConfig, RivalChat.Options> {

  public record Options() {}

  @Override
  public Sender open(List<NoConfig> config, Options options, HandlerContext context) {
    return event -> Delivery.done();
  }
}
