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

/** alerts.md section 1. */
class AlertNodeTest {
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

  private static String text(Event event) {
    EventState state = event.state();
    return "%s %s %d +%d"
        .formatted(state.id(), state.level(), state.time() / SECOND, state.duration() / SECOND);
  }

  private List<String> events() {
    return alerts.events().stream().map(AlertNodeTest::text).toList();
  }

  private static String[] values(int... values) {
    String[] lines = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      lines[i] = "m v=" + values[i] + " " + (i + 1);
    }
    return lines;
  }

  @Test
  void goesUpAtOnceAndDownWhenTheResetOfTheLevelHolds() {
    alert(
            """
            .info(lambda: "v" > 60).infoReset(lambda: "v" < 50)
            .warn(lambda: "v" > 70).warnReset(lambda: "v" < 60)
            .crit(lambda: "v" > 80).critReset(lambda: "v" < 70)
            .levelTag('l')""")
        .points(values(61, 73, 64, 85, 62, 56, 47))
        .expect(
            "m,l=INFO v=61.0 1",
            "m,l=WARNING v=73.0 2",
            "m,l=WARNING v=64.0 3",
            "m,l=CRITICAL v=85.0 4",
            "m,l=INFO v=62.0 5",
            "m,l=INFO v=56.0 6",
            "m,l=OK v=47.0 7");
  }

  @Test
  void recoversOnceAndNeverBeginsWithOk() {
    once(".crit(lambda: \"v\" > 5)")
        .points(values(1, 9, 9, 1, 1, 9))
        .expect("m v=9.0 2", "m v=9.0 3", "m v=1.0 4", "m v=9.0 6");
    assertThat(events())
        .containsExactly(
            "m:nil CRITICAL 2 +0", "m:nil CRITICAL 3 +1", "m:nil OK 4 +2", "m:nil CRITICAL 6 +0");
  }

  @Test
  void sendsChangesOnlyAndRepeatsAfterTheInterval() {
    once(".crit(lambda: \"v\" > 5).warn(lambda: \"v\" > 3).stateChangesOnly()")
        .points(values(9, 9, 4, 4, 1, 1, 9))
        .expect("m v=9.0 1", "m v=4.0 3", "m v=1.0 5", "m v=9.0 7");
    assertThat(events())
        .containsExactly(
            "m:nil CRITICAL 1 +0", "m:nil WARNING 3 +2", "m:nil OK 5 +4", "m:nil CRITICAL 7 +0");
    alert(".crit(lambda: \"v\" > 5).stateChangesOnly(3s)")
        .points(values(9, 9, 9, 9, 9, 9, 9, 1, 1, 1, 1, 1))
        .expect("m v=9.0 1", "m v=9.0 4", "m v=9.0 7", "m v=1.0 8");
  }

  @Test
  void configurationCanForceStateChangesOnly() {
    alerts.forceStateChangesOnly();
    alert(".crit(lambda: \"v\" > 5)").points(values(9, 9, 1)).expect("m v=9.0 1", "m v=1.0 3");
  }

  @Test
  void swallowsRecoveriesButCountsThemAsTriggers() {
    once(".crit(lambda: \"v\" > 5).noRecoveries()")
        .points(values(9, 1, 9))
        .expect("m v=9.0 1", "m v=9.0 3");
    assertThat(events()).containsExactly("m:nil CRITICAL 1 +0", "m:nil CRITICAL 3 +0");
    assertThat(alerts.events()).allMatch(event -> !event.data().recoverable());
  }

  @Test
  void keepsALevelPerGroupButOneStateOfItsConditions() {
    alert(".crit(lambda: count() > 3).levelField('l')")
        .groupBy("h")
        .points("m,h=a v=1 1", "m,h=b v=1 2", "m,h=a v=1 3", "m,h=b v=1 4", "m,h=a v=1 5")
        .expect("m,h=b l=\"CRITICAL\",v=1.0 4 [h=b]", "m,h=a l=\"CRITICAL\",v=1.0 5 [h=a]");
  }

  @Test
  void addsWhatHappenedToTheData() {
    alert(
            """
            .id('i-{{ .Group }}').message('{{ .ID }} {{ .Level }} {{ index .Fields "v" }}')
            .crit(lambda: "v" > 5)
            .levelTag('lt').levelField('lf').messageField('mf').durationField('df')
            .idTag('it').idField('if')""")
        .groupBy("h")
        .points("m,h=a v=9 1", "m,h=a v=9 3")
        .expect(
            "m,h=a,it=i-h=a,lt=CRITICAL df=0i,if=\"i-h=a\",lf=\"CRITICAL\","
                + "mf=\"i-h=a CRITICAL 9\",v=9.0 1 [h=a]",
            "m,h=a,it=i-h=a,lt=CRITICAL df=2000000000i,if=\"i-h=a\",lf=\"CRITICAL\","
                + "mf=\"i-h=a CRITICAL 9\",v=9.0 3 [h=a]");
  }

  @Test
  void rendersMessagesAndDetails() {
    once("""
            .id('{{ .Name }}/{{ index .Tags "h" }}/{{ .TaskName }}').crit(lambda: TRUE)
            .message('{{ .ID }} {{ .Level }} {{ .Time.Unix }} {{ .Duration }} {{ .ServerInfo.Hostname }}')
            .details('<b>{{ .Message }}</b>')""")
        .points("m,h=<a> v=9 1")
        .expect("m,h=<a> v=9.0 1");
    EventState state = alerts.events().get(0).state();
    assertThat(state.id()).isEqualTo("m/<a>/test");
    assertThat(state.message()).isEqualTo("m/<a>/test CRITICAL 1 0s host");
    assertThat(state.details()).isEqualTo("<b>m/&lt;a&gt;/test CRITICAL 1 0s host</b>");
  }

  @Test
  void aTemplateThatCannotBeFilledEndsTheTask() {
    alert(".message('{{ .Nope }}').crit(lambda: TRUE)")
        .points("m v=9 1")
        .failsRunning(
            "template: message:1:3: executing \"message\" at <.Nope>: can't evaluate field Nope in"
                + " type kapacitor.messageInfo");
    alert(".details('{{ nofunc }}').crit(lambda: TRUE)")
        .fails("template: details:1: function \"nofunc\" not defined");
  }

  @Test
  void countsWhatCannotBeEvaluatedAndGoesOn() {
    alert(".crit(lambda: \"nosuch\" > 1).warn(lambda: \"v\" > 5)")
        .points(values(9, 9))
        .expect("m v=9.0 1", "m v=9.0 2")
        .expectErrors(2);
  }

  @Test
  void refusesFlappingLimitsAboveOne() {
    alert(".flapping(0.2, 1.2)")
        .fails("alert flap thresholds are percentages and should be between 0 and 1");
    alert(".crit(lambda: 1 + 'a' > 2)")
        .fails(
            "Failed to compile stateful expression for crit: "
                + "Failed to handle left node: mismatched type to binary operator. got int + string. "
                + "see bool(), int(), float(), string(), duration()");
  }

  @Test
  void sendsNothingWhileFlapping() {
    alert(".crit(lambda: \"v\" > 5).history(4).flapping(0.3, 0.6)")
        .points(values(9, 1, 9, 1, 9, 9, 9, 9, 9))
        .expect("m v=9.0 1", "m v=1.0 2", "m v=9.0 8", "m v=9.0 9");
  }

  @Test
  void holdsBackAlertsOfAnInhibitedCategory() {
    alerts.inhibitor("cat", org.kapacitor.api.data.Tags.EMPTY).active(true);
    once(".category('cat').crit(lambda: TRUE)")
        .points("m v=9 1")
        .expect("m v=9.0 1")
        .expectStatistic("alerts_inhibited", 1);
    assertThat(alerts.events()).isEmpty();
  }

  @Test
  void countsEventsByLevel() {
    once(".crit(lambda: \"v\" > 8).warn(lambda: \"v\" > 6).info(lambda: \"v\" > 4)")
        .points(values(9, 7, 5, 1))
        .expect("m v=9.0 1", "m v=7.0 2", "m v=5.0 3", "m v=1.0 4")
        .expectStatistic("alerts_triggered", 4)
        .expectStatistic("crits_triggered", 1)
        .expectStatistic("warns_triggered", 1)
        .expectStatistic("infos_triggered", 1)
        .expectStatistic("oks_triggered", 1);
  }

  @Test
  void goesOnFromTheLevelThatTheTopicRemembers() {
    alerts.remember(new EventState("m:nil", "", "", 1 * SECOND, 0, Level.CRITICAL));
    once(".crit(lambda: \"v\" > 5)").points("m v=1 5", "m v=1 6").expect("m v=1.0 5");
    assertThat(events()).containsExactly("m:nil OK 5 +4");
  }

  @Test
  void judgesABatchByItsHighestPoint() {
    once(".crit(lambda: \"v\" > 8).warn(lambda: \"v\" > 5).levelField('l')")
        .onBatches()
        .batch("m,h=a 10", "v=6 1", "v=9 2", "v=10 3")
        .batch("m,h=a 20")
        .batch("m,h=a 30", "v=1 21")
        .batch("m,h=a 40", "v=1 31")
        .expect(
            "batch m [h=a] 10 {l=\"CRITICAL\",v=6.0 1; l=\"CRITICAL\",v=9.0 2; l=\"CRITICAL\",v=10.0 3}",
            "batch m [h=a] 30 {l=\"OK\",v=1.0 21}");
    assertThat(events()).containsExactly("m:h=a CRITICAL 2 +0", "m:h=a OK 30 +28");
  }

  @Test
  void judgesABatchByItsLowestPointIfAllAreAsked() {
    once(".crit(lambda: \"v\" > 8).warn(lambda: \"v\" > 5).all()")
        .onBatches()
        .batch("m,h=a 10", "v=6 1", "v=9 2")
        .expect("batch m [h=a] 10 {v=6.0 1; v=9.0 2}");
    assertThat(events()).containsExactly("m:h=a WARNING 10 +0");
    assertThat(alerts.events().get(0).data().fields()).containsEntry("v", 9.0);
  }

  @Test
  void anEventCarriesItsData() {
    once(".crit(lambda: TRUE).category('c')")
        .groupBy("h")
        .points("m,h=a,x=y v=9,s=\"t\" 1")
        .expect("m,h=a,x=y s=\"t\",v=9.0 1 [h=a]");
    Event event = alerts.events().get(0);
    assertThat(event.data().name()).isEqualTo("m");
    assertThat(event.data().task()).isEqualTo("test");
    assertThat(event.data().category()).isEqualTo("c");
    assertThat(event.data().group()).isEqualTo("h=a");
    assertThat(event.data().fields().toString()).isEqualTo("{s=t, v=9.0}");
    assertThat(event.tags().toMap().toString()).isEqualTo("{h=a, x=y}");
  }

  @Test
  void passesBarriersOnAndForgetsDeletedGroups() {
    alert(".crit(lambda: \"v\" > 5).stateChangesOnly()")
        .groupBy("h")
        .points("m,h=a v=9 1", "m,h=a v=9 2")
        .barrier("m,h=a", "3")
        .delete("m,h=a")
        .points("m,h=a v=9 4")
        .expect("m,h=a v=9.0 1 [h=a]", "barrier [h=a] 3", "delete [h=a]", "m,h=a v=9.0 4 [h=a]");
  }
}
