package org.kapacitor.input.hostmetrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;

/** What figures of any machine have in common. */
public final class Figures {
  private static final List<String> USAGES =
      List.of(
          "usage_user",
          "usage_system",
          "usage_idle",
          "usage_nice",
          "usage_iowait",
          "usage_irq",
          "usage_softirq",
          "usage_steal",
          "usage_guest",
          "usage_guest_nice");

  private Figures() {}

  /** Takes samples until the clocks of all processors, which tick slowly, have moved. */
  public static List<ParsedPoint> sample(Runnable sampler, FakeContext context) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    List<ParsedPoint> points = List.of();
    do {
      sampler.run();
      points = ParsedPoint.all(context.writes.get(context.writes.size() - 1));
    } while (!isComplete(points) && System.nanoTime() - deadline < 0);
    return points;
  }

  private static boolean isComplete(List<ParsedPoint> points) {
    long cpus = of(points, "system").mapToLong(point -> point.integer("n_cpus")).sum();
    return of(points, "cpu").count() == cpus + 1;
  }

  /** Asserts that every measurement is there and no figure is absurd. */
  public static void assertPlausible(List<ParsedPoint> points) {
    Set<String> names = points.stream().map(ParsedPoint::name).collect(Collectors.toSet());
    assertThat(names).contains("cpu", "mem", "swap", "disk", "system");
    assertThat(tags(points, "cpu", "cpu")).contains("cpu-total").hasSizeGreaterThan(1);
    of(points, "cpu").forEach(Figures::assertCpu);
    of(points, "mem").forEach(Figures::assertMemory);
    of(points, "swap")
        .forEach(point -> assertThat(point.number("used_percent")).isBetween(0.0, 100.0));
    of(points, "disk").forEach(Figures::assertDisk);
    of(points, "system").forEach(Figures::assertSystem);
    assertThat(tags(points, "net", "interface")).doesNotContain("lo");
  }

  private static Stream<ParsedPoint> of(List<ParsedPoint> points, String name) {
    return points.stream().filter(point -> point.name().equals(name));
  }

  private static List<String> tags(List<ParsedPoint> points, String name, String tag) {
    return of(points, name).map(point -> point.tags().get(tag)).toList();
  }

  private static void assertCpu(ParsedPoint point) {
    assertThat(point.fields()).containsOnlyKeys(USAGES);
    USAGES.forEach(usage -> assertThat(point.number(usage)).isBetween(0.0, 100.0));
    assertThat(USAGES.stream().mapToDouble(point::number).sum()).isCloseTo(100, Offset.offset(0.1));
  }

  private static void assertMemory(ParsedPoint point) {
    assertThat(point.integer("total")).isPositive();
    assertThat(point.integer("used") + point.integer("available"))
        .isEqualTo(point.integer("total"));
    assertThat(point.number("used_percent")).isBetween(0.0, 100.0);
  }

  private static void assertDisk(ParsedPoint point) {
    assertThat(point.tags()).containsKeys("device", "fstype", "mode", "path");
    assertThat(point.integer("total")).isPositive();
    assertThat(point.integer("used")).isBetween(0L, point.integer("total"));
    assertThat(point.number("used_percent")).isBetween(0.0, 100.0);
  }

  private static void assertSystem(ParsedPoint point) {
    assertThat(point.number("load1")).isGreaterThanOrEqualTo(0);
    assertThat(point.integer("n_cpus"))
        .isGreaterThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(point.integer("uptime")).isPositive();
    assertThat((String) point.fields().get("uptime_format")).matches(".*\\d:\\d\\d");
  }
}
