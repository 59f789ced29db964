package org.kapacitor.tasks;

import java.util.List;
import java.util.Optional;

/**
 * The templates: scripts that tasks are made of. Safe for use by several threads. Changes are
 * stored when a call returns.
 *
 * <p>Reference: http-api.md section 4.
 */
public interface TaskTemplates {

  /**
   * Stores a new template.
   *
   * @throws RequestException of kind {@link RequestException.Kind#INVALID} if the request is wrong
   */
  TaskTemplate create(TemplateDefinition definition);

  /**
   * Changes a template, and then all tasks that were made of it; those that are enabled are stopped
   * and started. If one of them fails, that one and all before it get back what they were; the
   * template stays changed.
   *
   * @throws RequestException of kind {@link RequestException.Kind#NOT_FOUND} or {@link
   *     RequestException.Kind#INVALID} if nothing was changed; of kind {@link
   *     RequestException.Kind#FAILED} if the new id is taken or a task does not take the change
   */
  TaskTemplate update(String id, TemplateDefinition change);

  /** Deletes a template; its tasks stay and go on. Does nothing if it does not exist. */
  void delete(String id);

  /** A template. */
  Optional<TaskTemplate> find(String id);

  /** All templates in byte order of their ids. */
  List<TaskTemplate> all();

  /** Compiles a template. */
  TemplateContents contents(TaskTemplate template);
}
