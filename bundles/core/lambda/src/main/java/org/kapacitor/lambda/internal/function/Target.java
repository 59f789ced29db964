package org.kapacitor.lambda.internal.function;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.function.FunctionState;

/**
 * What a call of a function runs.
 *
 * @param method the method
 * @param leading what is passed to it before the arguments
 * @param plugIn for a method of a plug-in: how to call it with arguments as bytecode represents
 *     them
 */
public record Target(Method method, Leading leading, Optional<MethodHandle> plugIn) {

  /** What the engine passes to a method before the arguments. */
  public enum Leading {
    NOTHING,
    STATE,
    CLOCK
  }

  /** Whether calls can fail. */
  public boolean isFallible() {
    return plugIn.isPresent()
        || List.of(method.getExceptionTypes()).contains(FunctionException.class);
  }

  /** Whether equal arguments always give equal results. */
  public boolean isPure() {
    return plugIn.isEmpty() && leading == Leading.NOTHING;
  }

  /** Class of the state, if there is one. */
  public Optional<Class<?>> stateType() {
    return leading == Leading.STATE ? Optional.of(method.getParameterTypes()[0]) : Optional.empty();
  }

  /** A fresh state of a class. */
  public static FunctionState newState(Class<?> type) {
    try {
      return (FunctionState) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("state " + type.getName() + " cannot be made", e);
    }
  }
}
