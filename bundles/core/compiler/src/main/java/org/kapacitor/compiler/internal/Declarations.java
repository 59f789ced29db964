package org.kapacitor.compiler.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;
import org.kapacitor.compiler.CompileException;
import org.kapacitor.compiler.Var;
import org.kapacitor.compiler.VarType;
import org.kapacitor.tickscript.Statement;

/**
 * Binds variables: to their values in the script, or to those supplied (tickscript.md section 6.2).
 */
final class Declarations {
  private final Map<String, Var> supplied;
  private final boolean template;
  private final Map<String, Var> declared = new LinkedHashMap<>();

  /**
   * No declarations yet.
   *
   * @param supplied values from outside by name
   * @param template whether variables without value get an empty one
   */
  Declarations(Map<String, Var> supplied, boolean template) {
    this.supplied = supplied;
    this.template = template;
  }

  /** The variables declared so far, with the script's own values. */
  Map<String, Var> declared() {
    return declared;
  }

  /** {@code var name = value}. */
  void declare(Statement.Declaration declaration, Object value, Scope scope) {
    String name = declaration.name().name();
    if (scope.find(name).isPresent()) {
      throw new CompileException("attempted to redefine " + name + ", vars are immutable");
    }
    Optional<VarType> type = VarType.of(value);
    type.ifPresent(
        t -> declared.put(name, new Var(t, Optional.of(value), declaration.comment().text())));
    Var given = supplied.get(name);
    if (given != null && !type.equals(Optional.of(given.type()))) {
      throw wrongType(name, given, type.map(VarType::messageText).orElse("invalid type"));
    }
    scope.set(name, given == null ? value : given.value().orElseThrow());
  }

  /** {@code var name type}. */
  void declareType(Statement.TypeDeclaration declaration, Scope scope) {
    String name = declaration.name().name();
    String typeName = declaration.type().name();
    VarType type =
        VarType.named(typeName)
            .orElseThrow(() -> new CompileException("invalid var type \"" + typeName + '"'));
    declared.put(name, new Var(type, Optional.empty(), declaration.comment().text()));
    Var given = supplied.get(name);
    if (given != null) {
      if (given.type() != type) {
        throw wrongType(name, given, type.messageText());
      }
      scope.set(name, given.value().orElseThrow());
    } else if (template) {
      scope.set(name, empty(type));
    } else {
      throw new CompileException("missing value for var \"" + name + "\".");
    }
  }

  private static CompileException wrongType(String name, Var given, String expected) {
    return new CompileException(
        "invalid type supplied for "
            + name
            + ", got "
            + given.type().messageText()
            + " exp "
            + expected);
  }

  private static Object empty(VarType type) {
    return switch (type) {
      case BOOL -> false;
      case INT -> 0L;
      case FLOAT -> 0.0;
      case STRING -> "";
      case DURATION -> Duration.ZERO;
      case REGEX -> new Regex("");
      case LAMBDA -> new Lambda(new Expression.Literal(true));
      case LIST -> List.of();
      case STAR -> Star.STAR;
    };
  }
}
