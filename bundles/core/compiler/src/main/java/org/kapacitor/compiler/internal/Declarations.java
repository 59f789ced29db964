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
  private final LambdaTexts lambdas = new LambdaTexts();

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

  /** Whether variables without value get an empty one. */
  boolean template() {
    return template;
  }

  /** The values from outside. */
  Map<String, Var> supplied() {
    return supplied;
  }

  /** The texts of lambdas, which variables are shown with. */
  LambdaTexts lambdas() {
    return lambdas;
  }

  /** The variables declared so far, with the script's own values. */
  Map<String, Var> declared() {
    return declared;
  }

  /**
   * {@code var name = value}.
   *
   * @param evaluated the value, or a bare name that stands for it
   */
  void declare(Statement.Declaration declaration, Object evaluated, Scope scope) {
    String name = declaration.name().name();
    if (scope.find(name).isPresent()) {
      throw new CompileException("attempted to redefine " + name + ", vars are immutable");
    }
    Object value = scope.resolve(evaluated);
    Optional<VarType> type = VarType.of(value);
    type.filter(known -> isShown(value))
        .ifPresent(
            known -> {
              Object shown = value instanceof Lambda lambda ? lambdas.of(lambda, scope) : value;
              declared.put(name, new Var(known, Optional.of(shown), comment(declaration)));
            });
    Var given = supplied.get(name);
    if (given != null && !type.equals(Optional.of(given.type()))) {
      throw wrongType(name, given, type.map(VarType::messageText).orElse("invalid type"));
    }
    scope.set(name, given == null ? value : valueOf(name, given));
  }

  private static String comment(Statement statement) {
    return statement.comment().text();
  }

  /** Lists of nodes, of lists and the like are no variables to anybody outside. */
  private static boolean isShown(Object value) {
    return !(value instanceof List<?> list)
        || list.stream()
            .map(VarType::of)
            .allMatch(item -> item.isPresent() && item.get() != VarType.LIST);
  }

  private static Object valueOf(String name, Var given) {
    return given.value().orElseThrow(() -> missing(name));
  }

  private static CompileException missing(String name) {
    return new CompileException("missing value for var \"" + name + "\".");
  }

  /** {@code var name type}. */
  void declareType(Statement.TypeDeclaration declaration, Scope scope) {
    String name = declaration.name().name();
    String typeName = declaration.type().name();
    VarType type =
        VarType.named(typeName)
            .orElseThrow(() -> new CompileException("invalid var type \"" + typeName + '"'));
    declared.put(name, new Var(type, Optional.empty(), comment(declaration)));
    Var given = supplied.get(name);
    if (given != null) {
      if (given.type() != type) {
        throw wrongType(name, given, type.messageText());
      }
      scope.set(name, valueOf(name, given));
    } else if (template) {
      scope.set(name, empty(type));
    } else {
      throw missing(name);
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
