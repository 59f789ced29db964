package org.kapacitor.lambda.internal.function;

import java.util.List;
import java.util.stream.Collectors;
import org.kapacitor.lambda.internal.type.Kind;

/**
 * One signature of a function.
 *
 * @param function its name
 * @param parameters what a script passes
 * @param result what the script gets
 * @param target what a call runs
 */
public record Overload(String function, List<Kind> parameters, Kind result, Target target) {
  /** An overload; the list of parameters must not be changed afterwards. */
  public Overload {
    parameters = List.copyOf(parameters);
  }

  /** The parameters as messages show them: {@code (int,float)}. */
  public String domain() {
    return parameters.stream().map(Kind::text).collect(Collectors.joining(",", "(", ")"));
  }
}
