package org.kapacitor.front.http.internal.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.text.FileErrors;
import org.kapacitor.front.http.internal.json.Fields;
import org.kapacitor.front.http.internal.json.JsonException;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.front.http.internal.route.ApiException;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.route.Call;
import org.kapacitor.front.http.internal.route.Operation;
import org.kapacitor.front.http.internal.route.Route;
import org.kapacitor.front.http.internal.text.GoText;
import org.kapacitor.store.Store;
import org.kapacitor.store.StoreException;

/** The store over HTTP (http-api.md section 10). */
public final class StorageRoutes {
  private static final String LIST = "/storage/stores";
  private static final List<String> NAMES =
      List.of("handler-specs", "load", "overrides", "recordings", "replays", "tasks");

  private final Store store;

  /** Routes to a service. */
  public StorageRoutes(Store store) {
    this.store = store;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of(
            "GET", this::list, Operation.of(ApiPath.BASE + LIST, "Lists the parts of the store.")),
        Route.of(
            "POST",
            this::act,
            Operation.of(
                    ApiPath.BASE + LIST + "/{name}",
                    "Does something with a part of the store; there are no indexes to rebuild.")
                .takes("JSON object with action: rebuild")
                .answers(204, 400, 404)),
        Route.of(
            "GET",
            this::backup,
            Operation.of(
                    ApiPath.BASE + "/storage/backup",
                    "A copy of the store, which a server can start with.")
                .answers(200, 500)));
  }

  private Answer list(Call call) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("link", ApiPath.selfLink(LIST));
    json.put("storage", NAMES.stream().map(StorageRoutes::part).toList());
    return Answer.json(json);
  }

  private static Map<String, Object> part(String name) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("link", ApiPath.selfLink(LIST + '/' + name));
    json.put("name", name);
    return json;
  }

  private Answer act(Call call) throws ApiException {
    if (!NAMES.contains(call.rest())) {
      throw ApiException.notFound("unknown storage " + GoText.quote(call.rest()));
    }
    Optional<String> action;
    try {
      action =
          Fields.of(call.json(), "client.StorageActionOptions")
              .word("action", "StorageAction", List.of("rebuild"));
    } catch (JsonException e) {
      throw ApiException.invalid("failed to unmarshal storage action " + e.getMessage());
    }
    if (action.isEmpty()) {
      // The misspelling is the original's.
      throw ApiException.invalid("unkown storage action \"unknown StorageAction 0\"");
    }
    store.commit();
    return Answer.NO_CONTENT;
  }

  private Answer backup(Call call) throws ApiException {
    try {
      Path directory = Files.createTempDirectory("kapacitor-backup");
      return Answer.temporaryFile(copy(directory), "kapacitor.db");
    } catch (IOException e) {
      throw ApiException.failed("failed to perform backup: " + FileErrors.reason(e));
    } catch (StoreException e) {
      throw ApiException.failed("failed to perform backup: " + e.getMessage());
    }
  }

  private Path copy(Path directory) throws IOException {
    Path copy = directory.resolve("kapacitor.db");
    try {
      store.backup(copy);
      return copy;
    } catch (StoreException e) {
      Files.deleteIfExists(copy);
      Files.delete(directory);
      throw e;
    }
  }
}
