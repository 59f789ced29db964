package org.kapacitor.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.cli.http.Query;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.server.Server;

/**
 * Something the server lists in pages: its path and the member of the answer with the items.
 *
 * <p>Reference: http-api.md section 1.4.
 */
enum Collection {
  TASKS("tasks"),
  TEMPLATES("templates"),
  RECORDINGS("recordings"),
  REPLAYS("replays");

  /** Items in a full page. */
  static final int PAGE = 100;

  private final String word;

  Collection(String word) {
    this.word = word;
  }

  String path() {
    return Paths.API + "/" + word;
  }

  /** One page of the items whose IDs match a pattern. */
  List<JsonObject> page(Server server, String pattern, int offset, String... fields)
      throws Failure {
    Query query = new Query().add("pattern", pattern).add("offset", offset).add("limit", PAGE);
    for (String field : fields) {
      query.add("fields", field);
    }
    if (this == TASKS) {
      query.add("dot-view", "attributes").add("replay-id", "");
    }
    if (this == TASKS || this == TEMPLATES) {
      query.add("script-format", "formatted");
    }
    return server.get(path(), query).objects(word);
  }

  /** All items that match one of the patterns; one that matches two comes twice. */
  List<JsonObject> all(Server server, List<String> patterns, String... fields) throws Failure {
    List<JsonObject> all = new ArrayList<>();
    for (String pattern : patterns) {
      int offset = 0;
      List<JsonObject> page;
      do {
        page = page(server, pattern, offset, fields);
        all.addAll(page);
        offset += PAGE;
      } while (page.size() == PAGE);
    }
    return all;
  }
}
