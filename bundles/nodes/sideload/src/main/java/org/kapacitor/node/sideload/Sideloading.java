package org.kapacitor.node.sideload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldException;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.PerSeries;
import org.kapacitor.api.template.Template;
import org.kapacitor.api.template.TemplateException;

/** Adds the values of a source. Which they are depends on the tags: they are found per series. */
final class Sideloading implements NodeOperator {
  private final SideloadNode.Options options;
  private final List<Template> order;
  private final Source source;
  private final Runnable release;
  private final NodeContext context;
  private final Field[] fields;
  private final PerSeries<Loaded> perSeries;
  private final Row row = new Row();

  Sideloading(
      SideloadNode.Options options,
      List<Template> order,
      Source source,
      Runnable release,
      NodeContext context) {
    this.options = options;
    this.order = order;
    this.source = source;
    this.release = release;
    this.context = context;
    fields = options.field().keySet().stream().map(context::field).toArray(Field[]::new);
    perSeries = context.perSeries(Loaded::new);
  }

  @Override
  public void point(int parent, Point point, Output out) {
    Row filled = filled(point);
    if (filled.series() != point.series()) {
      filled.group(context.group(point.group(), filled.series()));
    }
    out.point(filled);
  }

  @Override
  public void batch(int parent, Batch batch, Output out) {
    Rows rows = new Rows();
    for (int i = 0; i < batch.size(); i++) {
      rows.add(filled(batch.row(i)));
    }
    out.batch(batch.with(rows));
  }

  private Row filled(Point point) {
    Loaded loaded = perSeries.get(point.series());
    loaded.refresh();
    if (!loaded.failures.isEmpty()) {
      loaded.report();
    }
    row.of(point).series(loaded.result);
    for (int i = 0; i < loaded.values.layout().size(); i++) {
      row.set(fields[i], loaded.values, i);
    }
    return row;
  }

  @Override
  public void close() {
    release.run();
  }

  /** What went wrong, to be reported with every point. */
  private record Failure(String message, RuntimeException cause, String... keysAndValues) {}

  /** What the points of a series get. */
  private final class Loaded {
    private final Series series;
    private final List<Failure> failures = new ArrayList<>();
    private final Row values = new Row();
    private Values from;
    private Series result;

    Loaded(Series series) {
      this.series = series;
    }

    /** Looks again if the source was read again. */
    void refresh() {
      Values current = source.values();
      if (from != current) {
        from = current;
        failures.clear();
        values.empty(series, null, 0, context.layout());
        result = series;
        paths();
      }
    }

    /** Every point counts as a failure. */
    void report() {
      for (Failure failure : failures) {
        context.error(failure.message, failure.cause, failure.keysAndValues);
      }
    }

    private void paths() {
      List<String> paths = new ArrayList<>();
      Map<String, String> tags = series.tags().toMap();
      for (int i = 0; i < order.size(); i++) {
        try {
          paths.add(order.get(i).render(tags));
        } catch (TemplateException e) {
          String source = options.order().get(i);
          failures.add(new Failure("failed to evaluate order template", e, "order", source));
          return;
        }
      }
      load(paths);
    }

    private void load(List<String> paths) {
      int i = 0;
      for (Map.Entry<String, Object> field : options.field().entrySet()) {
        set(fields[i++], value(paths, field.getKey(), field.getValue()));
      }
      Tags tags = series.tags();
      for (Map.Entry<String, String> tag : options.tag().entrySet()) {
        tags = tags.with(tag.getKey(), (String) value(paths, tag.getKey(), tag.getValue()));
      }
      result = tags == series.tags() ? series : context.withTags(series, tags);
    }

    private Object value(List<String> paths, String key, Object fallback) {
      Object found = from.find(paths, path(key));
      if (found == null) {
        return fallback;
      }
      try {
        return Conversion.convert(found, fallback);
      } catch (FieldException e) {
        String expected = Conversion.type(fallback);
        String got = Conversion.type(found);
        failures.add(
            new Failure("failed to load key", e, "key", key, "expected", expected, "got", got));
        return fallback;
      }
    }

    /** Keys are cleaned as paths are (section 7.16). */
    private String path(String key) {
      boolean plain = !key.contains("/") || key.indexOf('\0') >= 0;
      return plain ? key : Path.of(key).normalize().toString();
    }

    private void set(Field field, Object value) {
      if (value instanceof String text) {
        values.set(field, text);
      } else if (value instanceof Double number) {
        values.set(field, number.doubleValue());
      } else if (value instanceof Long number) {
        values.set(field, number.longValue());
      } else if (value instanceof Boolean flag) {
        values.set(field, flag.booleanValue());
      } else {
        values.set(field, FieldType.DURATION, ((Duration) value).toNanos());
      }
    }
  }
}
