package org.kapacitor.template.internal.html;

import java.util.Optional;
import org.kapacitor.template.internal.syntax.Node;
import org.kapacitor.template.internal.text.Quoting;

/** Follows the context through the nodes of one template. */
final class TreeReader {
  private final Analysis analysis;
  private final Edits edits;
  private Loop loop = new Loop();

  TreeReader(Analysis analysis, Edits edits) {
    this.analysis = analysis;
    this.edits = edits;
  }

  /** The context behind a block. */
  Context block(Context start, Node.Block block) {
    Context context = start;
    for (Node node : block.nodes()) {
      context = read(context, node);
      if (context.is(State.DEAD)) {
        break;
      }
    }
    return context;
  }

  private Context read(Context context, Node node) {
    analysis.effort().spend();
    if (node instanceof Node.Text text) {
      TextEscape.Result result = TextEscape.escape(context, text.text(), analysis.effort());
      edits.setText(text, result.text());
      return result.context();
    }
    if (node instanceof Node.Action action) {
      return action(context, action);
    }
    if (node instanceof Node.Branch branch) {
      return branch(context, branch);
    }
    if (node instanceof Node.TemplateCall call) {
      return call(context, call);
    }
    loop.exit(context, (Node.Jump) node);
    return Context.of(State.DEAD);
  }

  private Context action(Context context, Node.Action action) {
    if (!action.pipe().declarations().isEmpty()) {
      return context;
    }
    ActionEscape.Result result = ActionEscape.escape(context.nudged(), action);
    edits.setEscapes(action, result.functions());
    return result.context();
  }

  private Context call(Context context, Node.TemplateCall call) {
    Problem missing = Problem.at(call, "no such template " + Quoting.quote(call.name()));
    Context end = analysis.callee(context, call.name(), missing);
    edits.setCallee(call, call.name() + context.suffix());
    return end;
  }

  private Context branch(Context start, Node.Branch branch) {
    analysis.effort().enter();
    Context end = followBranch(start, branch);
    analysis.effort().leave();
    return end;
  }

  private Context followBranch(Context start, Node.Branch branch) {
    String keyword = branch.kind().keyword();
    Context then;
    if (branch.kind() == Node.BranchKind.RANGE) {
      then = loop(start, branch);
      if (then.is(State.ERROR)) {
        return then;
      }
    } else {
      then = block(start, branch.then());
    }
    Optional<Node.Block> otherwise = branch.otherwise();
    Context other = otherwise.isPresent() ? block(start, otherwise.get()) : start;
    return Join.of(then, other, branch, keyword);
  }

  /** The body may run several times, so its end must do as its start as well. */
  private Context loop(Context start, Node.Branch branch) {
    Loop outer = loop;
    loop = new Loop();
    Context once = block(start, branch.then());
    if (!once.is(State.ERROR)) {
      once = loop.join(once);
    }
    loop = outer;
    if (once.is(State.ERROR)) {
      return once;
    }
    if (once.equals(start)) {
      return once;
    }
    TreeReader again = new TreeReader(analysis.trial(), new Edits());
    Context twice = again.block(once, branch.then());
    Context joined = Join.of(once, twice, branch, "range");
    if (joined.is(State.ERROR)) {
      return joined
          .problem()
          .map(p -> Context.failed(p.within(branch.line(), "on range loop re-entry: ")))
          .orElse(joined);
    }
    return again.loop.join(joined);
  }
}
