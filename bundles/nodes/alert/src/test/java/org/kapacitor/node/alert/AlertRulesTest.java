package org.kapacitor.node.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.alert.Alerts;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.EventState;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.template.Templates;
import org.kapacitor.template.GoTemplates;
import org.kapacitor.testkit.NodeTest;
import org.kapacitor.testkit.TestAlerts;

/** The finer rules of alerts.md sections 1.2 to 1.10. */
class AlertRulesTest {
  private static final long SECOND = 1_000_000_000L;

  private final TestAlerts alerts = new TestAlerts();

  private NodeTest alert(String properties) {
    return NodeTest.of("|alert()" + properties, new AlertNode())
        .resource(Alerts.class, alerts)
        .resource(Templates.class, new GoTemplates());
  }

  /** Runs each script once: events are kept over both runs of a test. */
  private NodeTest once(String properties) {
    return alert(properties).withoutRestoring();
  }

  private List<String> events() {
    return alerts.events().stream()
        .map(Event::state)
        .map(
            state ->
                "%s %s %d +%d"
                    .formatted(
                        state.id(),
                        state.level(),
                        state.time() / SECOND,
                        state.duration() / SECOND))
        .toList();
  }

  private static String[] values(int... values) {
    String[] lines = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      lines[i] = "m v=" + values[i] + " " + (i + 1);
    }
    return lines;
  }

  @Test
  void onlyTheResetOfTheCurrentLevelCounts() {
    alert(
            """
            .info(lambda: "v" > 60).infoReset(lambda: FALSE)
            .warn(lambda: "v" > 70).warnReset(lambda: FALSE)
            .crit(lambda: "v" > 80).critReset(lambda: "v" < 70)
            .levelTag('l')""")
        .points(values(85, 75, 65, 1))
        .expect(
            "m,l=CRITICAL v=85.0 1",
            "m,l=CRITICAL v=75.0 2",
            "m,l=INFO v=65.0 3",
            "m,l=INFO v=1.0 4");
  }

  @Test
  void aResetWithoutItsConditionIsIgnored() {
    alert(".crit(lambda: \"v\" > 80).warnReset(lambda: 1 + 'a' > 2).levelTag('l')")
        .points(values(85, 1))
        .expect("m,l=CRITICAL v=85.0 1", "m,l=OK v=1.0 2");
  }

  @Test
  void aResetThatCannotBeEvaluatedLetsTheLevelFall() {
    alert(".crit(lambda: \"v\" > 80).critReset(lambda: \"nosuch\" > 1).levelTag('l')")
        .points(values(85, 1))
        .expect("m,l=CRITICAL v=85.0 1", "m,l=OK v=1.0 2")
        .expectErrors(1);
  }

  @Test
  void theConditionOfTheCurrentLevelIsEvaluatedTwice() {
    alert(".crit(lambda: count() % 3 == 1).levelTag('l')")
        .points(values(1, 1, 1))
        .expect("m,l=CRITICAL v=1.0 1", "m,l=OK v=1.0 2", "m,l=CRITICAL v=1.0 3");
  }

  @Test
  void aShortHistoryIsOfTwoLevels() {
    for (String history : List.of("-3", "0", "1", "2")) {
      alert(".crit(lambda: \"v\" > 5).flapping(0.5, 0.7).history(" + history + ")")
          .points(values(9, 9, 1, 1))
          .expect("m v=9.0 2");
    }
  }

  @Test
  void twoIntervalsAreAsGoodAsNone() {
    alert(".crit(lambda: \"v\" > 5).stateChangesOnly(1s, 1s)")
        .points(values(9, 9, 9, 9))
        .expect("m v=9.0 1");
  }

  @Test
  void theIntervalBeginsWithTheLastTrigger() {
    alert(".crit(lambda: \"v\" > 5).stateChangesOnly(3s)")
        .points("m v=9 1", "m v=9 3", "m v=9 4", "m v=9 6", "m v=9 7")
        .expect("m v=9.0 1", "m v=9.0 4", "m v=9.0 7");
  }

  @Test
  void aRecoveryNeverRepeats() {
    alert(".crit(lambda: \"v\" > 5).stateChangesOnly(1s)")
        .points(values(9, 1, 1, 1))
        .expect("m v=9.0 1", "m v=1.0 2");
  }

  @Test
  void pointsOutOfOrderAreTakenAsTheyAre() {
    once(".crit(lambda: \"v\" > 5)")
        .points("m v=9 10", "m v=9 4", "m v=1 7")
        .expect("m v=9.0 10", "m v=9.0 4", "m v=1.0 7");
    assertThat(events())
        .containsExactly("m:nil CRITICAL 10 +0", "m:nil CRITICAL 4 +-6", "m:nil OK 7 +-3");
  }

  @Test
  void aRecoveryWhileFlappingIsLostOnAStream() {
    alert(".crit(lambda: \"v\" > 5).history(4).flapping(0.1, 0.65)")
        .points(values(9, 1, 9, 1, 1, 1, 1, 1))
        .expect("m v=9.0 1", "m v=1.0 2");
  }

  @Test
  void aRecoveryWhileFlappingIsSentOnABatch() {
    once(".crit(lambda: \"v\" > 5).history(4).flapping(0.1, 0.65)")
        .onBatches()
        .batch("m 1", "v=9 1")
        .batch("m 2", "v=1 2")
        .batch("m 3", "v=9 3")
        .batch("m 4", "v=1 4")
        .expect("batch m 1 {v=9.0 1}", "batch m 2 {v=1.0 2}", "batch m 4 {v=1.0 4}");
  }

  @Test
  void theDurationHasNoEndIfTheAlertFlappedFromTheBeginning() {
    once(".crit(lambda: \"v\" > 5).history(4).flapping(0.25, 0.1)")
        .points(values(9, 9, 9, 9, 9))
        .expect("m v=9.0 4", "m v=9.0 5");
    assertThat(alerts.events().get(0).state().duration()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void oneLevelServesAllIdsOfAGroup() {
    once(".id('{{ index .Tags \"h\" }}').crit(lambda: \"v\" > 5).stateChangesOnly()")
        .points("m,h=a v=9 1", "m,h=b v=9 2", "m,h=b v=1 3")
        .expect("m,h=a v=9.0 1", "m,h=b v=1.0 3");
    assertThat(events()).containsExactly("a CRITICAL 1 +0", "b OK 3 +2");
  }

  @Test
  void holdsBackWhatHasTheSameTagsAsItsGroup() {
    once(".category('c').crit(lambda: \"v\" > 5).inhibit('c', 'dc')")
        .groupBy("dc")
        .points("m,dc=x,h=1 v=9 1", "m,dc=y v=1 2")
        .expect("m,dc=x,h=1 v=9.0 1 [dc=x]")
        .expectStatistic("alerts_inhibited", 1)
        .expectStatistic("alerts_triggered", 0);
    assertThat(alerts.events()).isEmpty();
  }

  @Test
  void holdsBackNoOtherTags() {
    alerts.inhibitor("c", org.kapacitor.api.data.Tags.of("dc", "")).active(true);
    once(".category('c').crit(lambda: TRUE)")
        .points("m,dc=x v=9 1", "m v=9 2")
        .expect("m,dc=x v=9.0 1", "m v=9.0 2");
    assertThat(events()).containsExactly("m:nil CRITICAL 1 +0");
  }

  @Test
  void whatIsHeldBackMovesTheLevelAllTheSame() {
    Alerts.Inhibitor inhibitor =
        alerts.inhibitor("c", org.kapacitor.api.data.Tags.of("night", "yes"));
    inhibitor.active(true);
    once(".category('c').crit(lambda: \"v\" > 5).stateChangesOnly()")
        .points("m,night=yes v=9 1", "m v=9 2", "m v=1 3")
        .expect("m,night=yes v=9.0 1", "m v=1.0 3");
    assertThat(events()).containsExactly("m:nil OK 3 +2");
  }

  @Test
  void aGroupThatIsDeletedHoldsNothingBack() {
    once(".crit(lambda: \"v\" > 5).inhibit('', 'h')")
        .groupBy("h")
        .points("m,h=a v=9 1")
        .delete("m,h=a")
        .expect("m,h=a v=9.0 1 [h=a]", "delete [h=a]");
    assertThat(alerts.inhibited("", org.kapacitor.api.data.Tags.of("h", "a"))).isFalse();
  }

  @Test
  void goesOnFromARestoredLevelAndItsTime() {
    alerts.remember(new EventState("m:nil", "", "", 10 * SECOND, 0, Level.WARNING));
    once(".warn(lambda: \"v\" > 5).crit(lambda: \"v\" > 8).stateChangesOnly(60s)")
        .points("m v=6 20", "m v=6 69", "m v=6 70", "m v=9 75", "m v=1 80")
        .expect("m v=6.0 70", "m v=9.0 75", "m v=1.0 80");
    assertThat(events())
        .containsExactly("m:nil WARNING 70 +60", "m:nil CRITICAL 75 +65", "m:nil OK 80 +70");
  }

  @Test
  void aRestoredAlertHoldsBackOthersAtItsFirstData() {
    alerts.remember(new EventState("m:nil", "", "", 10 * SECOND, 0, Level.WARNING));
    once(".warn(lambda: \"v\" > 5).stateChangesOnly().inhibit('c')").points("m v=6 20").expect();
  }

  @Test
  void aRestoredOkChangesNothing() {
    alerts.remember(new EventState("m:nil", "", "", 10 * SECOND, 0, Level.OK));
    once(".warn(lambda: \"v\" > 5)").points(values(1, 6)).expect("m v=6.0 2");
    assertThat(events()).containsExactly("m:nil WARNING 2 +0");
  }

  @Test
  void theLowestLevelOfABatchDecidesAboutARecoveryToo() {
    once(".crit(lambda: \"v\" > 8).all()")
        .onBatches()
        .batch("m 10", "v=9 1", "v=10 2")
        .batch("m 20", "v=9 11", "v=1 12")
        .expect("batch m 10 {v=9.0 1; v=10.0 2}", "batch m 20 {v=9.0 11; v=1.0 12}");
    assertThat(events()).containsExactly("m:nil CRITICAL 10 +0", "m:nil OK 20 +10");
  }

  @Test
  void everyPointOfABatchIsJudgedFromTheLevelBefore() {
    once(".warn(lambda: \"v\" > 5).warnReset(lambda: \"v\" < 2).levelField('l')")
        .onBatches()
        .batch("m 10", "v=6 1", "v=3 2")
        .batch("m 20", "v=3 11")
        .batch("m 30", "v=1 21")
        .expect(
            "batch m 10 {l=\"WARNING\",v=6.0 1; l=\"WARNING\",v=3.0 2}",
            "batch m 20 {l=\"WARNING\",v=3.0 11}",
            "batch m 30 {l=\"OK\",v=1.0 21}");
  }

  @Test
  void tagsOfABatchBecomeItsDimensions() {
    alert(".id('i').crit(lambda: TRUE).levelTag('lt').idTag('it').idField('if').durationField('d')")
        .onBatches()
        .batch("m,g=a 10", "v=6 1")
        .expect("batch m [g=a,it=i,lt=CRITICAL] 10 {d=0i,if=\"i\",v=6.0 1}");
  }

  @Test
  void whatIsAddedOverwritesWhatWasThere() {
    alert(".id('i').message('new').crit(lambda: TRUE).levelTag('lt').messageField('v')")
        .points("m,lt=old v=6 1")
        .expect("m,lt=CRITICAL v=\"new\" 1");
  }

  @Test
  void theEventKnowsNothingOfWhatIsAdded() {
    once(".crit(lambda: TRUE).levelTag('lt').levelField('lf')")
        .points("m v=6 1")
        .expect("m,lt=CRITICAL lf=\"CRITICAL\",v=6.0 1");
    assertThat(alerts.events().get(0).dataJson())
        .isEqualTo(
            "{\"series\":[{\"name\":\"m\",\"columns\":[\"time\",\"v\"],"
                + "\"values\":[[\"1970-01-01T00:00:01Z\",6]]}]}");
  }

  @Test
  void detailsAreAllThatIsKnownAsHtml() {
    once(".crit(lambda: TRUE)").points("m,h=a v=6 1").expect("m,h=a v=6.0 1");
    assertThat(alerts.events().get(0).state().details())
        .isEqualTo(
            "{\"Name\":\"m\",\"TaskName\":\"test\",\"Group\":\"nil\",\"Tags\":{\"h\":\"a\"},"
                    .replace("\"", "&#34;")
                + ("\"ServerInfo\":{\"Hostname\":\"host\",\"ClusterID\":\"cluster\","
                        + "\"ServerID\":\"server\"},\"ID\":\"m:nil\",\"Fields\":{\"v\":6},"
                        + "\"Level\":\"CRITICAL\",\"Time\":\"1970-01-01T00:00:01Z\","
                        + "\"Duration\":0,\"Message\":\"m:nil is CRITICAL\"}\n")
                    .replace("\"", "&#34;"));
  }
}
