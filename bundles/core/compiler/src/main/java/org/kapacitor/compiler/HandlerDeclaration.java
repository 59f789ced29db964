package org.kapacitor.compiler;

import java.util.Locale;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.option.Options;

/**
 * An installed handler.
 *
 * @param handler what it declares
 * @param options what scripts and handler files can set
 * @param type the service
 */
public record HandlerDeclaration(
    Handler handler, Options options, HandlerType<Record, Record> type) {

  /**
   * Reads the declaration of a handler.
   *
   * @throws IllegalArgumentException if it is wrong
   */
  @SuppressWarnings("unchecked")
  public static HandlerDeclaration of(HandlerType<?, ?> type) {
    Handler handler = type.getClass().getAnnotation(Handler.class);
    if (handler == null) {
      throw new IllegalArgumentException(
          type.getClass().getName() + " needs the annotation @Handler");
    }
    Options options = Options.of(type, HandlerType.class, 1);
    OptionRules.check(options);
    // Options are made from the handler's own declaration, so they are what it takes.
    return new HandlerDeclaration(handler, options, (HandlerType<Record, Record>) type);
  }

  /** Kind in handler files and the API. */
  public String kind() {
    return handler.kind();
  }

  /** Name as a property of the alert node; empty if it is none. */
  public String property() {
    if (handler.topicOnly()) {
      return "";
    }
    return handler.property().isEmpty() ? handler.kind() : handler.property();
  }

  /** What messages call the handler in a script: {@code *pipeline.SlackHandler}. */
  public String typeName() {
    String name = property();
    String plain = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Handler";
    return "*pipeline." + (handler.typeName().isEmpty() ? plain : handler.typeName());
  }
}
