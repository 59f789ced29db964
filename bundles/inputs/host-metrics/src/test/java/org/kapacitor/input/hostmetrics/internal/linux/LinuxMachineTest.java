package org.kapacitor.input.hostmetrics.internal.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.input.hostmetrics.internal.figure.CpuTimes;
import org.kapacitor.input.hostmetrics.internal.figure.Memory;
import org.kapacitor.input.hostmetrics.internal.figure.Mount;
import org.kapacitor.input.hostmetrics.internal.figure.NetCounters;
import org.kapacitor.input.hostmetrics.internal.figure.NetCounters.Traffic;
import org.kapacitor.input.hostmetrics.internal.figure.Swap;
import org.kapacitor.input.hostmetrics.internal.figure.SystemLoad;

class LinuxMachineTest {
  @TempDir Path directory;
  private FakeRoot root;

  @BeforeEach
  void begin() {
    root = new FakeRoot(directory);
  }

  @Test
  void readsProcessors() throws IOException {
    root.file(
        "proc/stat",
        """
        cpu  10 20 30 40 50 60 70 80 90 100
        cpu0 1 2 3 4 5 6 7 8 9 10
        cpu2 1 2 3 4
        intr 3102745 0 0
        ctxt 1
        """);
    assertThat(root.machine().cpus())
        .containsExactly(
            new CpuTimes("cpu0", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
            new CpuTimes("cpu2", 1, 2, 3, 4, 0, 0, 0, 0, 0, 0),
            new CpuTimes("cpu-total", 10, 20, 30, 40, 50, 60, 70, 80, 90, 100));
  }

  private static final String MEMINFO =
      """
      MemTotal:       1000 kB
      MemFree:         100 kB
      MemAvailable:    600 kB
      Buffers:          10 kB
      Cached:          200 kB
      Active(anon):      1 kB
      Active:           50 kB
      Shmem:             7 kB
      SReclaimable:     30 kB
      SwapTotal:       400 kB
      SwapFree:        300 kB
      HugePages_Total:   3
      Hugepagesize:   2048 kB
      """;

  @Test
  void readsMemory() throws IOException {
    root.file("proc/meminfo", MEMINFO);
    Memory memory = root.machine().memory();
    assertThat(memory.total()).isEqualTo(1_024_000);
    assertThat(memory.available()).isEqualTo(614_400);
    assertThat(memory.more())
        .hasSize(29)
        .containsAllEntriesOf(
            Map.of(
                "cached", 235_520L,
                "free", 102_400L,
                "buffered", 10_240L,
                "active", 51_200L,
                "shared", 7_168L,
                "swap_free", 307_200L,
                "huge_pages_total", 3L,
                "huge_page_size", 2_097_152L,
                "high_total", 0L));
  }

  @Test
  void estimatesAvailableMemoryOfOldKernels() throws IOException {
    root.file("proc/meminfo", MEMINFO.replace("MemAvailable", "Unknown"));
    assertThat(root.machine().memory().available()).isEqualTo(330 * 1024);
  }

  @Test
  void readsSwap() throws IOException {
    root.file("proc/meminfo", MEMINFO).file("proc/vmstat", "pswpin 2\npswpout 3\npgpgin 9\n");
    assertThat(root.machine().swap()).isEqualTo(new Swap(409_600, 307_200, 8_192, 12_288));
  }

  @Test
  void readsCountersOfDisks() throws IOException {
    root.file(
        "proc/diskstats",
        """
           7       0 loop0 0 0 0 0 0 0 0 0 0 0 0
         254       0 vda 1 2 3 4 5 6 7 8 9 10 11 18 19 20 21 22 23
           8       1 sda1 1 2 3 4
        """);
    assertThat(root.machine().diskCounters())
        .extracting(disk -> disk.name())
        .containsExactly("loop0", "vda");
    assertThat(root.machine().diskCounters().get(1).figures())
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("reads", 1L),
                Map.entry("merged_reads", 2L),
                Map.entry("read_bytes", 1_536L),
                Map.entry("read_time", 4L),
                Map.entry("writes", 5L),
                Map.entry("merged_writes", 6L),
                Map.entry("write_bytes", 3_584L),
                Map.entry("write_time", 8L),
                Map.entry("iops_in_progress", 9L),
                Map.entry("io_time", 10L),
                Map.entry("weighted_io_time", 11L)));
  }

  @Test
  void readsInterfacesThatAreUpWithoutLoopback() throws IOException {
    String columns = " 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16";
    root.file(
            "proc/net/dev",
            "Inter-| Receive\n face |bytes\n"
                + ("    lo:" + columns + "\n")
                + ("  eth0:" + columns + "\n")
                + ("eth0:1:" + columns + "\n")
                + ("  eth1:" + columns + "\n"))
        .file("sys/class/net/lo/flags", "0x9\n")
        .file("sys/class/net/eth0/flags", "0x1003\n")
        .file("sys/class/net/eth0/speed", "1000\n")
        .file("sys/class/net/eth0:1/flags", "0x1003\n")
        .file("sys/class/net/eth1/flags", "0x1002\n");
    Traffic received = new Traffic(1, 2, 3, 4);
    Traffic sent = new Traffic(9, 10, 11, 12);
    assertThat(root.machine().netCounters())
        .containsExactly(
            new NetCounters("eth0", received, sent, 1000),
            new NetCounters("eth0:1", received, sent, -1));
  }

  @Test
  void readsMounts() throws IOException {
    root.file(
            "proc/self/mountinfo",
            """
            22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/root rw,errors=remount-ro
            23 22 253:0 / /my\\040data rw - xfs /dev/mapper/vg-data ro,attr2
            24 22 0:21 / /proc rw,nosuid - proc proc rw
            25 22 0:22 / /old rw - tmpfs none rw
            26 22 8:1 /etc/hosts /etc/hosts ro,relatime - ext4 /dev/sda1 rw
            27 22 0:4 net:[1] /run/netns/a rw shared:2 master:1 - nsfs nsfs rw
            28 22 8:2 / /old x - ext4 /dev/sda2 rw
            nonsense
            """)
        .link("sys/dev/block/8:1", "../../devices/pci/sda/sda1")
        .link("dev/mapper/vg-data", "../dm-0")
        .file("sys/block/dm-0/dm/name", "vg-data\n");
    assertThat(root.machine().mounts())
        .containsExactly(
            new Mount("/", "sda1", "", "ext4", "rw"),
            new Mount("/my data", "dm-0", "vg-data", "xfs", "ro"),
            new Mount("/proc", "proc", "", "proc", "rw"),
            new Mount("/etc/hosts", "sda1", "", "ext4", "ro"),
            new Mount("/run/netns/a", "net:[1]", "", "nsfs", "rw"),
            new Mount("/old", "sda2", "", "ext4", "unknown"));
  }

  @Test
  void namesDevicesThatHaveNoNameByTheirType() throws IOException {
    root.file("proc/self/mountinfo", "25 22 0:22 / /t rw - tmpfs none rw\n");
    assertThat(root.machine().mounts())
        .containsExactly(new Mount("/t", "tmpfs", "", "tmpfs", "rw"));
  }

  private FakeRoot withLoad() {
    return root.file("proc/loadavg", "2.80 1.45 1.43 1/95 698\n")
        .file("proc/uptime", "7620.55 14000.11\n")
        .file("proc/stat", "cpu  1\ncpu0 1\ncpu1 1\ncpu2 1\nintr 1\n")
        .file("sys/devices/system/cpu/cpu0/topology/thread_siblings_list", "0-1\n")
        .file("sys/devices/system/cpu/cpu1/topology/thread_siblings_list", "0-1\n");
  }

  @Test
  void readsLoad() throws IOException {
    assertThat(withLoad().machine().load())
        .isEqualTo(
            new SystemLoad(
                new SystemLoad.Averages(2.8, 1.45, 1.43),
                new SystemLoad.Processors(3, 2),
                Optional.empty(),
                7620));
  }

  @Test
  void readsUsers() throws IOException {
    int size = Utmp.recordSize(System.getProperty("os.arch"));
    ByteBuffer records = ByteBuffer.allocate(4 * size).order(ByteOrder.nativeOrder());
    put(records, 0, 7, "ann");
    put(records, size, 2, "reboot");
    put(records, 2 * size, 7, "bob");
    put(records, 3 * size, 7, "ann");
    withLoad().file("run/utmp", records.array());
    assertThat(root.machine().load().users()).contains(new SystemLoad.Users(3, 2));
  }

  private static void put(ByteBuffer records, int at, int type, String name) {
    records.putShort(at, (short) type);
    records.put(at + 44, name.getBytes());
  }

  @Test
  void readsNamesOfAnyLengthInRecordsOfAnySize() {
    byte[] records = new byte[400];
    ByteBuffer.wrap(records).order(ByteOrder.nativeOrder()).putShort(0, (short) 7);
    Arrays.fill(records, 44, 76, (byte) 'a');
    assertThat(Utmp.users(records, 400)).isEqualTo(new SystemLoad.Users(1, 1));
    assertThat(Utmp.users(records, 384)).isEqualTo(new SystemLoad.Users(1, 1));
    assertThat(Utmp.users(new byte[383], 384)).isEqualTo(new SystemLoad.Users(0, 0));
    assertThat(Utmp.recordSize("aarch64")).isEqualTo(400);
    assertThat(Utmp.recordSize("amd64")).isEqualTo(384);
  }

  @Test
  void failsWhereTheKernelDoesNotTell() {
    assertThatThrownBy(() -> root.machine().cpus()).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void readsEscapedPaths() {
    assertThat(Mounts.unescaped("/a\\040b\\134c\\011")).isEqualTo("/a b\\c\t");
    assertThat(Mounts.unescaped("/\\303\\251")).isEqualTo("/é");
    assertThat(Mounts.unescaped("/x\\4")).isEqualTo("/x\\4");
    assertThat(Mounts.unescaped("/x\\abc")).isEqualTo("/x\\abc");
  }
}
