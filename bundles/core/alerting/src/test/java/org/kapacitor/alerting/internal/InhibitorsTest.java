package org.kapacitor.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kapacitor.api.alert.Alerts;
import org.kapacitor.api.data.Tags;

/** alerts.md section 1.9. */
class InhibitorsTest {
  private final Inhibitors inhibitors = new Inhibitors();

  private Alerts.Inhibitor active(String category, Tags equalTags) {
    Alerts.Inhibitor inhibitor = inhibitors.add(category, equalTags);
    inhibitor.active(true);
    return inhibitor;
  }

  @Test
  void holdsBackItsCategoryWhileItIsActive() {
    Alerts.Inhibitor inhibitor = inhibitors.add("disk", Tags.EMPTY);
    assertThat(inhibitors.inhibited("disk", Tags.EMPTY)).isFalse();
    inhibitor.active(true);
    assertThat(inhibitors.inhibited("disk", Tags.EMPTY)).isTrue();
    assertThat(inhibitors.inhibited("disk", Tags.of("host", "a"))).isTrue();
    assertThat(inhibitors.inhibited("disks", Tags.EMPTY)).isFalse();
    assertThat(inhibitors.inhibited("", Tags.EMPTY)).isFalse();
    inhibitor.active(false);
    assertThat(inhibitors.inhibited("disk", Tags.EMPTY)).isFalse();
  }

  @Test
  void anEmptyCategoryIsOneToo() {
    active("", Tags.EMPTY);
    assertThat(inhibitors.inhibited("", Tags.EMPTY)).isTrue();
    assertThat(inhibitors.inhibited("disk", Tags.EMPTY)).isFalse();
  }

  @Test
  void tagsHaveToBeEqual() {
    active("disk", Tags.of("dc", "x", "host", "a"));
    assertThat(inhibitors.inhibited("disk", Tags.of("dc", "x", "host", "a", "z", "1"))).isTrue();
    assertThat(inhibitors.inhibited("disk", Tags.of("dc", "x", "host", "b"))).isFalse();
    assertThat(inhibitors.inhibited("disk", Tags.of("host", "a"))).isFalse();
  }

  @Test
  void aMissingTagEqualsAnEmptyOne() {
    active("disk", Tags.of("host", ""));
    assertThat(inhibitors.inhibited("disk", Tags.EMPTY)).isTrue();
    assertThat(inhibitors.inhibited("disk", Tags.of("host", "a"))).isFalse();
  }

  @Test
  void oneOfSeveralIsEnough() {
    Alerts.Inhibitor a = active("disk", Tags.of("host", "a"));
    Alerts.Inhibitor other = active("disk", Tags.of("host", "a"));
    active("disk", Tags.of("host", "b"));
    a.close();
    assertThat(inhibitors.inhibited("disk", Tags.of("host", "a"))).isTrue();
    other.close();
    assertThat(inhibitors.inhibited("disk", Tags.of("host", "a"))).isFalse();
    assertThat(inhibitors.inhibited("disk", Tags.of("host", "b"))).isTrue();
    a.close();
  }
}
