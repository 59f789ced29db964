package org.kapacitor.alerting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.kapacitor.api.alert.HandlerConfig;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.HandlerException;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.NoConfig;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Options;
import org.kapacitor.api.option.Secrets;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.compiler.HandlerDeclaration;
import org.kapacitor.config.Settings;
import org.kapacitor.config.Shutdown;

/** Opens handlers with their section of kapacitor.conf. Safe for use by several threads. */
final class HandlerOpening {
  private final Catalog catalog;
  private final Settings settings;
  private final HandlerContext context;
  private final Executor threads;
  private final ScheduledExecutorService timer;
  private final int capacity;

  HandlerOpening(
      Catalog catalog,
      Settings settings,
      HandlerContext context,
      Executor threads,
      ScheduledExecutorService timer,
      int capacity) {
    this.catalog = catalog;
    this.settings = settings;
    this.context = context;
    this.threads = threads;
    this.timer = timer;
    this.capacity = capacity;
  }

  /**
   * The handler of a kind.
   *
   * @throws HandlerException if it is not installed
   */
  HandlerDeclaration declaration(String kind) {
    HandlerDeclaration found = catalog.handlers().get(kind);
    if (found == null) {
      throw new HandlerException("unsupported action kind \"" + kind + '"');
    }
    return found;
  }

  /**
   * Opens a handler.
   *
   * @param logContext what a log line says about where it is
   * @throws HandlerException if it cannot work with the options
   */
  QueuedHandler open(
      String kind, Record options, Map<String, String> logContext, Delivered delivered) {
    HandlerDeclaration declaration = declaration(kind);
    String section = declaration.handler().section();
    ReopeningSender sender =
        new ReopeningSender(
            kind,
            declaration.handler().failure(),
            () -> open(declaration, options),
            changed -> section.isEmpty() ? () -> {} : settings.listen(section, changed));
    return new QueuedHandler(sender, logContext, capacity, threads, timer, delivered);
  }

  private ReopeningSender.Opened open(HandlerDeclaration declaration, Record options) {
    List<Record> config = config(declaration);
    List<Record> all = new ArrayList<>(config);
    all.add(options);
    try {
      Sender sender = declaration.type().open(config, options, context);
      return new ReopeningSender.Opened(sender, Secrets.of(all));
    } catch (TemplateException e) {
      throw new HandlerException(e.getMessage());
    }
  }

  /**
   * Elements of a handler's section, checked.
   *
   * @throws HandlerException if they are wrong
   */
  List<Record> config(HandlerDeclaration declaration) {
    try {
      List<Record> config = read(declaration);
      if (!config.isEmpty()) {
        declaration.type().checkConfig(config);
      }
      return config;
    } catch (OptionException e) {
      throw new HandlerException(declaration.handler().section() + ": " + e.getMessage());
    }
  }

  private List<Record> read(HandlerDeclaration declaration) {
    Class<? extends Record> type = Options.of(declaration.type(), configOwner(), 0).record();
    if (type == NoConfig.class) {
      return List.of(new NoConfig());
    }
    String section = declaration.handler().section();
    if (declaration.handler().elementKey().isEmpty()) {
      return List.of(settings.section(section, type));
    }
    return settings.elements(section, type).stream().map(Record.class::cast).toList();
  }

  private static Class<?> configOwner() {
    return HandlerType.class;
  }

  /** The element of a handler's section whose global settings count, if it has such. */
  private Optional<HandlerConfig> global(HandlerDeclaration declaration) {
    if (declaration.handler().section().isEmpty()) {
      return Optional.empty();
    }
    List<Record> config = config(declaration);
    if (config.isEmpty()) {
      return Optional.empty();
    }
    return declaration.type().defaultConfig(config) instanceof HandlerConfig handler
        ? Optional.of(handler)
        : Optional.empty();
  }

  /** Ends the server if the section of a handler that is installed is wrong. */
  void checkAll(Shutdown shutdown) {
    for (HandlerDeclaration declaration : catalog.handlers().values()) {
      try {
        config(declaration);
      } catch (HandlerException e) {
        shutdown.invalid(e.getMessage());
      }
    }
  }

  /** Kinds of which every alert node that does not name one gets a handler (alerts.md 1.11). */
  List<String> globalKinds() {
    return catalog.handlers().values().stream()
        .filter(declaration -> global(declaration).map(HandlerConfig::global).orElse(false))
        .map(HandlerDeclaration::kind)
        .toList();
  }

  /** Whether a handler that is global makes every alert node send changes of level only. */
  boolean globalStateChangesOnly() {
    return catalog.handlers().values().stream()
        .map(this::global)
        .flatMap(Optional::stream)
        .anyMatch(config -> config.global() && config.stateChangesOnly());
  }
}
