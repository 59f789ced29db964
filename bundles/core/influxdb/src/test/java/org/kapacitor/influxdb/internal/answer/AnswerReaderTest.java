package org.kapacitor.influxdb.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.influxdb.InfluxException;

/** Answers to queries (nodes.md section 6.4, "Results"). */
final class AnswerReaderTest {
  private final RecordingListener listener = new RecordingListener();

  private void read(String answer) throws IOException, InterruptedException {
    new AnswerReader(listener)
        .read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void makesFloatsOfNumbersAndKeepsStringsAndBooleans() throws Exception {
    read(
        """
        {"results":[{"statement_id":0,"series":[{"name":"cpu","tags":{"host":"a"},
          "columns":["time","f","i","s","b"],
          "values":[["2020-01-01T00:00:00Z",1.5,3,"x",true],
                    ["2020-01-01T00:00:01.000000001Z",-2e3,9007199254740993,"",false]]}]}]}
        """);
    assertThat(listener.told())
        .containsExactly(
            "cpu,host=a: 2020-01-01T00:00:00Z[host=a f=1.5 i=3.0 s='x' b=true]"
                + " 2020-01-01T00:00:01.000000001Z[host=a f=-2000.0 i=9.007199254740992E15 s=''"
                + " b=false]");
  }

  @Test
  void leavesOutWhatIsNullAndRowsWithoutValues() throws Exception {
    read(
        """
        {"results":[{"series":[{"name":"m","columns":["time","v","w"],
          "values":[["2020-01-01T00:00:00Z",null,1],["2020-01-01T00:00:01Z",null,null],
                    ["2020-01-01T00:00:02Z",2,null]]},
          {"name":"empty","columns":["time","v"],"values":[["2020-01-01T00:00:00Z",null]]}]}]}
        """);
    assertThat(listener.told())
        .containsExactly("m,: 2020-01-01T00:00:00Z[w=1.0] 2020-01-01T00:00:02Z[v=2.0]", "empty,:");
  }

  @Test
  void takesTagsBehindTheValues() throws Exception {
    read(
        """
        {"results":[{"series":[{"columns":["time","v"],"values":[["2020-01-01T00:00:00Z",1]],
          "tags":{"z":"1","a":"2"},"name":"m"}]}]}
        """);
    assertThat(listener.told()).containsExactly("m,a=2,z=1: 2020-01-01T00:00:00Z[a=2,z=1 v=1.0]");
  }

  @Test
  void joinsTheChunksOfASeries() throws Exception {
    read(
        """
        {"results":[{"statement_id":0,"series":[{"name":"m","columns":["time","v"],
          "values":[["2020-01-01T00:00:00Z",1]],"partial":true}],"partial":true}]}
        {"results":[{"statement_id":0,"series":[{"name":"m","columns":["time","v"],
          "values":[["2020-01-01T00:00:01Z",2]],"partial":true}],"partial":true}]}
        {"results":[{"statement_id":0,"series":[{"name":"m","columns":["time","v"],
          "values":[["2020-01-01T00:00:02Z",3]]}],"partial":true}]}
        {"results":[{"statement_id":0,"series":[{"name":"m","columns":["time","v"],
          "values":[["2020-01-01T00:00:03Z",4]]}]}]}
        """);
    assertThat(listener.told())
        .containsExactly(
            "m,: 2020-01-01T00:00:00Z[v=1.0] 2020-01-01T00:00:01Z[v=2.0]"
                + " 2020-01-01T00:00:02Z[v=3.0]",
            "m,: 2020-01-01T00:00:03Z[v=4.0]");
  }

  @Test
  void hasNothingOfAnAnswerWithAnError() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    {"results":[{"series":[{"name":"m","columns":["time","v"],
                      "values":[["2020-01-01T00:00:00Z",1]]}]},{"error":"boom"}]}
                    """))
        .isInstanceOf(InfluxException.class)
        .hasMessage("boom");
    assertThatThrownBy(() -> read("{\"error\":\"denied\"}")).hasMessage("denied");
    assertThat(listener.told()).isEmpty();
  }

  @Test
  void skipsAResultWithATimeThatIsNone() throws Exception {
    read(
        """
        {"results":[
          {"series":[{"name":"a","columns":["time","v"],"values":[["2020-01-01T00:00:00Z",1]]},
            {"name":"b","columns":["time","v"],"values":[[12,[1,{"x":2}]],["never",1]]}]},
          {"series":[{"name":"c","columns":["time","v"],"values":[["2020-01-01T00:00:00Z",1]]}]}]}
        """);
    assertThat(listener.told())
        .containsExactly("skipped: unexpected time value: 12", "c,: 2020-01-01T00:00:00Z[v=1.0]");
  }

  @Test
  void saysWhatIsWrongWithAnAnswerThatIsNone() {
    assertThatThrownBy(() -> read("")).hasMessage("failed to decode JSON: EOF");
    assertThatThrownBy(() -> read("[1]")).hasMessageStartingWith("failed to decode JSON: ");
    assertThatThrownBy(() -> read("{\"results\":x}"))
        .isInstanceOf(InfluxException.class)
        .hasMessageStartingWith("failed to decode JSON: ");
    assertThatThrownBy(() -> read("{\"results\":[{\"series\":[{\"name\":\"m\""))
        .isInstanceOf(EOFException.class)
        .hasMessage("failed to decode JSON: unexpected EOF");
  }

  @Test
  void passesSeriesOfALongAnswerOnWhileItComes() {
    StringBuilder answer = new StringBuilder("{\"results\":[{\"series\":[");
    for (int series = 0; series < 20; series++) {
      answer.append("{\"name\":\"m\",\"tags\":{\"n\":\"" + series + "\"},\"columns\":[\"time\",");
      answer.append("\"v\"],\"values\":[[\"2020-01-01T00:00:00Z\",1]");
      answer.append(",[\"2020-01-01T00:00:01Z\",2]".repeat(9_999)).append("]},");
    }
    assertThatThrownBy(() -> read(answer.toString())).isInstanceOf(EOFException.class);
    assertThat(listener.rows()).isEqualTo(200_000);
  }
}
