package org.kapacitor.node.flatten;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.9. */
class FlattenNodeTest {
  private static NodeTest flatten(String properties) {
    return NodeTest.of("|flatten()" + properties, new FlattenNode());
  }

  /** The first example of the section. */
  @Test
  void makesOnePointOfThoseOfOneTime() {
    flatten(".on('z')")
        .points("m,z=1 v=1,w=2 1", "m,z=2 v=2 1", "m,z=2 v=3 1", "m,z=1 v=9 2")
        .expect("m 1.v=1.0,1.w=2.0,2.v=3.0 1");
  }

  /** The second example of the section. */
  @Test
  void joinsTagsRoundsTimesAndDropsNames() {
    flatten(".on('z', 'y').tolerance(5s).delimiter(':').dropOriginalFieldName()")
        .points("m,z=1,y=q v=1 1", "m,z=2,y=r v=2 3", "m,z=2,y=s v=3 4", "m,z=2,y=s v=3 9")
        .expect("m 1:q=1.0 0", "m 2:r=2.0,2:s=3.0 5");
  }

  @Test
  void keepsEveryTypeOfValue() {
    flatten(".on('z')")
        .points("m,z=1 f=1.5,i=2i,s=\"t\",b=true 1", "m,z=2 s=\"u\" 1", "m,z=1 i=1i 2")
        .expect("m 1.b=true,1.f=1.5,1.i=2i,1.s=\"t\",2.s=\"u\" 1");
  }

  @Test
  void withoutTagsFieldsKeepTheirNames() {
    flatten("").points("m,z=1 v=1,w=1i 1", "m,z=2 v=2 1", "m v=3 2").expect("m v=2.0,w=1i 1");
    flatten(".dropOriginalFieldName(FALSE).on('z').delimiter('')")
        .points("m,z=1 v=1 1", "m,z=1 v=3 2")
        .expect("m 1v=1.0 1");
  }

  @Test
  void tagsOfTheGroupCanBePartOfTheName() {
    flatten(".on('z', 'y')")
        .groupBy("z")
        .points("m,z=1,y=b v=1 1", "m,z=1,y=c v=2 1", "m,z=1,y=c v=2 2")
        .expect("m,z=1 1.b.v=1.0,1.c.v=2.0 1 [z=1]");
  }

  @Test
  void pointsWithoutTheTagAreLeftOutAndSpoilNothing() {
    flatten(".on('z', 'y')")
        .points("m,z=1 v=1 1", "m,z=2,y=r v=2 1", "m,y=r v=3 1", "m,z=2,y=r v=2 2")
        .expect("m 2.r.v=2.0 1")
        .expectErrors(2);
    flatten(".on('z')").points("m v=1 1", "m v=1 2", "m v=1 3").expect().expectErrors(2);
  }

  /** Points that come in a row are taken together; one that is late ends the set too. */
  @Test
  void latePointsAreASetOfTheirOwn() {
    flatten(".on('z')")
        .points("m,z=1 v=1 5", "m,z=1 v=2 3", "m,z=2 v=3 3", "m,z=1 v=4 5", "m,z=1 v=5 6")
        .expect("m 1.v=1.0 5", "m 1.v=2.0,2.v=3.0 3", "m 1.v=4.0 5");
  }

  @Test
  void groupsAreFlattenedForThemselvesAndKeepTheirTagsOnly() {
    flatten(".on('z')")
        .groupBy("h")
        .points("m,h=a,z=1 v=1 1", "n,h=b,z=1 v=2 1", "m,h=a,z=2 v=3 1", "m,h=a,z=1 v=0 2")
        .points("o,h=b,z=1 v=0 2", "o,h=b,z=1 v=0 3")
        .expect("m,h=a 1.v=1.0,2.v=3.0 1 [h=a]", "n,h=b 1.v=2.0 1 [h=b]", "n,h=b 1.v=0.0 2 [h=b]");
  }

  @Test
  void batchesAreFlattenedToTheirEnd() {
    flatten(".on('z')")
        .onBatches()
        .batch("m,h=a 3", "z=1 v=1 1", "z=2 v=2 1", "z=1 v=3 2")
        .batch("m,h=a 6", "z=1 v=4 2", "v=5 3", "z=1 v=6 4", "v=7 5")
        .batch("m,h=a 9")
        .expect(
            "batch m [h=a] 3 {1.v=1.0,2.v=2.0 1; 1.v=3.0 2}",
            "batch m [h=a] 6 {1.v=4.0 2; 1.v=6.0 4;  5}",
            "batch m [h=a] 9 {}")
        .expectErrors(2);
  }

  @Test
  void laterBarriersEndTheSet() {
    flatten(".on('z')")
        .groupBy("h")
        .barrier("m,h=a", "1")
        .points("m,h=a,z=1 v=1 1", "m,h=a,z=2 v=2 1")
        .barrier("m,h=a", "1")
        .barrier("m,h=a", "2")
        .barrier("m,h=a", "3")
        .points("m,h=a,z=1 v=3 3", "m,h=a,z=1 v=4 4")
        .expect(
            "barrier [h=a] 1",
            "barrier [h=a] 1",
            "m,h=a 1.v=1.0,2.v=2.0 1 [h=a]",
            "barrier [h=a] 2",
            "barrier [h=a] 3",
            "m,h=a 1.v=3.0 3 [h=a]");
  }

  @Test
  void deletedGroupsLoseTheirSetAndTheEndEmitsNothing() {
    flatten(".on('z')")
        .groupBy("h")
        .points("m,h=a,z=1 v=1 1")
        .delete("m,h=a")
        .points("m,h=a,z=1 v=2 1", "m,h=a,z=1 v=3 2")
        .end()
        .expect("delete [h=a]", "m,h=a 1.v=2.0 1 [h=a]");
  }

  @Test
  void refusesOptionsThatDoNotFit() {
    flatten(".on(1)").fails("cannot use int64 as type string");
    flatten(".tolerance(1)")
        .fails("reflect.Set: value of type int64 is not assignable to type time.Duration");
    flatten(".dropOriginalFieldName('x')").fails("cannot use string as type bool");
    NodeTest.of("|flatten('z')", new FlattenNode())
        .fails("reflect: Call with too many input arguments");
  }
}
