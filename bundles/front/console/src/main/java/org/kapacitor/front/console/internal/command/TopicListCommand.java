package org.kapacitor.front.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.kapacitor.alerting.Topics;
import org.kapacitor.front.console.internal.view.Table;
import org.kapacitor.front.console.internal.view.TopicList;

/** {@code kapacitor:topic-list}. */
@Service
@Command(scope = "kapacitor", name = "topic-list", description = "List the alert topics.")
public final class TopicListCommand extends TableCommand {
  @Reference private Topics topics;

  @Override
  List<Table> tables() {
    return List.of(TopicList.of(topics));
  }
}
