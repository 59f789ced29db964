package org.kapacitor.node.sideload;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.option.Sections;
import org.kapacitor.api.template.Templates;
import org.kapacitor.template.GoTemplates;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.16: files. */
class SideloadNodeTest {
  private final SideloadNode node = new SideloadNode();
  @TempDir private Path directory;

  @BeforeEach
  void exampleOfTheSection() {
    write("host/a.yml", "thr: 5\nname: foo\nflag: true\nnum: \"12\"\n");
    write("default.json", "{\"thr\": 7.5, \"other\": \"x\"}");
  }

  private void write(String file, String content) {
    try {
      Files.createDirectories(directory.resolve(file).getParent());
      Files.writeString(directory.resolve(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NodeTest sideload(String properties) {
    return from("file://" + directory, ".order('host/{{.h}}.yml', 'default.json')" + properties);
  }

  private NodeTest from(String source, String properties) {
    return NodeTest.of("|sideload().source('" + source + "')" + properties, node)
        .resource(Templates.class, new GoTemplates())
        .resource(Sections.class, new Endpoints())
        .resource(
            Http.class,
            request -> {
              throw new IOException("no server");
            });
  }

  @Test
  void takesTheFirstFileThatHasTheKey() {
    sideload(".field('thr', 0.0).field('num', 0).tag('name', 'dflt').tag('other', 'none')")
        .points("m,h=a v=1 1", "m,h=b v=2 2")
        .expect(
            "m,h=a,name=foo,other=x num=12i,thr=5.0,v=1.0 1",
            "m,h=b,name=dflt,other=x num=0i,thr=7.5,v=2.0 2")
        .expectErrors(0);
  }

  @Test
  void replacesFieldsAndTagsOfTheSameName() {
    sideload(".field('thr', 0).tag('name', 'dflt')")
        .points("m,h=a,name=old thr=99 1", "m,h=c,name=old thr=\"s\" 1")
        .expect("m,h=a,name=foo thr=5i 1", "m,h=c,name=dflt thr=0i 1")
        .expectErrors(1);
  }

  @Test
  void valuesGetTheTypesOfTheirDefaults() {
    write("t.yaml", "i: 3\nf: 2.5\ns: 1e2\nb: yes\nt: T\nx: abc\nd: 2020-01-02\nm: {a: 1}\nl: [1]");
    String order = ".order('t.yaml')";
    from("file://" + directory, order + ".field('i', 0.5).field('f', 'x').field('s', 1)")
        .points("m v=1 1")
        .expect("m f=\"2.5\",i=3.0,s=100i,v=1.0 1");
    from("file://" + directory, order + ".field('b', FALSE).field('t', FALSE).field('d', 'x')")
        .points("m v=1 1")
        .expect("m b=true,d=\"2020-01-02\",t=true,v=1.0 1");
    from("file://" + directory, order + ".field('b', 'x').field('x', 1.5).field('f', 7)")
        .points("m v=1 1")
        .expect("m b=\"true\",f=7i,v=1.0,x=1.5 1")
        .expectErrors(2);
    from("file://" + directory, order + ".field('m', 'x').field('l', 1).field('i', TRUE)")
        .points("m v=1 1", "m v=1 2")
        .expect("m i=true,l=1i,m=\"x\",v=1.0 1", "m i=true,l=1i,m=\"x\",v=1.0 2")
        .expectErrors(6);
  }

  @Test
  void nullAndWhatIsMissingIsTheDefault() {
    write("n.json", "{\"a\": null, \"b/c\": 2}");
    write("empty.yml", "");
    write("notes.txt", "b: 1");
    from(
            "file://" + directory + "/",
            ".order('n.json', 'default.json', 'empty.yml', 'notes.txt', 'none.yml')"
                + ".field('a', 'x').field('b//c', 1).field('zz', 9s)")
        .points("m v=1 1")
        .expect("m a=\"x\",b//c=2i,v=1.0,zz=9s 1");
  }

  @Test
  void tagsMoveAPointToItsGroup() {
    write("host/a.yml", "h: z");
    sideload(".tag('h', 'none')")
        .groupBy("h")
        .points("m,h=a v=1 1", "m,h=b v=1 2")
        .barrier("m,h=a", "3")
        .delete("m,h=a")
        .expect(
            "m,h=z v=1.0 1 [h=z]", "m,h=none v=1.0 2 [h=none]", "barrier [h=a] 3", "delete [h=a]");
  }

  @Test
  void batchesKeepTheirTagsButTheirRowsChange() {
    sideload(".field('thr', 0).tag('name', 'dflt')")
        .onBatches()
        .batch("m,h=a 10", "v=1 1", "c=1 v=2 2")
        .batch("m,h=a 20")
        .expect(
            "batch m [h=a] 10 {name=foo thr=5i,v=1.0 1; c=1,name=foo thr=5i,v=2.0 2}",
            "batch m [h=a] 20 {}");
  }

  @Test
  void aMissingTagIsNoValueAndAFailingTemplateLeavesThePoint() {
    write("host/<no value>.yml", "thr: 1");
    sideload(".field('thr', 0)").points("m v=1 1").expect("m thr=1i,v=1.0 1").expectErrors(0);
    from("file://" + directory, ".order('{{ template \"x\" }}').field('thr', 0)")
        .points("m,h=a v=1 1")
        .expect("m,h=a v=1.0 1")
        .expectErrors(1);
    from("file://" + directory, ".order('{{').field('thr', 0)").fails("template: order:1: ");
  }

  @Test
  void readsAgainWhenAskedAndKeepsWhatItHasIfThatFails() {
    sideload(".field('thr', 0)")
        .withoutRestoring()
        .points("m,h=a v=1 1")
        .then(() -> write("host/a.yml", "thr: 6"))
        .points("m,h=a v=1 2")
        .then(this::reload)
        .points("m,h=a v=1 3")
        .then(() -> write("host/a.yml", "thr: ["))
        .then(
            () ->
                assertThatThrownBy(node::reload)
                    .hasMessageStartingWith(
                        "failed to update source \"%s\": failed to update sideload cache for source"
                                .formatted(directory)
                            + " file \"%s\": failed to unmarshal yaml values \"%s/host/a.yml\": "
                                .formatted(directory, directory)))
        .points("m,h=a v=1 4")
        .expect(
            "m,h=a thr=5i,v=1.0 1",
            "m,h=a thr=5i,v=1.0 2",
            "m,h=a thr=6i,v=1.0 3",
            "m,h=a thr=6i,v=1.0 4");
  }

  private void reload() {
    try {
      node.reload();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aSourceThatNoTaskUsesIsForgotten() {
    sideload(".field('thr', 0)").points("m,h=a v=1 1").expect("m,h=a thr=5i,v=1.0 1");
    write("host/a.yml", "thr: 8");
    sideload(".field('thr', 0)").points("m,h=a v=1 1").expect("m,h=a thr=8i,v=1.0 1");
  }

  @Test
  void doesNotStartWithoutItsSource() {
    from("ftp://host/x", "")
        .fails("unsupported source scheme \"ftp\", must be 'file', 'http', or 'https'");
    from("file:relative", "").fails("sideload source path must be absolute \"\"");
    from("", "").fails("Specified endpoint does not exist: ");
    from("nope", "").fails("Specified endpoint does not exist: nope");
    from(":x", "").fails("parse \":x\": missing protocol scheme");
    from("file:///nowhere/at/all", "")
        .fails(
            "failed to update sideload cache for source file \"/nowhere/at/all\": lstat"
                + " /nowhere/at/all: no such file or directory");
    from("file:///a%zz", "").fails("invalid URL escape");
  }

  @Test
  void refusesFilesItCannotRead() {
    write("bad.json", "[1]");
    sideload("")
        .fails(
            "failed to unmarshal json values \"%s/bad.json\": json: cannot unmarshal array into Go"
                    .formatted(directory)
                + " value of type map[string]interface {}");
    write("bad.json", "{\"a\": 1} x");
    sideload("").fails("failed to unmarshal json values");
    write("bad.json", "{}");
    write("bad.yml", "text");
    sideload("").fails("cannot unmarshal string into Go value of type map[string]interface {}");
    write("bad.yml", "a: !!java.net.URL [\"http://x\"]");
    sideload("").fails("failed to unmarshal yaml values");
    write("bad.yml", "a: 1");
    write(".hidden/x.yml", "a: 1");
    sideload("").fails("invalid relative path");
    from("file://" + directory + "/bad.yml", "").fails("invalid relative path");
  }

  @Test
  void refusesOptionsThatDoNotFit() {
    sideload(".field('a', lambda: TRUE)")
        .fails("unsupported type *ast.LambdaNode for field \"a\", field default values must be");
    sideload(".field('a')").fails("reflect: Call with too few input arguments");
    sideload(".tag('a', 1)").fails("reflect: Call using int64 as type string");
    NodeTest.of("|sideload('x')", node).fails("reflect: Call with too many input arguments");
  }
}
