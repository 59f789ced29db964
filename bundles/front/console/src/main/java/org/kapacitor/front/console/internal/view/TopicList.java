package org.kapacitor.front.console.internal.view;

import org.kapacitor.alerting.TopicState;
import org.kapacitor.alerting.Topics;
import org.kapacitor.api.alert.Level;
import org.kapacitor.front.console.internal.view.Table.Column;
import org.kapacitor.front.console.internal.view.Table.Rows;

/**
 * All topics, with the columns of {@code kapacitor list topics} (cli.md section 2) and what their
 * handlers did.
 */
public final class TopicList {
  private TopicList() {}

  /** The table. */
  public static Table of(Topics topics) {
    Rows rows =
        new Rows(
            Column.text("ID"),
            Column.text("Level"),
            Column.number("Collected"),
            Column.number("Delivered"),
            Column.number("Failed"),
            Column.number("Dropped"));
    for (TopicState topic : topics.topics(Level.OK)) {
      rows.add(
          topic.id(),
          topic.level(),
          topic.collected(),
          topic.delivered(),
          topic.failed(),
          topic.dropped());
    }
    return rows.table();
  }
}
