package org.kapacitor.node.flatten;

import java.util.StringJoiner;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldException;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Tags;

/** What the fields of a series are called in the result; remembers it for the last layout. */
final class FieldNames {
  private final FlattenNode.Options options;
  private final String prefix;
  private FieldException missingTag;
  private Layout layout;
  private Field[] fields;

  FieldNames(FlattenNode.Options options, Tags tags) {
    this.options = options;
    StringJoiner text = new StringJoiner(options.delimiter());
    for (String tag : options.on()) {
      if (missingTag == null && !tags.has(tag)) {
        missingTag = new FieldException("tag " + tag + " is missing from point");
      }
      text.add(tags.get(tag));
    }
    prefix = text.toString();
  }

  /** The error if the series lacks a tag, else null. */
  FieldException missingTag() {
    return missingTag;
  }

  /** The fields of the result for those of a layout. */
  Field[] of(Layout of) {
    if (of != layout) {
      fields = new Field[of.size()];
      for (int i = 0; i < fields.length; i++) {
        fields[i] = new Field(name(of.name(i)));
      }
      layout = of;
    }
    return fields;
  }

  private String name(String own) {
    if (options.dropOriginalFieldName().map(FlattenNode.Drop::on).orElse(false)) {
      return prefix;
    }
    return prefix.isEmpty() ? own : prefix + options.delimiter() + own;
  }
}
