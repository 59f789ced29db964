package org.kapacitor.node.alert;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.kapacitor.api.alert.AlertOutlet;
import org.kapacitor.api.alert.Alerts;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.HandlerException;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.template.Template;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.api.template.Templates;
import org.kapacitor.api.text.Logfmt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all groups of an alert node share: templates, conditions and the way to the topics. */
final class AlertGroups implements GroupOperators {
  private static final Logger LOG = LoggerFactory.getLogger(AlertNode.class);

  final AlertNode.Options options;
  final NodeContext context;
  final Alerts alerts;
  final AlertOutlet outlet;
  final Levels levels;
  final Augmentation augmentation;
  final AlertCounters counters;
  final Flaps flaps;
  final boolean stateChangesOnly;
  final long repeatAfter;

  private final Template id;
  private final Template message;
  private final Template details;

  AlertGroups(AlertNode.Options options, NodeContext context) {
    this.options = options;
    this.context = context;
    Templates templates = context.resource(Templates.class);
    id = parsed(() -> templates.text("id", options.id()));
    message = parsed(() -> templates.text("message", options.message()));
    details = parsed(() -> templates.html("details", options.details()));
    flaps = new Flaps(options);
    levels = new Levels(options, context);
    augmentation = new Augmentation(options, context);
    counters = new AlertCounters(context);
    alerts = context.resource(Alerts.class);
    outlet = open();
    List<Duration> interval =
        options.stateChangesOnly().map(AlertNode.StateChanges::interval).orElse(List.of());
    repeatAfter = interval.size() == 1 ? interval.get(0).toNanos() : 0;
    stateChangesOnly = options.stateChangesOnly().isPresent() || outlet.stateChangesOnly();
  }

  private AlertOutlet open() {
    try {
      return alerts.open(context, options.topic(), options.handlers());
    } catch (HandlerException e) {
      throw new NodeException(e.getMessage());
    }
  }

  private static Template parsed(Supplier<Template> template) {
    try {
      return template.get();
    } catch (TemplateException e) {
      throw new NodeException(e.getMessage());
    }
  }

  @Override
  public GroupOperator open(Group group) {
    return new AlertGroup(this, group);
  }

  String id(AlertInfo info) {
    return rendered(id, info);
  }

  String message(AlertInfo info) {
    return rendered(message, info);
  }

  String details(AlertInfo info) {
    return rendered(details, info);
  }

  /** A template that cannot be rendered fails the task (alerts.md section 1.1). */
  private static String rendered(Template template, AlertInfo info) {
    try {
      return template.render(info);
    } catch (TemplateException e) {
      throw new NodeException(e.getMessage());
    }
  }

  void logged(Event event) {
    if (LOG.isDebugEnabled()) {
      LOG.debug(
          Logfmt.message("alert triggered")
              .add("service", "kapacitor")
              .add("task_master", context.taskMaster())
              .add("task", context.task())
              .add("node", context.node())
              .add("level", event.level())
              .add("id", event.id())
              .add("event_message", event.message())
              .add("data", event.data().result().series().get(0))
              .toString());
    }
  }

  @Override
  public void close() {
    outlet.close();
  }
}
