package org.kapacitor.node.alert;

import java.util.Optional;
import java.util.stream.Stream;
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
  private final Optional<Field> level;
  private final Optional<Field> message;
  private final Optional<Field> duration;
  private final Optional<Field> id;
  private final boolean tags;
  private final boolean any;

  Augmentation(AlertNode.Options options, NodeContext context) {
    this.options = options;
    this.context = context;
    tags = !options.levelTag().isEmpty() || !options.idTag().isEmpty();
    level = field(options.levelField());
    message = field(options.messageField());
    duration = field(options.durationField());
    id = field(options.idField());
    any = tags || Stream.of(level, message, duration, id).anyMatch(Optional::isPresent);
  }

  private Optional<Field> field(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(context.field(name));
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
    level.ifPresent(field -> row.set(field, event.level().name()));
    message.ifPresent(field -> row.set(field, event.message()));
    id.ifPresent(field -> row.set(field, event.id()));
    duration.ifPresent(field -> row.set(field, event.duration()));
    return row;
  }

  private Tags with(Tags given, EventState event) {
    Tags more = given;
    if (!options.levelTag().isEmpty()) {
      more = more.with(options.levelTag(), event.level().name());
    }
    return options.idTag().isEmpty() ? more : more.with(options.idTag(), event.id());
  }
}
