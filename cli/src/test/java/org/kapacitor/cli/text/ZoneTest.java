package org.kapacitor.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneTest {
  private static final String BERLIN = "CET-1CEST,M3.5.0,M10.5.0/3";
  private static final long CHANGE = 323_830_800L;

  /** A zone file with one change, from LMT to CET in 1980, and a rule for later. */
  private static byte[] file(int version, String rule) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    block(out, version, 4);
    if (version > 0) {
      block(out, version, 8);
      out.write(("\n" + rule + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }

  private static void block(DataOutputStream out, int version, int size) throws IOException {
    out.write(new byte[] {'T', 'Z', 'i', 'f', (byte) (version == 0 ? 0 : '0' + version)});
    out.write(new byte[15]);
    for (int count : new int[] {0, 0, 0, 1, 2, 8}) {
      out.writeInt(count);
    }
    if (size == 4) {
      out.writeInt((int) CHANGE);
    } else {
      out.writeLong(CHANGE);
    }
    out.writeByte(1);
    out.writeInt(3208);
    out.write(new byte[] {0, 0});
    out.writeInt(3600);
    out.write(new byte[] {0, 4});
    out.write("LMT\0CET\0".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void readsTypesOfAFile() throws IOException {
    for (int version : new int[] {0, 2, 3}) {
      Zone zone = ZoneFile.parse(file(version, ""));
      assertThat(zone.at(Long.MIN_VALUE)).isEqualTo(new Zone.Offset(3208, "LMT"));
      assertThat(zone.at(CHANGE - 1)).isEqualTo(new Zone.Offset(3208, "LMT"));
      assertThat(zone.at(CHANGE)).isEqualTo(new Zone.Offset(3600, "CET"));
      assertThat(zone.at(4_000_000_000L)).isEqualTo(new Zone.Offset(3600, "CET"));
    }
  }

  @Test
  void usesTheRuleBehindTheLastChange() throws IOException {
    Zone zone = ZoneFile.parse(file(2, BERLIN));
    assertThat(zone.at(CHANGE - 1).abbreviation()).isEqualTo("LMT");
    assertThat(zone.at(Instant.parse("2026-07-01T00:00:00Z").getEpochSecond()))
        .isEqualTo(new Zone.Offset(7200, "CEST"));
  }

  @Test
  void refusesOtherFiles() throws IOException {
    byte[] good = file(2, "");
    for (int length = 0; length < good.length - 2; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> ZoneFile.parse(cut)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Property
  void followsTheRuleOfBerlin(
      @ForAll @LongRange(min = 852_076_800L, max = 4_000_000_000L) long second) {
    assertSame(PosixZone.parse(BERLIN).orElseThrow(), "Europe/Berlin", second);
  }

  @Property
  void followsTheRuleOfNewYork(
      @ForAll @LongRange(min = 1_199_145_600L, max = 4_000_000_000L) long second) {
    assertSame(PosixZone.parse("EST5EDT,M3.2.0,M11.1.0").orElseThrow(), "America/New_York", second);
  }

  @Property
  void followsTheRuleOfSydneyWhereSummerCrossesTheYear(
      @ForAll @LongRange(min = 1_230_768_000L, max = 4_000_000_000L) long second) {
    assertSame(
        PosixZone.parse("AEST-10AEDT,M10.1.0,M4.1.0/3").orElseThrow(), "Australia/Sydney", second);
  }

  private static void assertSame(Zone zone, String java, long second) {
    assertThat(zone.at(second).seconds())
        .isEqualTo(
            ZoneId.of(java).getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds());
  }

  @ParameterizedTest
  @CsvSource({
    "<-03>3,-10800,-03",
    "IST-5:30,19800,IST",
    "<+1245>-12:45<+1345>,45900,+1245",
  })
  void readsNamesAndOffsets(String rule, int seconds, String name) {
    String whole = rule.contains("1345") ? rule + ",M9.5.0/2:45,M4.1.0/3:45" : rule;
    long june = Instant.parse("2026-06-15T00:00:00Z").getEpochSecond();
    assertThat(PosixZone.parse(whole).map(zone -> zone.at(june)))
        .contains(new Zone.Offset(seconds, name));
  }

  @Test
  void readsDaysOfTheYear() {
    Zone julian = PosixZone.parse("A0B,J60/0,J61/0").orElseThrow();
    Zone plain = PosixZone.parse("A0B,59/0,60/0").orElseThrow();
    assertThat(julian.at(second("2024-03-01T00:30:00Z")).abbreviation()).isEqualTo("B");
    assertThat(julian.at(second("2024-02-29T12:00:00Z")).abbreviation()).isEqualTo("A");
    assertThat(plain.at(second("2024-02-29T12:00:00Z")).abbreviation()).isEqualTo("B");
    assertThat(plain.at(second("2023-03-01T12:00:00Z")).abbreviation()).isEqualTo("B");
  }

  private static long second(String time) {
    return Instant.parse(time).getEpochSecond();
  }

  @Test
  void refusesMalformedRules() {
    assertThat(PosixZone.parse("CET")).isEmpty();
    assertThat(PosixZone.parse("CET-1CEST,M3")).isEmpty();
    assertThat(PosixZone.parse("<A")).isEmpty();
  }

  @Test
  void theEnvironmentNamesAFile(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("zone"), file(2, BERLIN));
    for (String prefix : new String[] {"", ":"}) {
      Zone zone = LocalZone.of(Map.of("TZ", prefix + file));
      assertThat(zone.at(second("2026-01-01T00:00:00Z")).abbreviation()).isEqualTo("CET");
    }
  }

  @Test
  void anEmptyOrUnusableNameIsUtc(@TempDir Path folder) {
    for (String name : new String[] {"", "UTC", ":", folder.resolve("none").toString()}) {
      assertThat(LocalZone.of(Map.of("TZ", name)).at(0)).isEqualTo(new Zone.Offset(0, "UTC"));
    }
  }

  @Test
  void theJdkHelpsWhereThereAreNoFiles() {
    assertThat(JdkZone.named("Europe/Berlin").at(second("2026-07-01T00:00:00Z")))
        .isEqualTo(new Zone.Offset(7200, "CEST"));
    assertThat(JdkZone.named("nowhere").at(0)).isEqualTo(new Zone.Offset(0, "UTC"));
  }
}
