package org.kapacitor.input.hostmetrics.internal.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.input.hostmetrics.internal.FakeMachine;
import org.kapacitor.input.hostmetrics.internal.figure.CpuTimes;
import org.kapacitor.input.hostmetrics.internal.figure.DiskCounters;
import org.kapacitor.input.hostmetrics.internal.figure.Memory;
import org.kapacitor.input.hostmetrics.internal.figure.Mount;
import org.kapacitor.input.hostmetrics.internal.figure.Swap;
import org.kapacitor.input.hostmetrics.internal.figure.SystemLoad;
import org.kapacitor.input.hostmetrics.internal.line.LineBuilder;

/** Names and meanings of Telegraf's inputs cpu, mem, swap, disk, diskio, net and system. */
class MeasurementsTest {
  private final FakeMachine machine = new FakeMachine();

  private static Measurement measurement(String name) {
    return Measurements.named(List.of(name), true, List.of("tmpfs")).get(0);
  }

  private String lines(Measurement measurement) throws IOException {
    LineBuilder lines = new LineBuilder("h", 9);
    measurement.append(machine, lines);
    return new String(lines.bytes(), StandardCharsets.UTF_8);
  }

  private String lines(String name) throws IOException {
    return lines(measurement(name));
  }

  private static CpuTimes times(String name, long... ticks) {
    return new CpuTimes(
        name, ticks[0], ticks[1], ticks[2], ticks[3], ticks[4], ticks[5], ticks[6], ticks[7],
        ticks[8], ticks[9]);
  }

  @Test
  void writesNothingOfProcessorsAtTheFirstSample() throws IOException {
    machine.cpus = List.of(times("cpu-total", 1, 2, 3, 4, 5, 6, 7, 8, 0, 0));
    assertThat(lines("cpu")).isEmpty();
  }

  @Test
  void writesWhatProcessorsDidBetweenTwoSamples() throws IOException {
    Measurement cpu = measurement("cpu");
    machine.cpus =
        List.of(
            times("cpu0", 100, 10, 50, 1000, 20, 1, 2, 3, 5, 1),
            times("cpu-total", 200, 20, 100, 2000, 40, 2, 4, 6, 10, 2));
    lines(cpu);
    machine.cpus =
        List.of(
            times("cpu0", 130, 20, 60, 1040, 22, 2, 5, 7, 13, 5),
            times("cpu-total", 210, 20, 110, 2180, 40, 2, 4, 6, 10, 2));
    // cpu0: 100 ticks, of which 30 user with 8 guest, 10 nice with 4 guest.
    assertThat(lines(cpu))
        .isEqualTo(
            "cpu,cpu=cpu0,host=h usage_user=22,usage_system=10,usage_idle=40,usage_nice=6,"
                + "usage_iowait=2,usage_irq=1,usage_softirq=3,usage_steal=4,usage_guest=8,"
                + "usage_guest_nice=4 9\n"
                + "cpu,cpu=cpu-total,host=h usage_user=5,usage_system=5,usage_idle=90,"
                + "usage_nice=0,usage_iowait=0,usage_irq=0,usage_softirq=0,usage_steal=0,"
                + "usage_guest=0,usage_guest_nice=0 9\n");
  }

  @Test
  void comparesWithTheSampleJustBefore() throws IOException {
    Measurement cpu = measurement("cpu");
    machine.cpus = List.of(times("cpu0", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    lines(cpu);
    machine.cpus = List.of(times("cpu0", 50, 0, 0, 50, 0, 0, 0, 0, 0, 0));
    lines(cpu);
    machine.cpus = List.of(times("cpu0", 51, 0, 0, 52, 0, 0, 0, 0, 0, 0));
    assertThat(lines(cpu)).contains("usage_user=33.333333333333336,").contains("usage_idle=66.66");
  }

  @Test
  void leavesOutProcessorsThatStoodStillOrAreNew() throws IOException {
    Measurement cpu = measurement("cpu");
    machine.cpus = List.of(times("cpu0", 5, 0, 0, 5, 0, 0, 0, 0, 0, 0));
    lines(cpu);
    machine.cpus =
        List.of(
            times("cpu0", 5, 0, 0, 5, 0, 0, 0, 0, 0, 0),
            times("cpu1", 9, 0, 0, 9, 0, 0, 0, 0, 0, 0));
    assertThat(lines(cpu)).isEmpty();
  }

  @Test
  void countsNoTimeBackwards() throws IOException {
    Measurement cpu = measurement("cpu");
    machine.cpus = List.of(times("cpu0", 10, 0, 0, 10, 8, 0, 0, 0, 0, 0));
    lines(cpu);
    machine.cpus = List.of(times("cpu0", 11, 0, 0, 13, 7, 0, 0, 0, 0, 0));
    assertThat(lines(cpu)).contains("usage_user=25,").contains("usage_iowait=0,");
  }

  @Test
  void canLeaveOutSingleProcessors() throws IOException {
    Measurement cpu = Measurements.named(List.of("cpu"), false, List.of()).get(0);
    machine.cpus =
        List.of(
            times("cpu0", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            times("cpu-total", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    lines(cpu);
    machine.cpus =
        List.of(
            times("cpu0", 1, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            times("cpu-total", 1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(lines(cpu)).startsWith("cpu,cpu=cpu-total,host=h usage_user=100,").hasLineCount(1);
  }

  @Test
  void writesMemory() throws IOException {
    machine.memory = new Memory(1000, 250, Map.of("slab", 100L));
    assertThat(lines("mem"))
        .isEqualTo(
            "mem,host=h total=1000i,available=250i,used=750i,used_percent=75,"
                + "available_percent=25,slab=100i 9\n");
  }

  @Test
  void writesSwap() throws IOException {
    assertThat(lines("swap"))
        .isEqualTo(
            "swap,host=h total=200i,used=50i,free=150i,used_percent=25,in=8192i,out=4096i 9\n");
    machine.swap = new Swap(0, 0, 0, 0);
    assertThat(lines("swap")).contains("used_percent=0,");
  }

  @Test
  void writesDisks() throws IOException {
    machine.mounts =
        List.of(
            new Mount("/", "dm-0", "vg-root", "ext4", "rw"),
            new Mount("/tmp", "tmpfs", "", "tmpfs", "rw"),
            new Mount("/net", "x", "", "autofs", "rw"));
    assertThat(lines("disk"))
        .isEqualTo(
            "disk,device=dm-0,fstype=ext4,host=h,label=vg-root,mode=rw,path=/"
                + " total=1000i,free=150i,used=750i,used_percent=83.33333333333333,"
                + "inodes_total=40i,inodes_free=30i,inodes_used=10i,inodes_used_percent=25 9\n");
  }

  @Test
  void writesDisksWithoutInodes() throws IOException {
    machine.inodes = Optional.empty();
    assertThat(lines("disk")).endsWith("used_percent=83.33333333333333 9\n");
  }

  @Test
  void leavesOutFileSystemsThatKeepNothing() throws IOException {
    machine.diskTotal = 0;
    assertThat(lines("disk")).isEmpty();
  }

  @Test
  void writesCountersOfDisks() throws IOException {
    machine.diskCounters =
        List.of(
            new DiskCounters("vda", Map.of("reads", 7L)),
            new DiskCounters("vdb", Map.of("reads", 8L)));
    assertThat(lines("diskio"))
        .isEqualTo("diskio,host=h,name=vda reads=7i 9\ndiskio,host=h,name=vdb reads=8i 9\n");
  }

  @Test
  void writesCountersOfNetworkInterfaces() throws IOException {
    assertThat(lines("net"))
        .isEqualTo(
            "net,host=h,interface=eth0 bytes_sent=5i,bytes_recv=1i,packets_sent=6i,"
                + "packets_recv=2i,err_in=3i,err_out=7i,drop_in=4i,drop_out=8i,speed=1000i 9\n");
  }

  @Test
  void writesTheSystem() throws IOException {
    assertThat(lines("system"))
        .isEqualTo(
            "system,host=h load1=0.5,load5=1,load15=2.25,n_cpus=4i,n_physical_cpus=2i,"
                + "n_users=3i,n_unique_users=2i,uptime=93780i,uptime_format=\"1 day,  2:03\" 9\n");
  }

  @Test
  void leavesOutUsersThatTheSystemDoesNotTell() throws IOException {
    SystemLoad load = machine.load;
    machine.load = new SystemLoad(load.load(), load.cpus(), Optional.empty(), load.uptime());
    assertThat(lines("system")).doesNotContain("users");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "0| 0:00",
        "3599| 0:59",
        "43200|12:00",
        "86400|1 day,  0:00",
        "1249632|14 days, 11:07"
      })
  void formatsUptimeAsTelegrafDoes(long seconds, String expected) {
    assertThat(SystemMeasurement.format(seconds)).isEqualTo(expected);
  }
}
