package org.kapacitor.template.internal.run;

import java.util.Map;
import java.util.Optional;
import org.kapacitor.template.internal.format.Print;
import org.kapacitor.template.internal.syntax.Node;
import org.kapacitor.template.internal.text.Quoting;
import org.kapacitor.template.internal.value.Kind;

/** The parts of templates other than {@code range}. */
final class Parts {
  private Parts() {}

  /** Literal text. */
  record Text(String text) implements Part {
    @Override
    public Flow render(Frame frame, Object dot) {
      frame.budget.charge(frame, text.length());
      frame.out.append(text);
      return Flow.NEXT;
    }
  }

  /** A pipeline whose value is printed. */
  record Output(Node.Action node, Pipeline pipeline) implements Part {
    @Override
    public Flow render(Frame frame, Object dot) {
      frame.at = node;
      Object value = pipeline.value(frame, dot);
      int before = frame.out.length();
      Print.append(frame.out, value);
      frame.budget.charge(frame, frame.out.length() - before);
      return Flow.NEXT;
    }
  }

  /** A pipeline that sets variables. */
  record Declare(Node.Action node, Pipeline pipeline) implements Part {
    @Override
    public Flow render(Frame frame, Object dot) {
      frame.at = node;
      pipeline.value(frame, dot);
      return Flow.NEXT;
    }
  }

  /** Parts one after another. */
  record Sequence(Part[] parts) implements Part {
    @Override
    public Flow render(Frame frame, Object dot) {
      for (Part part : parts) {
        Flow flow = part.render(frame, dot);
        if (flow != Flow.NEXT) {
          return flow;
        }
      }
      return Flow.NEXT;
    }
  }

  /** {@code if}. */
  record If(Node node, Pipeline pipeline, Part then, Part otherwise) implements Part {
    @Override
    public Flow render(Frame frame, Object dot) {
      frame.at = node;
      boolean chosen = Kind.isTrue(pipeline.value(frame, dot));
      return (chosen ? then : otherwise).render(frame, dot);
    }
  }

  /** {@code with}. */
  record With(Node node, Pipeline pipeline, Part then, Part otherwise) implements Part {
    @Override
    public Flow render(Frame frame, Object dot) {
      frame.at = node;
      Object value = pipeline.value(frame, dot);
      return Kind.isTrue(value) ? then.render(frame, value) : otherwise.render(frame, dot);
    }
  }

  /** {@code break} and {@code continue}. */
  record Jump(Flow flow) implements Part {
    @Override
    public Flow render(Frame frame, Object dot) {
      return flow;
    }
  }

  /** {@code template}. */
  record Call(Node.TemplateCall node, Map<String, Body> bodies, Optional<Pipeline> pipeline)
      implements Part {
    @Override
    public Flow render(Frame frame, Object dot) {
      frame.at = node;
      Body callee = bodies.get(node.name());
      if (callee == null) {
        throw frame.fail("template " + Quoting.quote(node.name()) + " not defined");
      }
      frame.budget.step(frame);
      frame.budget.enter(frame, callee.height());
      Object data = pipeline.isPresent() ? pipeline.get().value(frame, dot) : null;
      callee.part().render(frame.call(callee, data), data);
      frame.budget.leave(callee.height());
      return Flow.NEXT;
    }
  }
}
