package org.kapacitor.node.alert;

import org.kapacitor.api.alert.EventState;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.NodeContext;

/** Adds tags and fields about the event to the data that raised it (alerts.md section 1.8). */
final class Augmentation {
  private final AlertNode.Options options;
  private final NodeContext context;
  private final Row row = new Row();
  private final boolean tags;
  private final boolean any;

  Augmentation(AlertNode.Options options, NodeContext context) {
    this.options = options;
    this.context = context;
    tags = !options.levelTag().isEmpty() || !options.idTag().isEmpty();
    any =
        tags
            || !options.levelField().isEmpty()
            || !options.messageField().isEmpty()
            || !options.durationField().isEmpty()
            || !options.idField().isEmpty();
  }

  Point apply(Point point, EventState event) {
    return any ? augmented(point, event) : point;
  }

  Batch apply(Batch batch, EventState event) {
    if (!any) {
      return batch;
    }
    Rows rows = new Rows();
    for (int i = 0; i < batch.size(); i++) {
      rows.add(augmented(batch.row(i), event));
    }
    if (!tags) {
      return batch.with(rows);
    }
    // The tags of a batch are its dimensions (nodes.md section 2).
    Tags more = with(batch.tags(), event);
    Dimensions dimensions = Dimensions.ofSorted(batch.group().dimensions().byName(), more.keys());
    Group group = context.group(dimensions, batch.name(), more);
    return new Batch(batch.name(), group, batch.time(), rows);
  }

  private Point augmented(Point point, EventState event) {
    row.of(point);
    if (tags) {
      row.series(context.withTags(point.series(), with(point.tags(), event)));
    }
    set(options.levelField(), event.level().name());
    set(options.messageField(), event.message());
    set(options.idField(), event.id());
    if (!options.durationField().isEmpty()) {
      row.set(context.field(options.durationField()), event.duration());
    }
    return row;
  }

  private void set(String field, String value) {
    if (!field.isEmpty()) {
      Field handle = context.field(field);
      row.set(handle, value);
    }
  }

  private Tags with(Tags given, EventState event) {
    Tags more = given;
    if (!options.levelTag().isEmpty()) {
      more = more.with(options.levelTag(), event.level().name());
    }
    return options.idTag().isEmpty() ? more : more.with(options.idTag(), event.id());
  }
}
