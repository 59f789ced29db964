package org.kapacitor.node.eval;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.8 and tickscript.md section 4.6. */
class EvalNodeTest {
  private static NodeTest eval(String script) {
    return NodeTest.of("|eval(" + script, new EvalNode());
  }

  @Test
  void givesTheResultsAlone() {
    eval("lambda: \"a\" * 2.0, lambda: \"x\" + 1.0).as('x', 'y')")
        .points("m,h=a a=1.5,b=7 1")
        .expect("m,h=a x=3.0,y=4.0 1");
  }

  @Test
  void givesResultsOfEveryType() {
    eval("lambda: \"i\" + 1, lambda: \"s\" + 'x', lambda: \"i\" > 1, lambda: 2s).as('n', 't', 'b', 'd')")
        .points("m i=1i,s=\"t\" 1")
        .expect("m b=false,d=2s,n=2i,t=\"tx\" 1");
  }

  @Test
  void aFieldOfTheSameNameTakesThePlaceOfAnEarlierResult() {
    eval("lambda: \"a\" + 10.0, lambda: \"a\" + 1.0).as('a', 'r')")
        .points("m a=1 1")
        .expect("m a=1.0,r=2.0 1");
    eval("lambda: \"a\" + 10.0, lambda: \"b\" + 1.0).as('a', 'r')")
        .points("m a=1,b=2 1")
        .expect("m a=11.0,r=3.0 1");
    eval("lambda: 'new', lambda: \"t\" + 'x').as('t', 'r')")
        .points("m,t=old v=1 1")
        .expect("m,t=old r=\"oldx\",t=\"old\" 1");
  }

  @Test
  void keepsAllOrSomeFields() {
    eval("lambda: \"a\" + 1.0).as('x').keep()")
        .points("m a=1,b=2 1")
        .expect("m a=1.0,b=2.0,x=2.0 1");
    eval("lambda: \"a\" + 1.0).as('x').keep('x', 'b')")
        .points("m a=1,b=2 1")
        .expect("m b=2.0,x=2.0 1");
    eval("lambda: \"h\" + 'y').as('x').keep('h')").points("m,h=a a=1 1").expect("m,h=a h=\"a\" 1");
    eval("lambda: \"a\" + 1.0).as('x').keep('nope')").points("m a=1 1").expect().expectErrors(1);
  }

  @Test
  void turnsResultsIntoTags() {
    eval("lambda: \"s\" + 'y', lambda: 1).as('t', 'n').tags('t')")
        .groupBy("t")
        .points("m,t=a s=\"x\" 1")
        .expect("m,t=xy n=1i 1 [t=xy]");
    eval("lambda: \"s\").as('t').tags('t').keep()")
        .points("m s=\"x\" 1")
        .expect("m,t=x s=\"x\",t=\"x\" 1");
    eval("lambda: \"s\").as('t').tags('t')").points("m s=\"x\" 1").expect("m,t=x  1");
    eval("lambda: 1).as('t').tags('t')").points("m v=1 1").expect().expectErrors(1);
  }

  @Test
  void tagsOfRowsDoNotChangeTheirBatch() {
    eval("lambda: \"s\" + 'y').as('t').tags('t')")
        .onBatches()
        .batch("m,h=a 10", "s=\"x\" 1")
        .batch("m,h=a 20")
        .expect("batch m [h=a] 10 {t=xy  1}", "batch m [h=a] 20 {}");
  }

  @Test
  void anErrorDropsThePoint() {
    eval("lambda: \"a\" + 1.0).as('x')")
        .points("m b=1 1", "m a=1i 2", "m a=1 3")
        .expect("m x=2.0 3")
        .expectErrors(2);
    eval("lambda: \"nope\").as('x')").points("m b=1 1").expect().expectErrors(1);
    eval("lambda: \"nope\").as('x').quiet()").points("m b=1 1").expect().expectErrors(0);
  }

  @Test
  void everyGroupHasItsOwnState() {
    eval("lambda: count(), lambda: spread(\"v\")).as('n', 's')")
        .groupBy("h")
        .points("m,h=a v=1 1", "m,h=b v=5 2", "m,h=a v=4 3", "m,h=b v=7 4")
        .expect(
            "m,h=a n=1i,s=0.0 1 [h=a]",
            "m,h=b n=1i,s=0.0 2 [h=b]",
            "m,h=a n=2i,s=3.0 3 [h=a]",
            "m,h=b n=2i,s=2.0 4 [h=b]");
  }

  @Test
  void refusesNamesThatDoNotFit() {
    eval("lambda: 1).as('a', 'b')")
        .fails(
            "must specify same number of expressions and .as() names: got 2 as names, and 1 expressions.");
    eval("lambda: 1).as('a').tags('q')")
        .fails("invalid tag name \"q\", name is not present is .as() names");
    eval("lambda: 1, lambda: 1 + 1.0).as('a', 'b')")
        .fails("Failed to compile 1 expression: mismatched type");
    eval("lambda: 1).as(5)").fails("reflect: cannot use int64 as type string in Call");
  }
}
