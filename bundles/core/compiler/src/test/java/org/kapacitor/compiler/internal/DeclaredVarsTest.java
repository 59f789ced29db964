package org.kapacitor.compiler.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeOperators;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.compiler.CompileException;
import org.kapacitor.compiler.Var;
import org.kapacitor.compiler.VarType;

/** Variables as templates show them (tickscript.md sections 6.1 to 6.3). */
class DeclaredVarsTest {
  private final PluginCatalog catalog = new PluginCatalog(name -> true);
  private final ScriptCompiler compiler =
      new ScriptCompiler(
          catalog,
          expression -> {
            throw new IllegalArgumentException("no arithmetic in these tests");
          });

  DeclaredVarsTest() {
    catalog.addNode(new Stream(), "test");
  }

  /** Root of stream tasks. */
  @Node(
      name = "stream",
      summary = "Root.",
      root = true,
      wants = EdgeType.STREAM,
      provides = EdgeType.STREAM)
  static final class Stream implements NodeType<Stream.Options> {
    record Options() {}

    @Override
    public NodeOperators open(Options options, NodeContext context) {
      return new NodeOperator() {};
    }
  }

  private Map<String, Var> vars(String script) {
    return compiler.compileTemplate(script, EdgeType.STREAM).vars();
  }

  private Object value(String declaration) {
    return vars("var x = " + declaration).get("x").value().orElseThrow();
  }

  @Test
  void areThoseOfTheScriptInItsOrder() {
    Map<String, Var> vars =
        vars("// The first\n// in two lines\nvar z = 1\n\n// The second\nvar a string\nvar b = z");
    assertThat(vars.keySet()).containsExactly("z", "a", "b");
    assertThat(vars)
        .containsEntry("z", new Var(VarType.INT, Optional.of(1L), "The first\nin two lines"))
        .containsEntry("a", new Var(VarType.STRING, Optional.empty(), "The second"))
        .containsEntry("b", new Var(VarType.INT, Optional.of(1L), ""));
  }

  @Test
  void haveValuesOfEveryType() {
    assertThat(value("TRUE")).isEqualTo(true);
    assertThat(value("-5")).isEqualTo(-5L);
    assertThat(value("5.0")).isEqualTo(5.0);
    assertThat(value("'a'")).isEqualTo("a");
    assertThat(value("90m")).isEqualTo(Duration.ofMinutes(90));
    assertThat(value("/a\\/b/")).isEqualTo(new Regex("a/b"));
    assertThat(value("*")).isEqualTo(Star.STAR);
    assertThat(value("['a', *]")).isEqualTo(List.of("a", Star.STAR));
    assertThat(vars("var s = stream")).isEmpty();
  }

  @Test
  void canBeDeclaredOfEveryTypeWithoutAValue() {
    for (VarType type : VarType.values()) {
      assertThat(vars("var x " + type.text()))
          .containsExactly(Map.entry("x", new Var(type, Optional.empty(), "")));
    }
    assertThatThrownBy(() -> vars("var x node"))
        .isInstanceOf(CompileException.class)
        .hasMessage("invalid var type \"node\"");
  }

  @Test
  void showLambdasInTheStandardLayout() {
    assertThat(value("lambda:   \"v\">1 AND( \"w\"  <  2.5 OR \"h\"=='a\\'b')"))
        .isEqualTo("\"v\" > 1 AND (\"w\" < 2.5 OR \"h\" == 'a\\'b')");
    assertThat(value("lambda: -\"v\" * abs( \"w\" ,  010) =~ /a\\/b/"))
        .isEqualTo("-\"v\" * abs(\"w\", 010) =~ /a\\/b/");
  }

  @Test
  void showLambdasWithValuesInPlaceOfNames() {
    assertThat(
            vars("""
                    var i = 1
                    var f = 2.0
                    var s = 'x'
                    var d = 90m
                    var b = TRUE
                    var r = /y/
                    var n string
                    var l = lambda: "v" > i AND "w" < f OR "h" == s AND "d" > d AND b AND "m" =~ r OR "n" == n
                    var same = l
                    """)
                .get("same")
                .value())
        .contains(
            "\"v\" > 1 AND \"w\" < 2.0 OR \"h\" == 'x' AND \"d\" > 90m AND TRUE AND \"m\" =~ /y/"
                + " OR \"n\" == ''");
  }
}
