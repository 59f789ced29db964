package org.kapacitor.lambda.internal.typing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.lambda.internal.code.Code;
import org.kapacitor.lambda.internal.code.Code.Constant;
import org.kapacitor.lambda.internal.code.Code.Fail;
import org.kapacitor.lambda.internal.code.Code.Load;
import org.kapacitor.lambda.internal.code.Code.Source;
import org.kapacitor.lambda.internal.code.Plan;
import org.kapacitor.lambda.internal.code.Plan.MemoSite;
import org.kapacitor.lambda.internal.type.Kind;

/**
 * Collects what a plan's code refers to. Equal constants are not merged, so that the code does not
 * depend on whether constants happen to be equal.
 */
final class PlanBuilder {
  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final List<Integer> positions = new ArrayList<>();
  private final List<Object> constants = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private final List<MemoSite> memos = new ArrayList<>();

  Fail fail(String message) {
    errors.add(message);
    return new Fail(errors.size() - 1);
  }

  Constant constant(Kind kind, Object value) {
    constants.add(value);
    return new Constant(kind, constants.size() - 1);
  }

  Load load(String name, Resolved resolved) {
    Source source = Source.valueOf(resolved.origin().name());
    if (source == Source.TIME) {
      return new Load(source, resolved.kind(), -1);
    }
    Integer slot = slots.get(name);
    if (slot == null) {
      slot = positions.size();
      slots.put(name, slot);
      positions.add(resolved.index());
    }
    return new Load(source, resolved.kind(), slot);
  }

  int memo(Expression expression, Kind kind) {
    memos.add(new MemoSite(expression, kind));
    return memos.size() - 1;
  }

  Plan plan(Kind kind, Code code) {
    return new Plan(kind, code, positions, constants, errors, memos);
  }
}
