package org.kapacitor.api.alert;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.data.Result;
import org.kapacitor.api.template.TemplateStruct;
import org.kapacitor.api.text.Times;

/** An event as templates over the whole alert data see it. */
record AlertTemplateData(Event event) implements TemplateStruct {
  private static final List<String> NAMES =
      List.of(
          "ID",
          "Message",
          "Details",
          "Time",
          "Duration",
          "Level",
          "Data",
          "PreviousLevel",
          "Recoverable");

  @Override
  public String typeName() {
    return "alert.Data";
  }

  @Override
  public List<String> fieldNames() {
    return NAMES;
  }

  @Override
  public Object field(String name) {
    return switch (name) {
      case "ID" -> event.id();
      case "Message" -> event.message();
      case "Details" -> event.state().details();
      case "Time" -> Times.instant(event.state().time());
      case "Duration" -> Duration.ofNanos(event.state().duration());
      case "Level" -> event.level();
      case "Data" -> new ResultStruct(event.data().result());
      case "PreviousLevel" -> event.previousLevel();
      case "Recoverable" -> event.data().recoverable();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private record ResultStruct(Result result) implements TemplateStruct {
    @Override
    public String typeName() {
      return "models.Result";
    }

    @Override
    public List<String> fieldNames() {
      return List.of("Series");
    }

    @Override
    public Object field(String name) {
      return result.series().stream().map(RowStruct::new).toList();
    }

    @Override
    public Optional<String> json() {
      return Optional.of(result.appendJson(new StringBuilder()).toString());
    }
  }

  private record RowStruct(Result.SeriesRow row) implements TemplateStruct {
    private static final List<String> NAMES = List.of("Name", "Tags", "Columns", "Values");

    @Override
    public String typeName() {
      return "models.Row";
    }

    @Override
    public List<String> fieldNames() {
      return NAMES;
    }

    @Override
    public Object field(String name) {
      return switch (name) {
        case "Name" -> row.name();
        case "Tags" -> row.tags();
        case "Columns" -> row.columns();
        case "Values" -> row.values();
        default -> throw new IllegalArgumentException(name);
      };
    }

    @Override
    public Optional<String> json() {
      return Optional.of(Result.appendJson(new StringBuilder(), row).toString());
    }
  }
}
