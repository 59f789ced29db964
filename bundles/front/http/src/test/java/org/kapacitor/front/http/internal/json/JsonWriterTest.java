package org.kapacitor.front.http.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** http-api.md section 1.2. */
class JsonWriterTest {
  @Test
  void writesWithAnIndentOfFourSpacesAndNothingBehind() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("z", Arrays.asList(1, null, List.of(), Map.of(), List.of("a", true)));
    map.put("a<", "<&>\u2028\"\\\n");
    map.put("f", 3.0);
    assertThat(JsonWriter.pretty(map))
        .isEqualTo(
            """
            {
                "z": [
                    1,
                    null,
                    [],
                    {},
                    [
                        "a",
                        true
                    ]
                ],
                "a\\u003c": "\\u003c\\u0026\\u003e\\u2028\\"\\\\\\n",
                "f": 3
            }""");
    assertThat(JsonWriter.pretty(1e21)).isEqualTo("1e+21");
    assertThat(JsonWriter.pretty(Map.of())).isEqualTo("{}");
  }

  @Test
  void sortsKeysByTheirBytes() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("\ufb01", 1);
    map.put("😀", 2);
    map.put("Z", 3);
    map.put("a", 4);
    assertThat(JsonData.sorted((Object) map).toString()).isEqualTo("{Z=3, a=4, \ufb01=1, 😀=2}");
  }
}
