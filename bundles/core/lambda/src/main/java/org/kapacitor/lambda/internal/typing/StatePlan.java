package org.kapacitor.lambda.internal.typing;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Expression.Call;
import org.kapacitor.api.expression.Expression.Nested;
import org.kapacitor.lambda.internal.function.FunctionGroup;
import org.kapacitor.lambda.internal.function.Functions;
import org.kapacitor.lambda.internal.function.Overload;
import org.kapacitor.lambda.internal.type.Shape;

/**
 * The states that an expression needs: one per function name in the expression itself, and one per
 * function name in each nested lambda (tickscript.md section 4.7). Immutable.
 */
public final class StatePlan {

  /**
   * One state.
   *
   * @param scope 0 for the expression itself, else the number of a nested lambda
   */
  public record Slot(int scope, String function, Class<?> type) {}

  private final Map<Nested, Integer> scopes;
  private final List<Slot> slots;
  private final boolean complete;

  private StatePlan(Map<Nested, Integer> scopes, Set<Slot> slots, boolean complete) {
    this.scopes = scopes;
    this.slots = List.copyOf(slots);
    this.complete = complete;
  }

  /** The states for an expression with the functions that are installed. */
  public static StatePlan of(Expression body, Functions functions) {
    Map<Nested, Integer> scopes = new IdentityHashMap<>();
    Set<Slot> slots = new LinkedHashSet<>();
    boolean complete = collect(body, 0, functions, scopes, slots);
    return new StatePlan(scopes, slots, complete);
  }

  private static boolean collect(
      Expression expression,
      int scope,
      Functions functions,
      Map<Nested, Integer> scopes,
      Set<Slot> slots) {
    int inner = scope;
    boolean complete = true;
    if (expression instanceof Nested nested) {
      inner = scopes.size() + 1;
      scopes.put(nested, inner);
    } else if (expression instanceof Call call) {
      complete = functions.find(call.function()).isPresent();
      functions.find(call.function()).ifPresent(group -> add(group, scope, slots));
    }
    for (Expression part : Shape.parts(expression)) {
      complete &= collect(part, inner, functions, scopes, slots);
    }
    return complete;
  }

  private static void add(FunctionGroup group, int scope, Set<Slot> slots) {
    for (Overload overload : group.overloads()) {
      overload
          .target()
          .stateType()
          .ifPresent(type -> slots.add(new Slot(scope, group.name(), type)));
    }
  }

  /** All states, by index. */
  public List<Slot> slots() {
    return slots;
  }

  /** Whether every evaluator can share its states with the others, now and in the future. */
  public boolean isShared() {
    return complete && slots.stream().allMatch(slot -> slot.scope() > 0);
  }

  Map<Nested, Integer> scopes() {
    return scopes;
  }

  /** Index of the state of a call, or -1 if it has none. */
  int index(int scope, Overload overload) {
    return overload
        .target()
        .stateType()
        .map(type -> slots.indexOf(new Slot(scope, overload.function(), type)))
        .orElse(-1);
  }
}
