package org.kapacitor.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The folders and files of the repository. */
final class SourceTree {
  private final Path root = Path.of(System.getProperty("root")).toAbsolutePath().normalize();

  Path file(String path) {
    return root.resolve(path);
  }

  /** The folders of the bundles, as the poms list them, in their order. */
  List<String> bundles() throws IOException {
    List<String> bundles = new ArrayList<>();
    collect("bundles", bundles);
    return bundles;
  }

  private void collect(String folder, List<String> bundles) throws IOException {
    List<String> modules = values(folder + "/pom.xml", "/project/modules/module");
    if (modules.isEmpty()) {
      bundles.add(folder);
    }
    for (String module : modules) {
      collect(folder + "/" + module, bundles);
    }
  }

  /** The name of a module's artifact. */
  String artifact(String folder) throws IOException {
    return values(folder + "/pom.xml", "/project/artifactId").get(0);
  }

  /** A module as it was built. */
  Module module(String folder) throws IOException {
    Path jar = file(folder + "/target");
    String name = folder.equals("cli") ? "original-kapacitor-cli.jar" : artifact(folder) + "-";
    try (var files = Files.list(jar)) {
      Path built =
          files
              .filter(file -> file.getFileName().toString().startsWith(name))
              .filter(file -> file.toString().endsWith(".jar"))
              .findFirst()
              .orElseThrow(() -> new IOException("no jar of " + folder));
      try (JarFile content = new JarFile(built.toFile())) {
        return Module.read(folder, content);
      }
    }
  }

  /** The texts of all elements that an XPath names, whatever their namespace. */
  List<String> values(String path, String xpath) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = factory.newDocumentBuilder().parse(file(path).toFile());
      NodeList nodes =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(xpath, document, XPathConstants.NODESET);
      List<String> values = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        values.add(nodes.item(i).getTextContent().strip());
      }
      return values;
    } catch (ParserConfigurationException | SAXException | XPathException e) {
      throw new IOException(path, e);
    }
  }
}
