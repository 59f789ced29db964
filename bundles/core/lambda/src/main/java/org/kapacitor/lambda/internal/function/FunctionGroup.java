package org.kapacitor.lambda.internal.function;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapacitor.lambda.internal.type.Kind;

/** All signatures of one function. */
public record FunctionGroup(String name, String summary, List<Overload> overloads) {

  /** The overload that takes exactly these types. */
  public Optional<Overload> find(List<Kind> arguments) {
    return overloads.stream().filter(o -> o.parameters().equals(arguments)).findFirst();
  }

  /** All signatures as messages show them: {@code [(int), (float)]}. */
  public String domains() {
    return overloads.stream().map(Overload::domain).collect(Collectors.joining(", ", "[", "]"));
  }
}
