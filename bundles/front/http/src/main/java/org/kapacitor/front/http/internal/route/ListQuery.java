package org.kapacitor.front.http.internal.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kapacitor.front.http.internal.json.JsonData;
import org.kapacitor.front.http.internal.text.Glob;
import org.kapacitor.front.http.internal.text.GoText;

/**
 * Which items of a list a request wants, and what of them (http-api.md section 1.4). Immutable.
 *
 * @param pattern empty if it is malformed: it fits nothing then
 * @param fields names of fields; may have some twice
 * @param limit negative for all items, whatever the rest says
 */
public record ListQuery(Optional<Glob> pattern, List<String> fields, long offset, long limit) {

  /** An operation with the parameters that lists have. */
  public static Operation parameters(Operation operation) {
    return operation
        .query("pattern", "Glob that ids must fit; all if empty.")
        .repeatedQuery("fields", "Name of a field that is wanted; all if none is named.")
        .query("offset", "How many items to skip, 0 by default.")
        .query("limit", "How many items at most, 100 by default.");
  }

  /**
   * Reads a query.
   *
   * @param allFields what items have if the query names no fields
   * @throws ApiException if offset or limit is not a whole number
   */
  public static ListQuery of(Query query, List<String> allFields) throws ApiException {
    List<String> fields = query.all("fields");
    if (!fields.isEmpty()) {
      fields = new ArrayList<>(fields);
      fields.add("id");
      fields.add("link");
    }
    return new ListQuery(
        Glob.parse(query.first("pattern")),
        fields.isEmpty() ? allFields : fields,
        number(query, "offset", 0),
        number(query, "limit", 100));
  }

  private static long number(Query query, String name, long otherwise) throws ApiException {
    String text = query.first(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      String quoted = GoText.quote(text);
      String reason = text.matches("[+-]?[0-9]+") ? "value out of range" : "invalid syntax";
      throw ApiException.invalid(
          "invalid %s parameter %s must be an integer: strconv.ParseInt: parsing %s: %s"
              .formatted(name, quoted, quoted, reason));
    }
  }

  /** The items that are wanted. */
  public <T> List<T> page(Stream<T> items, Function<T, String> id) {
    if (limit < 0) {
      return items.toList();
    }
    return items
        .filter(item -> pattern.isPresent() && pattern.get().matches(id.apply(item)))
        .skip(Math.max(0, offset))
        .limit(limit)
        .toList();
  }

  /** Fields of an item. */
  @FunctionalInterface
  public interface FieldReader<T> {

    /** Adds a field; returns false if there is none of that name. */
    boolean read(T item, String field, SortedMap<String, Object> to);
  }

  /**
   * The items that are wanted with the fields that are wanted, in byte order of their names.
   *
   * @throws ApiException if a field is unknown and there is an item to have it
   */
  public <T> List<Object> select(Stream<T> items, Function<T, String> id, FieldReader<T> reader)
      throws ApiException {
    return fields(page(items, id), reader);
  }

  /**
   * Items with the fields that are wanted, in byte order of their names.
   *
   * @throws ApiException as {@link #select}
   */
  public <T> List<Object> fields(List<T> items, FieldReader<T> reader) throws ApiException {
    List<Object> selected = new ArrayList<>();
    for (T item : items) {
      SortedMap<String, Object> values = JsonData.sortedMap();
      for (String field : fields) {
        if (!reader.read(item, field, values)) {
          throw ApiException.invalid("unsupported field " + GoText.quote(field));
        }
      }
      selected.add(values);
    }
    return selected;
  }
}
