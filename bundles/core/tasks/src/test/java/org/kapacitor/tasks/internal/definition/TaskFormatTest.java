package org.kapacitor.tasks.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.compiler.PluginKind;
import org.kapacitor.compiler.PluginName;
import org.kapacitor.compiler.Var;
import org.kapacitor.compiler.VarType;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskStatus;

class TaskFormatTest {
  private final JsonMapper json = new JsonMapper();
  private final TaskFormat format = new TaskFormat();

  private StoredTask copied(StoredTask stored) throws JsonProcessingException {
    return format.read(json.readTree(json.writeValueAsString(format.write(stored))));
  }

  private static StoredTask with(Map<String, Var> vars, Optional<Instant> lastEnabled) {
    Task task =
        new Task(
            "id",
            "template",
            EdgeType.BATCH,
            List.of(new DbRp("b", ""), new DbRp("a", "x"), new DbRp("b", "")),
            "script\n\"é\u0000",
            vars,
            TaskStatus.ENABLED,
            "error",
            Instant.parse("2026-01-01T00:00:00.123456789Z"),
            Instant.parse("2026-01-02T00:00:00Z"),
            lastEnabled);
    return new StoredTask(
        task,
        Set.of(
            new PluginName(PluginKind.NODE, "from"), new PluginName(PluginKind.HANDLER, "slack")),
        true);
  }

  private static Arbitrary<Var> of(VarType type, Arbitrary<?> values) {
    return Combinators.combine(values, Arbitraries.strings().ofMaxLength(5))
        .as((value, description) -> new Var(type, Optional.of(value), description));
  }

  @Provide
  Arbitrary<Map<String, Var>> vars() {
    Arbitrary<String> texts = Arbitraries.strings().excludeChars('\uD800').ofMaxLength(20);
    Arbitrary<Object> elements =
        Arbitraries.oneOf(texts.map(t -> t), Arbitraries.just((Object) Star.STAR));
    Arbitrary<Var> vars =
        Arbitraries.oneOf(
            of(VarType.BOOL, Arbitraries.of(true, false)),
            of(VarType.INT, Arbitraries.longs()),
            of(VarType.FLOAT, Arbitraries.doubles()),
            of(VarType.STRING, texts),
            of(VarType.DURATION, Arbitraries.longs().map(Duration::ofNanos)),
            of(VarType.REGEX, texts.map(Regex::new)),
            of(VarType.LAMBDA, texts),
            of(VarType.LIST, elements.list().ofMaxSize(4)),
            of(VarType.STAR, Arbitraries.just(Star.STAR)));
    return Arbitraries.maps(Arbitraries.strings().alpha().ofLength(3), vars).ofMaxSize(5);
  }

  @Property(tries = 300)
  void readsWhatItWrote(@ForAll("vars") Map<String, Var> vars) throws JsonProcessingException {
    StoredTask stored = with(vars, Optional.of(Instant.EPOCH));
    assertThat(copied(stored)).isEqualTo(stored);
  }

  @Test
  void keepsThatATaskWasNeverEnabled() throws JsonProcessingException {
    StoredTask stored = with(Map.of(), Optional.empty());
    assertThat(copied(stored)).isEqualTo(stored);
  }

  @Test
  void keepsAStarWithoutValueAsAStar() throws JsonProcessingException {
    Var star = new Var(VarType.STAR, Optional.empty(), "");
    assertThat(copied(with(Map.of("s", star), Optional.empty())).task().vars())
        .containsEntry("s", new Var(VarType.STAR, Optional.of(Star.STAR), ""));
  }

  @Test
  void refusesOtherJson() throws JsonProcessingException {
    String vars = "{\"type\":\"BATCH\",\"vars\":{\"x\":{\"type\":\"colour\"}}}";
    for (String text : List.of("{}", "[]", "1", "{\"type\":\"BATCH\",\"status\":\"X\"}", vars)) {
      assertThatThrownBy(() -> format.read(json.readTree(text)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
