package org.kapacitor.node.defaults;

import org.junit.jupiter.api.Test;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.option.Arg;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.5. */
class DefaultNodeTest {

  /** Takes away the value of a field, as a join does where it finds nothing. */
  @Node(name = "nil", summary = "Takes away the value of a field.")
  static final class NilNode implements NodeType<NilNode.Options> {
    record Options(@Arg("The field.") String field) {}

    @Override
    public GroupOperators open(Options options, NodeContext context) {
      Field field = context.field(options.field());
      return group ->
          new GroupOperator() {
            @Override
            public void point(Point point, Output out) {
              out.point(new Row().of(point).set(field, FieldType.NIL, 0));
            }
          };
    }
  }

  /** Copies a tag into a field: tests do not show tags of rows that their batch has too. */
  @Node(name = "show", summary = "Copies a tag into a field.")
  static final class ShowNode implements NodeType<ShowNode.Options> {
    record Options(@Arg("The tag.") String tag) {}

    @Override
    public GroupOperators open(Options options, NodeContext context) {
      Field field = context.field(options.tag());
      return group ->
          new GroupOperator() {
            @Override
            public void point(Point point, Output out) {
              out.point(new Row().of(point).set(field, point.tags().get(options.tag())));
            }
          };
    }
  }

  private static NodeTest defaults(String properties) {
    return NodeTest.of("|default()" + properties, new DefaultNode());
  }

  @Test
  void fillsInFieldsOfEveryType() {
    defaults(".field('x', 1.5).field('i', 7).field('s', 'none').field('b', TRUE)")
        .points("m v=1 0", "m x=9,s=\"set\" 1", "m i=0i,b=false 2", "m s=\"\",x=-0.5,i=1i,b=true 3")
        .expect(
            "m b=true,i=7i,s=\"none\",v=1.0,x=1.5 0",
            "m b=true,i=7i,s=\"set\",x=9.0 1",
            "m b=false,i=0i,s=\"none\",x=1.5 2",
            "m b=true,i=1i,s=\"\",x=-0.5 3")
        .expectStatistic("fields_defaulted", 8)
        .expectStatistic("tags_defaulted", 0);
  }

  @Test
  void leavesFieldsOfOtherTypesAsTheyAre() {
    defaults(".field('v', 9).field('w', FALSE)")
        .points("m v=\"text\",w=1 0")
        .expect("m v=\"text\",w=1.0 0")
        .expectStatistic("fields_defaulted", 0);
  }

  @Test
  void fillsInFieldsWithoutValue() {
    String script = "|nil('v')|default().field('v', 'd').field('w', 2)";
    NodeTest.of(script, new NilNode(), new DefaultNode())
        .points("m v=1,s=\"t\" 0")
        .expect("m s=\"t\",v=\"d\",w=2i 0")
        .expectStatistic("fields_defaulted", 2);
  }

  @Test
  void fillsInTagsAndKeepsTheGroupIfTheyAreNotInIt() {
    defaults(".tag('host', 'unknown').tag('dc', 'z')")
        .groupBy("g")
        .points("m,g=1 v=1 0", "m,g=1,host=a v=2 1", "m,dc=y,g=2,host=b v=3 2", "m,g=1 v=4 3")
        .expect(
            "m,dc=z,g=1,host=unknown v=1.0 0 [g=1]",
            "m,dc=z,g=1,host=a v=2.0 1 [g=1]",
            "m,dc=y,g=2,host=b v=3.0 2 [g=2]",
            "m,dc=z,g=1,host=unknown v=4.0 3 [g=1]")
        .expectStatistic("tags_defaulted", 5)
        .expectStatistic("fields_defaulted", 0);
  }

  @Test
  void aTagOfTheGroupMovesThePointToAnotherGroup() {
    defaults(".tag('h', 'none')")
        .groupBy("c", "h")
        .points("m,c=1 v=1 0", "m,c=1,h=a v=2 1", "m,c=1,h=none v=3 2", "m v=4 3")
        .expect(
            "m,c=1,h=none v=1.0 0 [c=1,h=none]",
            "m,c=1,h=a v=2.0 1 [c=1,h=a]",
            "m,c=1,h=none v=3.0 2 [c=1,h=none]",
            "m,h=none v=4.0 3 [c=,h=none]");
    defaults(".tag('h', 'none')")
        .groupByMeasurement()
        .groupBy("h")
        .points("m v=1 0", "n v=1 1")
        .expect("m,h=none v=1.0 0 [m\\nh=none]", "n,h=none v=1.0 1 [n\\nh=none]");
  }

  /** The section's example: the rows' own values do not keep the tag off the batch. */
  @Test
  void fillsInRowsAndTheBatchItself() {
    String script = "|default().field('w', 1.5).tag('z', 'dz')|show('z')";
    NodeTest.of(script, new DefaultNode(), new ShowNode())
        .onBatches()
        .batch("m,h=a 10", "z=k v=1 1", "x=1 v=2 2")
        .expect("batch m [h=a,z=dz] 10 {v=1.0,w=1.5,z=\"k\" 1; x=1 v=2.0,w=1.5,z=\"dz\" 2}")
        .expectStatistic("fields_defaulted", 3)
        .expectStatistic("tags_defaulted", 2);
  }

  @Test
  void theBeginningOfABatchCountsAsAPointWithoutFields() {
    defaults(".field('v', 1).field('w', 2)")
        .onBatches()
        .batch("m,h=a 10", "v=1,w=2 1")
        .batch("m,h=a 20")
        .expect("batch m [h=a] 10 {v=1.0,w=2.0 1}", "batch m [h=a] 20 {}")
        .expectStatistic("fields_defaulted", 4)
        .expectStatistic("tags_defaulted", 0);
  }

  @Test
  void emptyTagsOfABatchAreFilledIn() {
    defaults(".tag('h', 'none')")
        .onBatches()
        .batch("m,h= 10")
        .expect("batch m [h=none] 10 {}")
        .expectStatistic("tags_defaulted", 1);
  }

  @Test
  void theLastValueOfANameCounts() {
    defaults(".field('a', 1).field('a', 'x').tag('t', 'a').tag('t', 'b')")
        .points("m v=1 0")
        .expect("m,t=b a=\"x\",v=1.0 0");
  }

  @Test
  void passesEverythingWithoutProperties() {
    defaults("")
        .groupBy("h")
        .points("m,h=a v=1 0")
        .barrier("m,h=a", "2")
        .delete("m,h=a")
        .expect("m,h=a v=1.0 0 [h=a]", "barrier [h=a] 2", "delete [h=a]");
  }

  /** nodes.md section 1.2: what a deletion names is the group as it came in. */
  @Test
  void barriersAndDeletionsKeepTheirGroup() {
    defaults(".tag('h', 'none')")
        .groupBy("h")
        .points("m v=1 0")
        .barrier("m", "2")
        .delete("m")
        .expect("m,h=none v=1.0 0 [h=none]", "barrier [h=] 2", "delete [h=]");
  }

  @Test
  void refusesValuesThatDoNotFit() {
    String expected = ", field default values must be float,int,string or bool";
    defaults(".field('q', 5s)").fails("unsupported type time.Duration for field \"q\"" + expected);
    defaults(".field('q', /x/)")
        .fails("unsupported type *regexp.Regexp for field \"q\"" + expected);
    defaults(".field('q', lambda: 1)")
        .fails("unsupported type *ast.LambdaNode for field \"q\"" + expected);
    defaults(".tag('q', 5)").fails("reflect: Call using int64 as type string");
    defaults(".tag(5, 'q')").fails("reflect: Call using int64 as type string");
    defaults(".field('q')").fails("reflect: Call with too few input arguments");
    defaults(".tag('q', 'r', 's')").fails("reflect: Call with too many input arguments");
    NodeTest.of("|default('q')", new DefaultNode())
        .fails("reflect: Call with too many input arguments");
  }
}
