package org.kapacitor.api.alert;

import java.util.List;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.NodeContext;

/** The alert service as a node's resource. */
public interface Alerts {

  /**
   * Opens the way of a node's events to topics and handlers.
   *
   * @param topic named topic that gets every event too; empty for none
   * @param handlers those that the script names; global ones are added
   * @throws HandlerException if a handler cannot be opened
   */
  AlertOutlet open(NodeContext node, String topic, List<HandlerCall> handlers);

  /** Makes an inhibitor, which is not active yet. */
  Inhibitor inhibitor(String category, Tags equalTags);

  /** Whether an active inhibitor holds back events of a category with these tags. */
  boolean inhibited(String category, Tags tags);

  /** The server, for templates. */
  ServerInfo server();

  /** Holds back events of a category while it is active (alerts.md section 1.9). */
  interface Inhibitor extends AutoCloseable {

    /** Makes it active or not. */
    void active(boolean active);

    @Override
    void close();
  }

  /**
   * The server as templates see it.
   *
   * @param hostname as configured
   * @param clusterId a UUID
   * @param serverId a UUID
   */
  record ServerInfo(String hostname, String clusterId, String serverId) {}
}
