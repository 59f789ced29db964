package org.kapacitor.compiler.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.compiler.HandlerDeclaration;
import org.kapacitor.compiler.NodeDeclaration;
import org.kapacitor.compiler.PluginName;
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

/** The catalog as a service; plug-ins come and go while it is there. */
@Component(service = {Catalog.class, CatalogComponent.class})
public final class CatalogComponent implements Catalog {
  private final Lambdas lambdas;
  private final PluginCatalog catalog;
  private final AutoCloseable listening;

  /** A catalog without plug-ins; they are bound next. */
  @Activate
  public CatalogComponent(@Reference Lambdas lambdas) {
    this.lambdas = lambdas;
    catalog = new PluginCatalog(lambdas::plugIn);
    listening = lambdas.listen(new FunctionListener());
  }

  @Deactivate
  void deactivate() throws Exception {
    listening.close();
  }

  /** What the compiler reads. */
  PluginCatalog plugins() {
    return catalog;
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
