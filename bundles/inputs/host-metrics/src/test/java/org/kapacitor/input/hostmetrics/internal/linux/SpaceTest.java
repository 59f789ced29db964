package org.kapacitor.input.hostmetrics.internal.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.input.hostmetrics.internal.figure.Disk;
import org.kapacitor.input.hostmetrics.internal.figure.Mount;

class SpaceTest {
  @TempDir Path directory;

  private static Space saying(String script) {
    return new Space(List.of("sh", "-c", script, "sh"), Duration.ofSeconds(30));
  }

  private static Mount mount(String path) {
    return new Mount(path, "x", "", "ext4", "rw");
  }

  @Test
  void takesSpaceFromTheSystemAndInodesFromTheCommand() throws IOException {
    Mount mount = mount(directory.toString());
    Disk disk = saying("for p; do echo \"40 30 $p\"; done").of(List.of(mount)).get(0);
    assertThat(disk.mount()).isEqualTo(mount);
    assertThat(disk.total()).isEqualTo(directory.toFile().getTotalSpace()).isPositive();
    assertThat(disk.used()).isBetween(1L, disk.total());
    assertThat(disk.free()).isLessThan(disk.total());
    assertThat(disk.inodes()).contains(new Disk.Inodes(40, 30));
  }

  @Test
  void doesWithoutInodesThatTheCommandDoesNotKnow() throws IOException {
    List<Mount> mounts = List.of(mount(directory.toString()), mount("/a b"));
    assertThat(saying("echo '5 4 /a b'; echo nonsense; exit 1").of(mounts))
        .extracting(Disk::inodes)
        .containsExactly(Optional.empty(), Optional.of(new Disk.Inodes(5, 4)));
  }

  @Test
  void doesWithoutTheCommand() throws IOException {
    Space space = new Space(List.of("/no/such/command"), Duration.ofSeconds(30));
    Disk disk = space.of(List.of(mount(directory.toString()))).get(0);
    assertThat(disk.total()).isPositive();
    assertThat(disk.inodes()).isEmpty();
  }

  @Test
  void saysNothingOfWhatCannotBeLookedAt() throws IOException {
    assertThat(saying(":").of(List.of(mount("/no/such/path"))).get(0).total()).isZero();
  }

  @Test
  void givesUpOnACommandThatDoesNotEnd() {
    Space space = new Space(List.of("sleep", "600"), Duration.ofMillis(20));
    assertThatThrownBy(() -> space.of(List.of(mount("1"))))
        .isInstanceOf(IOException.class)
        .hasMessage("sleep did not answer within 20ms");
  }

  @Test
  void asksNothingOfNoMounts() throws IOException {
    assertThat(saying("exit 1").of(List.of())).isEmpty();
  }

  @Test
  void looksAtAnyNumberOfMounts() throws IOException {
    List<Mount> mounts =
        IntStream.range(0, 2_000).mapToObj(i -> mount("/" + "x".repeat(200) + i)).toList();
    assertThat(saying("for p; do echo \"40 30 $p\"; done").of(mounts))
        .hasSize(2_000)
        .allMatch(disk -> disk.inodes().isPresent());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void readsInodesOfThisMachine() throws IOException {
    Disk disk = Space.ofStat().of(List.of(mount("/"))).get(0);
    assertThat(disk.inodes()).isPresent();
    assertThat(disk.inodes().get().total()).isGreaterThanOrEqualTo(disk.inodes().get().free());
  }
}
