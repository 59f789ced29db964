package org.kapacitor.cli.file;

import java.util.List;
import org.kapacitor.cli.json.JsonFields;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.text.Quotes;

/** A database and one of its retention policies. */
public record Dbrp(String db, String rp) {

  /** As the API has it. */
  public JsonObject json() {
    return new JsonFields().put("db", db).put("rp", rp).object();
  }

  /** {@code ["db"."rp" "db2"."rp2"]} from the objects of an answer. */
  public static String list(List<JsonObject> dbrps) {
    StringBuilder text = new StringBuilder("[");
    for (JsonObject dbrp : dbrps) {
      text.append(text.length() > 1 ? " " : "").append(Quotes.quote(dbrp.text("db")));
      text.append('.').append(Quotes.quote(dbrp.text("rp")));
    }
    return text.append(']').toString();
  }
}
