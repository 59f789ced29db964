package org.kapacitor.node.alert;

import java.util.Optional;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.api.node.Evaluator;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.StateIo;

/**
 * The conditions of the levels, by level. There is one of each for all groups, with one state
 * (alerts.md sections 1.2 and 1.3).
 */
final class Levels {
  private static final Level[] LEVELS = Level.values();

  private final Evaluator[] conditions = new Evaluator[LEVELS.length];
  private final Evaluator[] resets = new Evaluator[LEVELS.length];
  private final NodeContext context;

  Levels(AlertNode.Options options, NodeContext context) {
    this.context = context;
    set(Level.INFO, "info", options.info(), options.infoReset());
    set(Level.WARNING, "warn", options.warn(), options.warnReset());
    set(Level.CRITICAL, "crit", options.crit(), options.critReset());
  }

  private void set(Level level, String name, Optional<Lambda> condition, Optional<Lambda> reset) {
    if (condition.isPresent()) {
      conditions[level.ordinal()] = compile(name, condition.get());
      reset.ifPresent(lambda -> resets[level.ordinal()] = compile(name + "Reset", lambda));
    }
  }

  private Evaluator compile(String name, Lambda lambda) {
    return context.compile("Failed to compile stateful expression for " + name, lambda).evaluator();
  }

  /** The level of a point, if the level before it was {@code current}. */
  Level of(Point point, Level current) {
    int now = current.ordinal();
    int higher = firstTrue(Level.CRITICAL.ordinal(), now - 1, point);
    if (higher > 0) {
      return LEVELS[higher];
    }
    if (resets[now] != null && holds(now, point)) {
      return current;
    }
    return LEVELS[firstTrue(now, 0, point)];
  }

  /**
   * The first level from {@code from} down to, but not including, {@code above} that is true, or 0.
   */
  private int firstTrue(int from, int above, Point point) {
    for (int level = from; level > Math.max(above, 0); level--) {
      if (conditions[level] != null && isTrue(level, point)) {
        return level;
      }
    }
    return 0;
  }

  private boolean isTrue(int level, Point point) {
    try {
      return conditions[level].test(point);
    } catch (EvaluationException e) {
      context.error("error evaluating expression for level", e, "level", LEVELS[level].name());
      return false;
    }
  }

  /** Whether the reset of a level keeps it. */
  private boolean holds(int level, Point point) {
    try {
      return !resets[level].test(point);
    } catch (EvaluationException e) {
      context.error(
          "error evaluating reset expression for current level", e, "level", LEVELS[level].name());
      return false;
    }
  }

  void state(StateIo io) {
    for (Level level : LEVELS) {
      state(conditions[level.ordinal()], io.part(level.name()));
      state(resets[level.ordinal()], io.part(level.name() + "Reset"));
    }
  }

  private static void state(Evaluator evaluator, StateIo io) {
    if (evaluator != null) {
      evaluator.state(io);
    }
  }
}
