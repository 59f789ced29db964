package org.kapacitor.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** tickscript.md section 9.5. */
class PrintfTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '\u0001',
      value = {
        "%.0f~2.5~2",
        "%.0f~3.5~4",
        "%0.2f~1.0~1.00",
        "%08.3f~3.14159~0003.142",
        "%.1f~2.345~2.3",
        "%.3g~1234567.5~1.23e+06",
        "%.3v~1234567.5~1.23e+06",
        "%.3g~100000.0~1e+05",
        "%6.1f|~0.1~   0.1|",
        "%-8.2f|~0.1~0.10    |",
        "%+d~.Fields.b~+2",
        "%05d~-42~-0042",
        "%x~255~ff",
        "%#X~255~0XFF",
        "%O~8~0o10",
        "%b~5~101",
        "%c%c~65 0x1F600~A😀",
        "%q~'é'~'é'",
        "%+q~'é'~'\\u00e9'",
        "%U~0x263A~U+263A",
        "%#U~0x263A~U+263A '☺'",
        "%e~123456.789~1.234568e+05",
        "%G~1e-10~1E-10",
        "%b~1.0~4503599627370496p-52",
        "%x~1.5~0x1.8p+00",
        "%t~true~true",
        "%5t|~true~ true|",
        "%s~.Duration~1m1.5s",
        "%d~.Duration~61500000000",
        "%s~.Time~2017-07-14 02:40:00.123456789 +0000 UTC",
        "%s~.Enum~CRITICAL",
        "%q~\"a\\\"b\"~\"a\\\"b\"",
        "%x~\"hi\"~6869",
        "% X~\"hi\"~68 69",
        "%.2s~\"héllo\"~hé",
        "%6s|%-6s|~\"é\" \"é\"~     é|é     |",
        "%v~.Tags~map[host:a t:x y w:<b> & 'q' \"d\" +]",
        "%T %T %T~.Tags .Fields .List~map[string]string map[string]interface {} []interface {}",
        "%T %T %T~.Fields.b 1 .Time~int64 int time.Time",
        "%#v~(slice .List 0 4)~[]interface {}{1, \"two\", 3.5, interface {}(nil)}",
        "%#v~.Time~time.Date(2017, time.July, 14, 2, 40, 0, 123456789, time.UTC)",
        "%+v~.ServerInfo~{Hostname:localhost ClusterID:c-id ServerID:s-id}",
        "%*d|%-*d|~5 42 4 7~   42|7   |",
        "%.*f~2 3.14159~3.14",
        "%[2]d %[1]d~1 2~2 1",
        "%[1]d %[1]x~255~255 ff",
        "%d%%~50~50%",
        "%v~nil~<nil>",
        "%s~nil~%!s(<nil>)",
        "%0.2f~nil~%!f(<nil>)",
        "%d~1.0~%!d(float64=1)",
        "%f~.Fields.b~%!f(int64=2)",
        "%.2f~.Fields.b~%!f(int64=02)",
        "%s~1.0~%!s(float64=1)",
        "%d~\"x\"~%!d(string=x)",
        "%z~1~%!z(int=1)",
        "%d %d~1~1 %!d(MISSING)",
        "%d~1 2~1%!(EXTRA int=2)",
        "%~1~%!(NOVERB)%!(EXTRA int=1)",
        "%*d~\"x\" 1~%!(BADWIDTH)1",
        "%.*d~\"x\" 1~%!(BADPREC)1",
        "%[3]d~1 2~%!d(BADINDEX)",
        "%d~.Enum~3",
      })
  void formats(String format, String arguments, String expected) {
    assertThat(Sample.text("{{ printf `" + format + "` " + arguments + " }}")).isEqualTo(expected);
  }

  @Test
  void takesThePipedValueLast() {
    assertThat(Sample.text("{{ index .Fields \"a\" | printf \"%s=%0.2f\" .Name }}"))
        .isEqualTo("cpu=1.00");
  }
}
