package org.kapacitor.config.internal.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Configuration Admin without a framework, as far as the publication uses it. */
public final class MemoryConfigurations implements ConfigurationAdmin {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private int updates;

  /** The properties of a configuration; null if there is none. */
  public Map<String, Object> properties(String pid) {
    Entry entry = entries.get(pid);
    return entry == null ? null : Map.copyOf(entry.properties);
  }

  /** All PIDs that have properties. */
  public List<String> pids() {
    return entries.values().stream()
        .filter(entry -> !entry.properties.isEmpty())
        .map(Entry::getPid)
        .toList();
  }

  /** How often anything really changed. */
  public int updates() {
    return updates;
  }

  @Override
  public Configuration getConfiguration(String pid, String location) {
    return entries.computeIfAbsent(pid, name -> new Entry(name, null));
  }

  @Override
  public Configuration getFactoryConfiguration(String factoryPid, String name, String location) {
    return entries.computeIfAbsent(factoryPid + '~' + name, pid -> new Entry(pid, factoryPid));
  }

  @Override
  public Configuration[] listConfigurations(String filter) {
    List<Configuration> found = new ArrayList<>();
    for (Entry entry : entries.values()) {
      if (matches(filter, entry)) {
        found.add(entry);
      }
    }
    return found.isEmpty() ? null : found.toArray(Configuration[]::new);
  }

  private static boolean matches(String filter, Entry entry) {
    Hashtable<String, Object> all = new Hashtable<>(entry.properties);
    all.put("service.pid", entry.pid);
    if (entry.factoryPid != null) {
      all.put("service.factoryPid", entry.factoryPid);
    }
    try {
      return FrameworkUtil.createFilter(filter).match(all);
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public Configuration getConfiguration(String pid) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Configuration createFactoryConfiguration(String factoryPid) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Configuration createFactoryConfiguration(String factoryPid, String location) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Configuration getFactoryConfiguration(String factoryPid, String name) {
    throw new UnsupportedOperationException();
  }

  private final class Entry implements Configuration {
    private final String pid;
    private final String factoryPid;
    private Map<String, Object> properties = Map.of();

    Entry(String pid, String factoryPid) {
      this.pid = pid;
      this.factoryPid = factoryPid;
    }

    @Override
    public String getPid() {
      return pid;
    }

    @Override
    public String getFactoryPid() {
      return factoryPid;
    }

    @Override
    public void update(Dictionary<String, ?> values) {
      Map<String, Object> copy = new LinkedHashMap<>();
      Collections.list(values.keys()).forEach(key -> copy.put(key, values.get(key)));
      properties = copy;
      updates++;
    }

    @Override
    public boolean updateIfDifferent(Dictionary<String, ?> values) {
      Map<String, Object> before = properties;
      update(values);
      if (before.equals(properties)) {
        updates--;
        return false;
      }
      return true;
    }

    @Override
    public void delete() {
      entries.remove(pid);
    }

    @Override
    public Dictionary<String, Object> getProperties() {
      return new Hashtable<>(properties);
    }

    @Override
    public Dictionary<String, Object> getProcessedProperties(ServiceReference<?> reference) {
      return getProperties();
    }

    @Override
    public void update() {}

    @Override
    public void setBundleLocation(String location) {}

    @Override
    public String getBundleLocation() {
      return "?";
    }

    @Override
    public long getChangeCount() {
      return 0;
    }

    @Override
    public void addAttributes(ConfigurationAttribute... attributes) {}

    @Override
    public Set<ConfigurationAttribute> getAttributes() {
      return Set.of();
    }

    @Override
    public void removeAttributes(ConfigurationAttribute... attributes) {}
  }
}
