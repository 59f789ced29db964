package org.kapacitor.node.alert;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.alert.HandlerCall;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Flag;
import org.kapacitor.api.option.Handlers;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.option.Repeat;
import org.osgi.service.component.annotations.Component;

/** Raises alerts and passes on the data that raised them (alerts.md section 1). */
@Component(service = NodeType.class)
@Node(name = "alert", summary = "Raises alerts of levels INFO, WARNING and CRITICAL.")
public final class AlertNode implements NodeType<AlertNode.Options> {

  /** Limits of flap detection. */
  public record Flapping(
      @Arg("Share of changes below which flapping ends.") double low,
      @Arg("Share of changes above which flapping begins.") double high) {}

  /** When an event repeats although its level has not changed. */
  public record StateChanges(
      @Arg("An event of an unchanged level is sent after this time all the same.")
          List<Duration> interval) {}

  /** A category of alerts that this one holds back. */
  public record Inhibit(
      @Arg("Category that is held back.") String category,
      @Arg("Tags that must be equal.") List<String> equalTags) {}

  /** What scripts can set. */
  public record Options(
      @Property("Topic that gets every event too.") String topic,
      @Property("Category of the alert, which inhibitors name.") String category,
      @Property("Template of the event's id.") @Default("{{ .Name }}:{{ .Group }}") String id,
      @Property("Template of the one line message.") @Default("{{ .ID }} is {{ .Level }}")
          String message,
      @Property("HTML template of the long text.") @Default("{{ json . }}") String details,
      @Property("Condition of level INFO.") Optional<Lambda> info,
      @Property("Condition of level WARNING.") Optional<Lambda> warn,
      @Property("Condition of level CRITICAL.") Optional<Lambda> crit,
      @Property("Condition that ends level INFO.") Optional<Lambda> infoReset,
      @Property("Condition that ends level WARNING.") Optional<Lambda> warnReset,
      @Property("Condition that ends level CRITICAL.") Optional<Lambda> critReset,
      @Property("Number of levels remembered for flap detection.") @Default("21") long history,
      @Property("Detects flapping and sends nothing while it lasts.") Optional<Flapping> flapping,
      @Property("Tag that is given the level.") String levelTag,
      @Property("Field that is given the level.") String levelField,
      @Property("Field that is given the message.") String messageField,
      @Property("Field that is given the duration in nanoseconds.") String durationField,
      @Property("Tag that is given the event's id.") String idTag,
      @Property("Field that is given the event's id.") String idField,
      @Flag("A batch has the lowest level of its points instead of the highest.") boolean all,
      @Flag("Sends no recoveries.") boolean noRecoveries,
      @Property("Sends events only when the level changes.")
          Optional<StateChanges> stateChangesOnly,
      @Repeat @Property("Holds back alerts of another category.") List<Inhibit> inhibit,
      @Handlers List<HandlerCall> handlers) {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    return new AlertGroups(options, context);
  }
}
