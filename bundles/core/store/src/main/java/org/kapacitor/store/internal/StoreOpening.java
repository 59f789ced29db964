package org.kapacitor.store.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.config.Settings;
import org.kapacitor.config.Shutdown;
import org.kapacitor.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the store that is configured; a failure is fatal. */
final class StoreOpening {
  private static final Logger LOG = LoggerFactory.getLogger(StoreOpening.class);

  private StoreOpening() {}

  /** The store; empty if the server has to end. */
  static Optional<LiveStore> open(Settings settings, Shutdown shutdown) {
    try {
      return Optional.of(open(configured(settings)));
    } catch (OptionException | InvalidPathException e) {
      shutdown.invalid(e.getMessage());
    } catch (StoreException e) {
      shutdown.fatal("open server: open service *storage.Service: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static Path configured(Settings settings) {
    String path = settings.section("storage", StoreSection.class).boltdb();
    if (path.isEmpty()) {
      throw new OptionException("storage: must specify storage 'boltdb' path");
    }
    return Path.of(path);
  }

  private static LiveStore open(Path configured) {
    StoreLocation location = StoreLocation.of(configured);
    if (location.besideOriginal()) {
      LOG.info(
          "{}",
          Logfmt.message("the database of the original stays as it is, the store is beside it")
              .add("service", "storage")
              .add("original", configured)
              .add("path", location.file()));
    }
    return new LiveStore(location.file());
  }
}
