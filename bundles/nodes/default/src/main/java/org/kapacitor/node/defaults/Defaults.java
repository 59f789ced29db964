package org.kapacitor.node.defaults;

import java.util.Map;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.Counter;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.PerSeries;

/** Fills in what points and batches lack. */
final class Defaults implements NodeOperator {
  private final NodeContext context;
  private final FieldDefault[] fields;
  private final Map<String, String> tags;
  private final Counter fieldsDefaulted;
  private final Counter tagsDefaulted;
  private final PerSeries<Filled> series;
  private final Row row = new Row();

  /** A series with all tags, and how many of them it lacked. */
  private record Filled(Series series, int count) {}

  Defaults(DefaultNode.Options options, NodeContext context) {
    this.context = context;
    fields =
        options.field().entrySet().stream()
            .map(entry -> FieldDefault.of(context.field(entry.getKey()), entry.getValue()))
            .toArray(FieldDefault[]::new);
    tags = options.tag();
    fieldsDefaulted = context.counter("fields_defaulted");
    tagsDefaulted = context.counter("tags_defaulted");
    series = context.perSeries(this::filled);
  }

  @Override
  public void point(int parent, Point point, Output out) {
    Row filled = filled(point);
    if (filled.series() != point.series()) {
      filled.group(context.group(point.group(), filled.series()));
    }
    out.point(filled);
  }

  /** The batch gets the tags too, so they become dimensions whatever its rows have. */
  @Override
  public void batch(int parent, Batch batch, Output out) {
    // The beginning of a batch counts as a point without fields (section 7.5).
    fieldsDefaulted.add(fields.length);
    tagsDefaulted.add(missing(batch.tags()));
    Rows rows = new Rows();
    for (int i = 0; i < batch.size(); i++) {
      rows.add(filled(batch.row(i)));
    }
    out.batch(new Batch(batch.name(), group(batch), batch.time(), rows));
  }

  private Group group(Batch batch) {
    Tags filled = filled(batch.tags());
    if (filled == batch.tags()) {
      return batch.group();
    }
    boolean byName = batch.group().dimensions().byName();
    return context.group(Dimensions.ofSorted(byName, filled.keys()), batch.name(), filled);
  }

  private Row filled(Point point) {
    row.of(point);
    for (FieldDefault field : fields) {
      if (field.missing(row)) {
        field.set(row);
        fieldsDefaulted.add(1);
      }
    }
    Filled filled = series.get(point.series());
    tagsDefaulted.add(filled.count());
    return row.series(filled.series());
  }

  private Filled filled(Series of) {
    int missing = missing(of.tags());
    Series all = missing == 0 ? of : context.withTags(of, filled(of.tags()));
    return new Filled(all, missing);
  }

  private int missing(Tags of) {
    int count = 0;
    for (String tag : tags.keySet()) {
      if (of.get(tag).isEmpty()) {
        count++;
      }
    }
    return count;
  }

  private Tags filled(Tags of) {
    Tags filled = of;
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      if (of.get(tag.getKey()).isEmpty()) {
        filled = filled.with(tag.getKey(), tag.getValue());
      }
    }
    return filled;
  }
}
