package org.kapacitor.itests.inside;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** A bundle with one plug-in, made of a class of the tests. */
final class PluginJar {
  private static final String IMPORTS =
      String.join(
          ",",
          "org.kapacitor.api.alert",
          "org.kapacitor.api.data",
          "org.kapacitor.api.function",
          "org.kapacitor.api.node",
          "org.kapacitor.api.option");

  private PluginJar() {}

  /**
   * Makes a bundle.
   *
   * @param service the interface that the plug-in is registered under
   */
  static InputStream of(String symbolicName, String version, Class<?> service, Class<?> plugin)
      throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", symbolicName);
    main.putValue("Bundle-Version", version);
    main.putValue("Import-Package", IMPORTS);
    main.putValue("Service-Component", "OSGI-INF/plugin.xml");
    main.putValue(
        "Require-Capability",
        "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3.0))\"");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
      jar.putNextEntry(new ZipEntry("OSGI-INF/plugin.xml"));
      jar.write(component(service, plugin).getBytes(StandardCharsets.UTF_8));
      addClasses(jar, plugin);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static String component(Class<?> service, Class<?> plugin) {
    return """
    <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%2$s">
      <implementation class="%2$s"/>
      <service><provide interface="%1$s"/></service>
    </scr:component>
    """
        .formatted(service.getName(), plugin.getName());
  }

  /** The class with those inside it. */
  private static void addClasses(JarOutputStream jar, Class<?> plugin) throws IOException {
    Bundle tests = FrameworkUtil.getBundle(plugin);
    String folder = plugin.getPackageName().replace('.', '/');
    for (URL url :
        Collections.list(tests.findEntries(folder, plugin.getSimpleName() + "*.class", false))) {
      jar.putNextEntry(new ZipEntry(url.getPath().substring(1)));
      try (InputStream content = url.openStream()) {
        content.transferTo(jar);
      }
    }
  }
}
