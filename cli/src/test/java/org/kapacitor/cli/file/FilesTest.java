package org.kapacitor.cli.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.cli.json.JsonWriter;
import org.kapacitor.cli.server.Failure;

class FilesTest {
  @TempDir Path folder;

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private String vars(String content) throws IOException, Failure {
    return VarsFile.read(file("v.json", content)).toString();
  }

  private static String json(String type, String value) {
    return "{\"v\":{\"type\":\"" + type + "\",\"value\":" + value + "}}";
  }

  /** tickscript.md section 6.1. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "bool|true|true",
        "int|5|5",
        "float|5|5",
        "float|1.5|1.5",
        "string|\"x\"|\"x\"",
        "regex|\"^a/b\"|\"^a/b\"",
        "lambda|\"1 == 2\"|\"1 == 2\"",
        "duration|90|90",
        "duration|\"1h30m\"|5400000000000",
        "duration|\"-10ns\"|-10",
        "star|null|null",
        "list|[{\"type\":\"star\",\"value\":\"\"}]|[{\"type\":\"star\",\"value\":\"\",\"description\":\"\"}]",
      })
  void acceptsVariables(String type, String value, String sent) throws Exception {
    assertThat(vars(json(type, value)))
        .isEqualTo(
            "{\"v\":{\"type\":\"" + type + "\",\"value\":" + sent + ",\"description\":\"\"}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "int|5.5|expected an integer, found 5.5",
        "int|\"5\"|expected an integer, found a string",
        "float|\"5\"|expected a number, found a string",
        "duration|\"xx\"|invalid duration",
        "duration|true|expected an integer or a duration such as \"10s\", found a boolean",
        "list|\"a\"|value: expected an array, found a string",
        "list|[\"a\"]|value[0]: expected an object, found a string",
        "list|[{\"type\":\"string\"}]|expected list items with the keys type and value",
        "map|{}|unknown VarType map",
        "~~|1|missing type",
      })
  void refusesWrongVariables(String type, String value, String problem) {
    String path = folder.resolve("v.json").toString();
    assertThatThrownBy(() -> vars(json(type, value)))
        .hasMessage("invalid JSON in file " + path + ": invalid var v: " + problem);
  }

  @Test
  void findsVariablesBelowAKeyOfATaskFile() throws Exception {
    String sent = "{\"a\":{\"type\":\"int\",\"value\":1,\"description\":\"d\"}}";
    assertThat(vars("{\"id\":\"t\",\"vars\":" + sent + "}")).isEqualTo(sent);
    assertThat(vars("{\"vars\":" + sent + "}")).isEqualTo(sent);
  }

  @Test
  void aVariableMayBeCalledVars() throws Exception {
    String sent = "{\"vars\":{\"type\":\"int\",\"value\":1,\"description\":\"\"}}";
    assertThat(vars(sent)).isEqualTo(sent);
  }

  @Test
  void namesMalformedJson() {
    assertThatThrownBy(() -> vars("{\"a\":}"))
        .hasMessage(
            "invalid JSON in file "
                + folder.resolve("v.json")
                + ": invalid character '}' looking for beginning of value (line 1, column 6)");
    assertThatThrownBy(() -> vars("[1]"))
        .hasMessageEndingWith(": expected an object, found an array");
    assertThatThrownBy(() -> VarsFile.read("/no/v.json"))
        .hasMessage("failed to open file /no/v.json: open /no/v.json: no such file or directory");
  }

  private String yaml(String content) throws Failure {
    return JsonWriter.write(YamlDocument.parse(content));
  }

  @Test
  void yamlBecomesJson() throws Failure {
    assertThat(
            yaml(
                """
                text: plain words
                quoted: "5"
                int: 0x1F
                octal: 010
                float: 1.5e3
                none: ~
                empty:
                on: [yes, Off, y]
                date: 2001-12-14
                time: 10:30:00
                big: 12345678901234567890
                5: five
                block: |
                  a
                  b
                """))
        .isEqualTo(
            "{\"text\":\"plain words\",\"quoted\":\"5\",\"int\":31,\"octal\":8,\"float\":1500,"
                + "\"none\":null,\"empty\":null,\"true\":[true,false,\"y\"],"
                + "\"date\":\"2001-12-14\",\"time\":\"10:30:00\",\"big\":12345678901234567890,"
                + "\"5\":\"five\",\"block\":\"a\\nb\\n\"}");
  }

  @Test
  void yamlKnowsAnchorsAndMerges() throws Failure {
    assertThat(yaml("base: &b {a: 1, c: 2}\nuse:\n  <<: *b\n  a: 3\n"))
        .isEqualTo("{\"base\":{\"a\":1,\"c\":2},\"use\":{\"a\":3,\"c\":2}}");
  }

  @Test
  void onlyTheFirstDocumentCounts() throws Failure {
    assertThat(yaml("a: 1\n---\nb: 2\n")).isEqualTo("{\"a\":1}");
    assertThat(yaml("")).isEqualTo("null");
  }

  @Test
  void yamlErrorsNameTheLine() {
    assertThatThrownBy(() -> yaml("a: 1\nb: [\n")).hasMessageStartingWith("yaml: line 3: ");
    assertThatThrownBy(() -> yaml("a: .nan")).hasMessage("yaml: NaN has no JSON form");
    assertThatThrownBy(() -> yaml("a: !!java.io.File [x]")).hasMessageStartingWith("yaml: ");
  }

  @Test
  void yamlNumbersServeAsText() throws Exception {
    TaskFile task = TaskFile.read(file("t.yml", "id: 5\ntemplate-id: true\n"));
    assertThat(task.id()).isEqualTo("5");
    assertThat(task.templateId()).isEqualTo("true");
    assertThatThrownBy(() -> TaskFile.read(file("t.json", "{\"id\":5}")))
        .hasMessage(
            "failed to unmarshal json task vars file \""
                + folder.resolve("t.json")
                + "\": id: expected a string, found a number");
  }

  @Test
  void nestedPlacesAreNamed() {
    assertThatThrownBy(() -> TaskFile.read(file("t.json", "{\"dbrps\":[{\"db\":[]}]}")))
        .hasMessageEndingWith(": dbrps[0].db: expected a string, found an array");
    assertThatThrownBy(() -> TaskFile.read(file("t.json", "{} {}")))
        .hasMessageContaining("invalid character '{' after top-level value");
  }

  @ParameterizedTest
  @CsvSource({"a.yaml,.yaml", "a.b/c,''", "a.b/c.json,.json", "c,''", ".json,.json"})
  void extensionsBelongToTheLastElement(String file, String extension) {
    assertThat(TextFile.extension(file)).isEqualTo(extension);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a.b|a|b",
        "a.b.c|a|b.c",
        "\"a.b\".\"c.d\"|a.b|c.d",
        "a.\"two words\"|a|two words",
        "\"q\\\"q\".\"x\\\"\"|q\"q|x\"",
      })
  void dbrpsMayBeQuoted(String text, String db, String rp) {
    assertThat(DbrpText.parse(text)).isEqualTo(new Dbrp(db, rp));
  }
}
