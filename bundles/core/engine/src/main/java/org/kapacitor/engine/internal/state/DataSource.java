package org.kapacitor.engine.internal.state;

import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;

/** Makes the shared objects that restored data refers to. */
public interface DataSource {

  /** The root of layouts. */
  Layout layout();

  /** The series of that name and tags. */
  Series series(String database, String retentionPolicy, String name, Tags tags);

  /** The group with that id. */
  Group group(String id, Dimensions dimensions, Tags tags);
}
