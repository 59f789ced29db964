package org.kapacitor.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.kapacitor.api.template.Template;
import org.kapacitor.api.text.Utf8Order;

class PrintingPropertiesTest {
  private static final GoTemplates TEMPLATES = new GoTemplates();
  private static final Template FLOAT_FORMS =
      TEMPLATES.text("m", "{{ . }} {{ printf \"%e %g %v\" . . . }}");
  private static final Template FIXED = TEMPLATES.text("m", "{{ printf \"%.*f\" .P .V }}");
  private static final Template INTEGERS =
      TEMPLATES.text("m", "{{ . }} {{ printf \"%d %x\" . . }}");
  private static final Template HTML =
      TEMPLATES.html("m", "<a title='{{ . }}' href=\"/?{{ . }}\">{{ . }}</a>");
  private static final Template SCRIPT = TEMPLATES.html("m", "<script>x='{{ . }}'</script>");
  private static final Template LESS = TEMPLATES.text("m", "{{ lt .A .B }}{{ eq .A .B }}");

  @Property
  void shortestFloatsReadBackAsTheSame(@ForAll double value) {
    String[] forms = FLOAT_FORMS.render(value).split(" ");
    assertThat(Double.parseDouble(forms[0])).isEqualTo(value);
    assertThat(Double.parseDouble(forms[2])).isEqualTo(value);
    assertThat(forms[3]).isEqualTo(forms[0]);
    assertThat(new BigDecimal(forms[1]))
        .isEqualByComparingTo(
            new BigDecimal(value).round(new MathContext(7, RoundingMode.HALF_EVEN)));
  }

  @Property
  void fixedFloatsAreRoundedFromTheExactValue(
      @ForAll double value, @ForAll @IntRange(max = 12) int precision) {
    String expected =
        new BigDecimal(value).abs().setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
    boolean negative = Double.doubleToRawLongBits(value) < 0;
    assertThat(FIXED.render(Struct.of("data", "P", precision, "V", value)))
        .isEqualTo((negative ? "-" : "") + expected);
  }

  @Property
  void integersPrintInAnyBase(@ForAll long value) {
    String hex = value < 0 ? "-" + Long.toUnsignedString(-value, 16) : Long.toHexString(value);
    assertThat(INTEGERS.render(value)).isEqualTo(value + " " + value + " " + hex);
  }

  @Property
  void noValueLeavesItsPlaceInHtml(@ForAll String value) {
    assertThat(HTML.render(value)).matches("(?s)<a title='[^'<>]*' href=\"[^\"<> ]*\">[^<>]*</a>");
    assertThat(SCRIPT.render(value)).matches("(?s)<script>x='([^'\\\\<>\n]|\\\\.)*'</script>");
  }

  @Property
  void stringsCompareByTheirBytes(@ForAll String a, @ForAll String b) {
    int order = Utf8Order.compare(a, b);
    assertThat(LESS.render(Struct.of("data", "A", a, "B", b)))
        .isEqualTo((order < 0) + "" + (order == 0));
  }

  @Property
  void listsRenderItemByItem(@ForAll List<Long> list) {
    String joined = String.join(",", list.stream().map(String::valueOf).toList());
    assertThat(
            TEMPLATES
                .text("m", "{{ range $i, $e := . }}{{ if $i }},{{ end }}{{ $e }}{{ end }}")
                .render(list))
        .isEqualTo(joined);
  }
}
