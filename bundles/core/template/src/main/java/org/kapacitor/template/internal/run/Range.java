package org.kapacitor.template.internal.run;

import java.time.Duration;
import java.util.List;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.template.TemplateStruct;
import org.kapacitor.template.internal.format.Print;
import org.kapacitor.template.internal.syntax.Node;
import org.kapacitor.template.internal.value.Kind;
import org.kapacitor.template.internal.value.Maps;
import org.kapacitor.template.internal.value.WideInt;

/** {@code range} over lists, maps in the order of their keys, and numbers. */
record Range(Node node, Pipeline pipeline, Part body, Part otherwise) implements Part {

  @Override
  public Flow render(Frame frame, Object dot) {
    frame.at = node;
    Object value = pipeline.value(frame, dot);
    return switch (Kind.of(value)) {
      case NIL -> otherwise.render(frame, dot);
      case LIST -> overList(frame, dot, (List<?>) value);
      case MAP -> overMap(frame, dot, value);
      case INT, UINT -> overNumber(frame, dot, value);
      default -> throw frame.fail("range can't iterate over " + Print.show(value));
    };
  }

  private Flow overList(Frame frame, Object dot, List<?> list) {
    if (list.isEmpty()) {
      return otherwise.render(frame, dot);
    }
    for (int i = 0; i < list.size(); i++) {
      Object item = list.get(i);
      boolean isTyped = item instanceof TemplateStruct || item instanceof List;
      if (!round(frame, i, isTyped ? item : new Element(item))) {
        break;
      }
    }
    return Flow.NEXT;
  }

  private Flow overMap(Frame frame, Object dot, Object map) {
    String[] keys = Maps.sortedKeys(map);
    if (keys.length == 0) {
      return otherwise.render(frame, dot);
    }
    boolean isTyped = map instanceof Tags;
    for (String key : keys) {
      Object value = Maps.get(map, key);
      if (!round(frame, key, isTyped ? value : new Element(value))) {
        break;
      }
    }
    return Flow.NEXT;
  }

  private Flow overNumber(Frame frame, Object dot, Object number) {
    long count = Kind.toLong(number);
    if (pipeline.slots().length > 1) {
      throw frame.fail(
          "can't use " + Print.show(number) + " to iterate over more than one variable");
    }
    if (count <= 0) {
      return otherwise.render(frame, dot);
    }
    for (long i = 0; i < count; i++) {
      if (!round(frame, null, sameType(number, i))) {
        break;
      }
    }
    return Flow.NEXT;
  }

  private static Object sameType(Object like, long value) {
    if (like instanceof Long) {
      return value;
    }
    if (like instanceof Byte) {
      return (byte) value;
    }
    return like instanceof Duration ? Duration.ofNanos(value) : WideInt.of(value);
  }

  /** Runs the body once; false after {@code break}. */
  private boolean round(Frame frame, Object key, Object element) {
    frame.budget.step(frame);
    Slot[] slots = pipeline.slots();
    if (slots.length == 1) {
      slots[0].set(frame, element);
    } else if (slots.length > 1) {
      slots[0].set(frame, key);
      slots[1].set(frame, element);
    }
    return body.render(frame, element) != Flow.BREAK;
  }
}
