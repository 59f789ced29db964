package org.kapacitor.compiler.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Sections;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.compiler.Compiled;
import org.kapacitor.compiler.Compiler;
import org.kapacitor.compiler.HandlerDeclaration;
import org.kapacitor.compiler.NodeDeclaration;
import org.kapacitor.compiler.PluginName;
import org.kapacitor.compiler.Var;
import org.kapacitor.lambda.Lambdas;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Compiler and catalog as services; plug-ins come and go while they run. */
@Component(service = {Compiler.class, Catalog.class})
public final class CompilerComponent implements Compiler, Catalog {
  private final Lambdas lambdas;
  private final PluginCatalog catalog;
  private final ScriptCompiler compiler;
  private final AutoCloseable listening;

  /** A compiler without plug-ins; they are bound next. */
  @Activate
  public CompilerComponent(@Reference Lambdas lambdas, @Reference Sections sections) {
    this.lambdas = lambdas;
    catalog = new PluginCatalog(lambdas::plugIn);
    compiler = new ScriptCompiler(catalog, lambdas::constant, sections);
    listening = lambdas.listen(new FunctionListener());
  }

  @Deactivate
  void deactivate() throws Exception {
    listening.close();
  }

  /** Functions are known to whoever calls them: so a task never runs without one that it needs. */
  private final class FunctionListener implements Lambdas.Listener {

    @Override
    public void added(String function) {
      catalog.functionChanged(function, true);
    }

    @Override
    public void removed(String function) {
      catalog.functionChanged(function, false);
    }
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindNodeType(NodeType<?> type, ServiceReference<NodeType<?>> reference) {
    catalog.addNode(type, origin(reference));
  }

  void unbindNodeType(NodeType<?> type) {
    catalog.removeNode(type);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindHandlerType(HandlerType<?, ?> type, ServiceReference<HandlerType<?, ?>> reference) {
    catalog.addHandler(type, origin(reference));
  }

  void unbindHandlerType(HandlerType<?, ?> type) {
    catalog.removeHandler(type);
  }

  private static String origin(ServiceReference<?> reference) {
    Bundle bundle = reference.getBundle();
    return bundle == null ? "?" : bundle.getSymbolicName() + " [" + bundle.getBundleId() + "]";
  }

  @Override
  public Compiled compile(String script, EdgeType type, Map<String, Var> vars) {
    return compiler.compile(script, type, vars);
  }

  @Override
  public Compiled compileTemplate(String script, EdgeType type) {
    return compiler.compileTemplate(script, type);
  }

  @Override
  public Compiled recompile(
      String script, EdgeType type, Map<String, Var> vars, Iterable<PluginName> plugins) {
    return compiler.recompile(script, type, vars, plugins);
  }

  @Override
  public Optional<EdgeType> taskType(String script) {
    return compiler.taskType(script);
  }

  @Override
  public List<DbRp> dbrps(String script) {
    return compiler.dbrps(script);
  }

  @Override
  public String format(String script) {
    return compiler.format(script);
  }

  @Override
  public Lambda lambda(String text) {
    return compiler.lambda(text);
  }

  @Override
  public SortedMap<String, NodeDeclaration> nodes() {
    return catalog.nodes();
  }

  @Override
  public SortedMap<String, HandlerDeclaration> handlers() {
    return catalog.handlers();
  }

  @Override
  public Optional<HandlerDeclaration> handlerNamed(String property) {
    return catalog.handlerNamed(property);
  }

  @Override
  public boolean installed(PluginName plugin) {
    return catalog.installed(plugin);
  }

  @Override
  public List<String> refused() {
    List<String> all = new ArrayList<>(catalog.refused());
    all.addAll(lambdas.refused());
    return all;
  }

  @Override
  public AutoCloseable listen(Listener listener) {
    return catalog.listen(listener);
  }
}
