package org.kapacitor.node.delete;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.Counter;
import org.kapacitor.api.node.Grouper;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.PerSeries;

/** Removes fields and tags from points and batches. */
final class Deletion implements NodeOperator {
  private final NodeContext context;
  private final Field[] fields;
  private final List<String> tags;
  private final Counter fieldsDeleted;
  private final Counter tagsDeleted;
  private final PerSeries<Series> series;
  private final Map<Dimensions, Grouper> groupers = new HashMap<>();
  private final Row row = new Row();

  Deletion(DeleteNode.Options options, NodeContext context) {
    this.context = context;
    fields =
        options.field().stream()
            .map(field -> context.field(field.name()))
            .distinct()
            .toArray(Field[]::new);
    tags = options.tag().stream().map(DeleteNode.Name::name).distinct().toList();
    fieldsDeleted = context.counter("fields_deleted");
    tagsDeleted = context.counter("tags_deleted");
    series = context.perSeries(this::left);
  }

  @Override
  public void point(int parent, Point point, Output out) {
    Row left = left(point);
    if (!tags.isEmpty()) {
      left.group(group(point.group(), left.series()));
    }
    out.point(left);
  }

  @Override
  public void batch(int parent, Batch batch, Output out) {
    Rows rows = new Rows();
    for (int i = 0; i < batch.size(); i++) {
      rows.add(left(batch.row(i)));
    }
    out.batch(new Batch(batch.name(), group(batch), batch.time(), rows));
  }

  private Group group(Batch batch) {
    Tags left = left(batch.tags());
    if (left == batch.tags()) {
      return batch.group();
    }
    tagsDeleted.add(batch.tags().size() - left.size());
    boolean byName = batch.group().dimensions().byName();
    return context.group(Dimensions.ofSorted(byName, left.keys()), batch.name(), left);
  }

  /** The group of a series under what is left of the dimensions of another group. */
  private Group group(Group before, Series of) {
    Grouper grouper = groupers.get(before.dimensions());
    if (grouper == null) {
      Dimensions left = left(before.dimensions());
      grouper = context.grouper(any -> left);
      groupers.put(before.dimensions(), grouper);
    }
    return grouper.of(of);
  }

  private Dimensions left(Dimensions dimensions) {
    String[] names =
        dimensions.names().stream().filter(name -> !tags.contains(name)).toArray(String[]::new);
    return Dimensions.ofSorted(dimensions.byName(), names);
  }

  private Row left(Point point) {
    row.of(point);
    for (Field field : fields) {
      if (row.has(field)) {
        row.remove(field);
        fieldsDeleted.add(1);
      }
    }
    Series left = series.get(point.series());
    tagsDeleted.add(point.tags().size() - left.tags().size());
    return row.series(left);
  }

  private Series left(Series of) {
    Tags left = left(of.tags());
    return left == of.tags() ? of : context.withTags(of, left);
  }

  private Tags left(Tags of) {
    Tags left = of;
    for (String tag : tags) {
      left = left.without(tag);
    }
    return left;
  }
}
