package org.kapacitor.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** tickscript.md section 9.8. */
class TimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "2006-01-02T15:04:05Z07:00~2017-07-14T02:40:00Z",
        "2006-01-02T15:04:05.999999999Z07:00~2017-07-14T02:40:00.123456789Z",
        "Mon Jan _2 15:04:05 MST 2006~Fri Jul 14 02:40:00 UTC 2017",
        "Monday, 02-Jan-06~Friday, 14-Jul-17",
        "January Month Janet~July Month Janet",
        "3:04PM pm 03~2:40AM am 02",
        "1/2/06 01/02~7/14/17 07/14",
        "002 __2~195 195",
        "4 5 05~40 0 00",
        ".000 .000000~.123 .123456",
        "05.9 05,999~00.1 00,123",
        "_2006~_2017",
        "-0700 -07:00 -07 -070000 -07:00:00~+0000 +00:00 +00 +000000 +00:00:00",
        "Z0700 Z07 Z070000~Z Z Z",
        "at 15h~at 02h",
      })
  void formats(String layout, String expected) {
    assertThat(Sample.text("{{ .Time.Format \"" + layout + "\" }}")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        ".Time.Unix~1500000000",
        ".Time.UnixMilli~1500000000123",
        ".Time.UnixMicro~1500000000123456",
        ".Time.UnixNano~1500000000123456789",
        ".Time.Year~2017",
        ".Time.Month~July",
        ".Time.Day~14",
        ".Time.Hour~2",
        ".Time.Minute~40",
        ".Time.Second~0",
        ".Time.Nanosecond~123456789",
        ".Time.Weekday~Friday",
        ".Time.YearDay~195",
        ".Time.IsZero~false",
        ".Time.Location~UTC",
        ".Time.UTC.Unix~1500000000",
        "(.Time.Add 5000000000).Second~5",
        "(.Time.Add .Duration).Format \"04:05\"~41:01",
        "(.Time.AddDate 0 1 17).Format \"2006-01-02\"~2017-08-31",
        "(.Time.AddDate 0 7 17).Format \"2006-01-02\"~2018-03-03",
        ".Time.Sub (.Time.Add 5)~-5ns",
        ".Time.Sub (.Time.AddDate -400 0 0)~2562047h47m16.854775807s",
        ".Time.Before (.Time.Add 1)~true",
        ".Time.After .Time~false",
        ".Time.Equal .Time.Local~true",
        "(.Time.Truncate 60000000000).UnixNano~1500000000000000000",
        "(.Time.Round 3600000000000).Hour~3",
        ".Duration.Seconds~61.5",
        ".Duration.Minutes~1.025",
        ".Duration.Milliseconds~61500",
        ".Duration.Microseconds~61500000",
        ".Duration.Nanoseconds~61500000000",
        ".Duration.Round 1000000000~1m2s",
        ".Duration.Truncate 1000000000~1m1s",
        "(.Time.Sub (.Time.Add 5)).Abs~5ns",
        ".Duration.String~1m1.5s",
        ".Enum.String~CRITICAL",
      })
  void callsMethods(String call, String expected) {
    assertThat(Sample.text("{{ " + call + " }}")).isEqualTo(expected);
  }

  @Test
  void formatsYearsOfAnyLength() {
    GoTemplates templates = new GoTemplates();
    assertThat(
            templates
                .text("m", "{{ .Format \"2006-01-02\" }} {{ .IsZero }}")
                .render(Instant.parse("0001-01-01T00:00:00Z")))
        .isEqualTo("0001-01-01 true");
    assertThat(templates.text("m", "{{ .Year }}").render(Instant.parse("+12345-01-01T00:00:00Z")))
        .isEqualTo("12345");
  }
}
