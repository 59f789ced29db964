package org.kapacitor.lambda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.function.FunctionSet;
import org.kapacitor.api.node.CompiledLambda;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.api.text.Times;
import org.kapacitor.lambda.internal.code.KernelClasses;
import org.kapacitor.lambda.internal.function.FunctionGroup;
import org.kapacitor.lambda.internal.function.FunctionRegistry;
import org.kapacitor.lambda.internal.run.CompiledExpression;
import org.kapacitor.lambda.internal.run.CompiledExpression.Environment;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiles lambda expressions and keeps the functions they can call (tickscript.md sections 4 and
 * 5). Safe for use by several threads.
 *
 * <pre>{@code
 * Evaluator evaluator = new Lambdas().compile(lambda).evaluator();
 * if (evaluator.test(point)) { … }
 * }</pre>
 */
@Component(service = Lambdas.class)
public final class Lambdas {
  private static final Logger LOG = LoggerFactory.getLogger(Lambdas.class);

  private final FunctionRegistry functions = new FunctionRegistry();
  private final KernelClasses classes = new KernelClasses();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /** Lambda expressions with the built-in functions; sets can be added. */
  public Lambdas() {}

  /** Lambda expressions with the built-in functions and those of some sets. */
  public Lambdas(Iterable<? extends FunctionSet> sets) {
    sets.forEach(set -> add(set, set.getClass().getName()));
  }

  /** Whom one tells of the functions of plug-ins. */
  public interface Listener {

    /** A function has come and can be called. */
    void added(String function);

    /** A function is going; it can be called until this returns. */
    void removed(String function);
  }

  /**
   * Tells of functions of plug-ins that come and go from now on.
   *
   * @return ends it
   */
  public AutoCloseable listen(Listener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindFunctionSet(FunctionSet set, ServiceReference<FunctionSet> reference) {
    Bundle bundle = reference.getBundle();
    String origin =
        bundle == null ? "?" : bundle.getSymbolicName() + " [" + bundle.getBundleId() + "]";
    add(set, origin);
  }

  void unbindFunctionSet(FunctionSet set) {
    remove(set);
  }

  /**
   * Adds the functions of a plug-in; see {@link #refused}.
   *
   * @param origin where it comes from, for messages
   */
  public void add(FunctionSet set, String origin) {
    Optional<String> refusal = functions.add(set, origin);
    refusal.ifPresent(Lambdas::log);
    functions.names(set).forEach(name -> listeners.forEach(listener -> listener.added(name)));
  }

  private static void log(String refusal) {
    LOG.error(
        Logfmt.message("plug-in refused").add("service", "lambda").add("err", refusal).toString());
  }

  /** Removes the functions of a plug-in. Expressions that call them fail from then on. */
  public void remove(FunctionSet set) {
    functions.names(set).forEach(name -> listeners.forEach(listener -> listener.removed(name)));
    Set<String> come = functions.remove(set);
    classes.clear();
    come.forEach(name -> listeners.forEach(listener -> listener.added(name)));
  }

  /** Whether a plug-in has brought a function of this name. */
  public boolean plugIn(String function) {
    return functions.plugIn(function);
  }

  /** Why sets of functions were refused that still are; the other ones work. */
  public List<String> refused() {
    return functions.refused();
  }

  /** The names of all functions. */
  public Set<String> functionNames() {
    return functions().stream().map(FunctionHelp::name).collect(Collectors.toUnmodifiableSet());
  }

  /** All functions, built-in ones first. */
  public List<FunctionHelp> functions() {
    return functions.current().all().stream().map(Lambdas::help).toList();
  }

  private static FunctionHelp help(FunctionGroup group) {
    List<String> signatures =
        group.overloads().stream().map(o -> group.name() + o.domain() + " " + o.result()).toList();
    return new FunctionHelp(group.name(), group.summary(), signatures);
  }

  /**
   * Compiles a lambda expression. Unknown functions are found out when it is evaluated.
   *
   * @throws LambdaException if it cannot be evaluated whatever the data is
   */
  public CompiledLambda compile(Lambda lambda) {
    return compile(lambda, () -> Times.nanos(Instant.now()));
  }

  /**
   * Compiles a lambda expression.
   *
   * @param clock what {@code now()} gives, nanoseconds since 1970-01-01T00:00:00Z
   * @throws LambdaException if it cannot be evaluated whatever the data is
   */
  public CompiledLambda compile(Lambda lambda, LongSupplier clock) {
    return compile(lambda.body(), clock);
  }

  private CompiledExpression compile(Expression body, LongSupplier clock) {
    Environment environment = new Environment(functions, classes, clock);
    return new CompiledExpression(environment, body);
  }

  /**
   * The value of arithmetic in a script, where references stand for nothing (tickscript.md section
   * 3.3).
   *
   * @return a Long, Double, String, Boolean or {@link java.time.Duration}
   * @throws EvaluationException if there is none
   */
  public Object constant(Expression expression) {
    try {
      return compile(expression, () -> Times.nanos(Instant.now())).constant();
    } catch (LambdaException e) {
      throw new EvaluationException(e.getMessage());
    }
  }
}
