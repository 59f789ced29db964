package org.kapacitor.lambda.internal.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Expression.Call;
import org.kapacitor.lambda.internal.code.Code;
import org.kapacitor.lambda.internal.code.Code.Invoke;
import org.kapacitor.lambda.internal.function.FunctionGroup;
import org.kapacitor.lambda.internal.function.Functions;
import org.kapacitor.lambda.internal.function.Overload;
import org.kapacitor.lambda.internal.function.UncheckedCalls;
import org.kapacitor.lambda.internal.function.UncheckedCalls.Outcome;
import org.kapacitor.lambda.internal.type.Kind;

/** Turns calls of functions into code. */
final class Calls {
  private final Typing typing;
  private final PlanBuilder plan;
  private final Functions functions;
  private final Resolution resolution;
  private final StatePlan states;

  Calls(
      Typing typing,
      PlanBuilder plan,
      Functions functions,
      Resolution resolution,
      StatePlan states) {
    this.typing = typing;
    this.plan = plan;
    this.functions = functions;
    this.resolution = resolution;
    this.states = states;
  }

  /**
   * Code for a call that shall give a value of some kind. Its arguments need not fit: below {@code
   * !} the original calls functions without having looked at the types.
   */
  Code call(Kind kind, Call call, Place place) {
    List<Code> arguments = new ArrayList<>();
    List<Kind> kinds = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      Place at = place.argument(kinds.size());
      Code code;
      try {
        kinds.add(typing.types().of(argument, at));
        Kind last = kinds.get(kinds.size() - 1);
        code = last == Kind.MISSING ? typing.missing(argument, at) : typing.as(last, argument, at);
      } catch (Untyped e) {
        code = plan.fail(e.getMessage());
      }
      if (code.fails()) {
        return Typing.after(arguments, code);
      }
      arguments.add(code);
    }
    Optional<FunctionGroup> group = functions.find(call.function());
    if (group.isEmpty()) {
      String text = place.prefix() + Texts.undefinedFunction(call.function());
      return Typing.after(arguments, plan.fail(text));
    }
    Optional<Overload> overload = group.get().find(kinds);
    Code code =
        overload.isPresent()
            ? invoke(overload.get(), arguments, place)
            : unchecked(call, kinds, group.get(), arguments, place);
    return code.fails() || code.kind() == kind ? code : mistyped(kind, code, place);
  }

  private Code mistyped(Kind wanted, Code code, Place place) {
    return Typing.after(
        List.of(code), plan.fail(place.prefix() + Texts.typeGuard(wanted, code.kind())));
  }

  private Code invoke(Overload overload, List<Code> arguments, Place place) {
    int context = -1;
    if (overload.target().isFallible()) {
      String text = place.prefix() + context(overload.function());
      context = plan.constant(Kind.STRING, text).index();
    }
    return new Invoke(overload, arguments, states.index(place.scope(), overload), context);
  }

  private static String context(String function) {
    return "error calling \"" + function + "\": ";
  }

  private Code unchecked(
      Call call, List<Kind> kinds, FunctionGroup group, List<Code> arguments, Place place) {
    if (group.overloads().get(0).target().plugIn().isPresent()) {
      String text = Texts.wrongArguments(call, kinds, group, resolution);
      return Typing.after(arguments, plan.fail(place.prefix() + text));
    }
    Outcome outcome = UncheckedCalls.outcome(group, kinds);
    if (outcome instanceof UncheckedCalls.Error error) {
      String text = place.prefix() + context(call.function()) + error.message();
      return Typing.after(arguments, plan.fail(text));
    }
    if (outcome instanceof UncheckedCalls.Value value) {
      return Typing.after(arguments, standIn(value.kind(), place));
    }
    Overload overload = group.find(((UncheckedCalls.Like) outcome).parameters()).orElseThrow();
    if (overload.parameters().isEmpty()) {
      return Typing.after(arguments, invoke(overload, List.of(), place));
    }
    // A duration from a text: the unit is not looked at.
    Code unit = plan.constant(Kind.DURATION, 0L);
    Code ignored = Typing.after(arguments.subList(1, arguments.size()), unit);
    return invoke(overload, List.of(arguments.get(0), ignored), place);
  }

  /** Below {@code !} any value but a boolean is refused, so there need not be one. */
  private Code standIn(Kind kind, Place place) {
    return kind == Kind.BOOL
        ? plan.constant(kind, true)
        : plan.fail(place.prefix() + Texts.typeGuard(Kind.BOOL, kind));
  }
}
