package org.kapacitor.template;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.data.Tags;

/** Data of a message with values of all types. */
final class Sample {
  private static final GoTemplates TEMPLATES = new GoTemplates();

  static final Struct MESSAGE = message();

  private Sample() {}

  static String text(String template) {
    return TEMPLATES.text("message", template).render(MESSAGE);
  }

  static String json(String template) {
    return TEMPLATES.textWithJson("message", template).render(MESSAGE);
  }

  static String html(String template) {
    return TEMPLATES.html("details", template).render(MESSAGE);
  }

  private static Struct message() {
    return Struct.of(
        "kapacitor.messageInfo",
        "Name",
        "cpu",
        "TaskName",
        "task",
        "Group",
        "host=a,t=x y",
        "Tags",
        Tags.of("host", "a", "t", "x y", "w", "<b> & 'q' \"d\" +"),
        "ServerInfo",
        Struct.of(
            "kapacitor.serverInfo",
            "Hostname",
            "localhost",
            "ClusterID",
            "c-id",
            "ServerID",
            "s-id"),
        "ID",
        "the id",
        "Fields",
        fields(),
        "Level",
        "CRITICAL",
        "Time",
        Instant.ofEpochSecond(1_500_000_000L, 123_456_789),
        "Duration",
        Duration.ofMillis(61_500),
        "Enum",
        Level.CRITICAL,
        "List",
        Arrays.asList(1L, "two", 3.5, null, true, List.of(9L)));
  }

  private static Map<String, Object> fields() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("a", 1.0);
    fields.put("b", 2L);
    fields.put("big", 1234567.5);
    fields.put("f", false);
    fields.put("neg", -7L);
    fields.put("nil", null);
    fields.put("s", "str");
    fields.put("small", 0.00001);
    fields.put("t", true);
    fields.put("u", "héllo wörld");
    fields.put("js", "</script><!-- ` ${x} \\ / \u2028");
    fields.put("url", "http://x/y?a=b&c=d e");
    fields.put("bad", "javascript:alert(1)");
    fields.put("empty", "");
    return fields;
  }
}
