package org.kapacitor.front.http.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kapacitor.api.node.Reloadable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Everything installed that can read its data from outside again. */
@Component(service = Sideloads.class)
public final class Sideloads implements Reloadable {
  private final List<Reloadable> installed = new CopyOnWriteArrayList<>();

  @Reference(
      name = "sources",
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void bind(Reloadable reloadable) {
    installed.add(reloadable);
  }

  void unbind(Reloadable reloadable) {
    installed.remove(reloadable);
  }

  @Override
  public void reload() throws IOException {
    for (Reloadable reloadable : installed) {
      reloadable.reload();
    }
  }
}
