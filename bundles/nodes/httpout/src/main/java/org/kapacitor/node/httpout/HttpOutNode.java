package org.kapacitor.node.httpout;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Result;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.Endpoints;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.option.Arg;
import org.osgi.service.component.annotations.Component;

/**
 * Serves the latest data of every group over HTTP and passes everything on (nodes.md section 9.1).
 */
@Component(service = NodeType.class)
@Node(
    name = "httpOut",
    kind = "http_out",
    typeName = "HTTPOutNode",
    summary = "Serves the latest data of every group over HTTP.")
public final class HttpOutNode implements NodeType<HttpOutNode.Options> {

  /** What scripts can set. */
  public record Options(@Arg("Path below the task's.") String endpoint) {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Page page = new Page();
    AutoCloseable served = context.resource(Endpoints.class).serve(options.endpoint(), page::json);
    return new Groups(page, served);
  }

  /** Makes operators, and ends the serving with the task. */
  private record Groups(Page page, AutoCloseable served) implements GroupOperators {
    @Override
    public GroupOperator open(Group group) {
      return new Latest(page, group);
    }

    @Override
    public void close() {
      try {
        served.close();
      } catch (Exception e) {
        throw new NodeException("cannot end the serving of a path", e);
      }
    }
  }

  /** The latest data of all groups, in order of their first appearance. */
  private static final class Page {
    private final Map<Group, Latest> groups = new LinkedHashMap<>();
    private boolean used;

    String json() {
      if (!used) {
        return "{\"series\":null}";
      }
      StringBuilder text = new StringBuilder("{\"series\":[");
      String separator = "";
      for (Latest latest : groups.values()) {
        text.append(separator);
        latest.appendJson(text);
        separator = ",";
      }
      return text.append("]}").toString();
    }
  }

  /** The latest data of a group. */
  private static final class Latest implements GroupOperator {
    private final Page page;
    private final Group group;
    private Row point;
    private Batch batch;

    Latest(Page page, Group group) {
      this.page = page;
      this.group = group;
      page.used = true;
      page.groups.put(group, this);
    }

    @Override
    public void point(Point newest, Output out) {
      point = point == null ? new Row() : point;
      point.keep(newest);
      out.point(newest);
    }

    @Override
    public void batch(Batch newest, Output out) {
      batch = newest.detach();
      out.batch(newest);
    }

    void appendJson(StringBuilder text) {
      if (point != null) {
        Result.appendJson(text, Result.row(point));
      } else if (batch != null) {
        Result.appendJson(text, Result.row(batch));
      } else {
        text.append("null");
      }
    }

    @Override
    public void state(StateIo io) {
      point = (Row) io.point("point", point);
      batch = io.batch("batch", batch);
    }

    @Override
    public void close() {
      page.groups.remove(group, this);
    }
  }
}
