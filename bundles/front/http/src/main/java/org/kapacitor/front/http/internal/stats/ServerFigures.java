package org.kapacitor.front.http.internal.stats;

import java.util.List;
import org.kapacitor.alerting.TopicState;
import org.kapacitor.alerting.Topics;
import org.kapacitor.api.alert.Level;
import org.kapacitor.config.Settings;
import org.kapacitor.engine.Engine;
import org.kapacitor.engine.IngressStatistics;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskStatus;
import org.kapacitor.tasks.Tasks;

/**
 * What the server can tell about itself.
 *
 * @param version shown to clients
 */
public record ServerFigures(
    String version, Settings settings, Engine engine, Tasks tasks, Topics topics) {

  /** Points written; text that was only checked, for want of a database, does not count. */
  List<IngressStatistics> ingress() {
    return engine.ingress().stream().filter(points -> !points.database().isEmpty()).toList();
  }

  /** How many of some tasks are to run. */
  static long enabled(List<Task> all) {
    return all.stream().filter(task -> task.status() == TaskStatus.ENABLED).count();
  }

  /** How many of some tasks are to run and do not. */
  long failing(List<Task> all) {
    return all.stream()
        .filter(task -> task.status() == TaskStatus.ENABLED)
        .filter(task -> !tasks.executing(task.id()))
        .count();
  }

  /** All topics. */
  List<TopicState> allTopics() {
    return topics.topics(Level.OK);
  }
}
