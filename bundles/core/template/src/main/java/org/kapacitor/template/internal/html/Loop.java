package org.kapacitor.template.internal.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapacitor.template.internal.syntax.Node;

/** Contexts in which the body of a loop is left early. */
final class Loop {

  private record Exit(Context context, Node.Jump jump) {}

  private final List<Exit> exits = new ArrayList<>();

  void exit(Context context, Node.Jump jump) {
    exits.add(new Exit(context, jump));
  }

  /** The context behind the body, however it ended. */
  Context join(Context end) {
    Optional<Context> left = join(end, true);
    return join(left.orElse(end), false).orElse(left.orElse(end));
  }

  private Optional<Context> join(Context end, boolean leaves) {
    Context joined = end;
    for (Exit exit : exits) {
      if (exit.jump.leaves() == leaves && !joined.is(State.ERROR)) {
        joined = Join.of(joined, exit.context, exit.jump, "range");
        if (joined.is(State.ERROR)) {
          int line = exit.jump.line();
          String prefix = "at range loop " + (leaves ? "break" : "continue") + ": ";
          return joined.problem().map(p -> Context.failed(p.within(line, prefix)));
        }
      }
    }
    return Optional.of(joined);
  }
}
