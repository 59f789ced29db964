package org.kapacitor.node.log;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Floats;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.api.text.Times;
import org.slf4j.Logger;

/** One record for each point; three kinds of records for a batch. */
final class Records implements NodeOperator {
  private final NodeContext context;
  private final String prefix;
  private final BooleanSupplier enabled;
  private final Consumer<String> log;

  Records(LogNode.Options options, NodeContext context, Logger logger) {
    this.context = context;
    prefix = options.prefix();
    switch (options.level().toUpperCase(Locale.ROOT)) {
      case "ERROR" -> {
        enabled = logger::isErrorEnabled;
        log = logger::error;
      }
      case "DEBUG" -> {
        enabled = logger::isDebugEnabled;
        log = logger::debug;
      }
      default -> {
        enabled = logger::isInfoEnabled;
        log = logger::info;
      }
    }
  }

  @Override
  public void point(int parent, Point point, Output out) {
    if (enabled.getAsBoolean()) {
      Logfmt text =
          start("point", point.name())
              .add("db", point.series().database())
              .add("rp", point.series().retentionPolicy())
              .add("group", point.group().id());
      addDimensions(text, point.group());
      addData(text, point);
      log.accept(text.toString());
    }
    out.point(point);
  }

  @Override
  public void batch(int parent, Batch batch, Output out) {
    if (enabled.getAsBoolean()) {
      log.accept(edge("begin batch", batch));
      for (int i = 0; i < batch.size(); i++) {
        Logfmt text = start("batch point", batch.name()).add("group", batch.group().id());
        addData(text, batch.row(i));
        log.accept(text.toString());
      }
      log.accept(edge("end batch", batch));
    }
    out.batch(batch);
  }

  private String edge(String message, Batch batch) {
    Logfmt text = start(message, batch.name()).add("group", batch.group().id());
    addTags(text, batch.tags());
    return text.add("time", Times.rfc3339(batch.time())).toString();
  }

  private Logfmt start(String message, String name) {
    return Logfmt.message(message)
        .add("service", "kapacitor")
        .add("task_master", context.taskMaster())
        .add("task", context.task())
        .add("node", context.node())
        .add("prefix", prefix)
        .add("name", name);
  }

  private static void addDimensions(Logfmt text, Group group) {
    List<String> names = group.dimensions().names();
    for (int i = 0; i < names.size(); i++) {
      text.add("dimension_" + i, names.get(i));
    }
  }

  private static void addData(Logfmt text, Point point) {
    addTags(text, point.tags());
    for (int field : point.layout().sorted()) {
      text.add("field_" + point.layout().name(field), value(point, field));
    }
    text.add("time", Times.rfc3339(point.time()));
  }

  private static void addTags(Logfmt text, Tags tags) {
    for (int i = 0; i < tags.size(); i++) {
      text.add("tag_" + tags.key(i), tags.value(i));
    }
  }

  private static Object value(Point point, int field) {
    return switch (point.layout().type(field)) {
      case FLOAT -> Floats.plain(point.float64(field));
      case INT -> point.bits(field);
      case STRING -> point.text(field);
      case BOOL -> point.bits(field) != 0;
      case DURATION -> Durations.go(point.bits(field));
      case TIME -> Times.rfc3339(point.bits(field));
      case NIL -> "<nil>";
    };
  }
}
