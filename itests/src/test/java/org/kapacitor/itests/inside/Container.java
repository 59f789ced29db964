package org.kapacitor.itests.inside;

import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.mavenBundle;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ops4j.pax.exam.Option;

/** The distribution, started for the tests that run inside it. */
final class Container {
  private static final String PAX_URL = "etc/org.ops4j.pax.url.mvn.cfg";

  private Container() {}

  static Option[] options() throws IOException {
    int port = freePort();
    int chatPort = freePort();
    List<Option> all =
        new ArrayList<>(
            List.of(
                karafDistributionConfiguration()
                    .frameworkUrl(new File(System.getProperty("distribution")).toURI().toString())
                    .name("kapacitor")
                    .unpackDirectory(new File("target/exam"))
                    .useDeployFolder(false),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                editConfigurationFilePut(PAX_URL, "org.ops4j.pax.url.mvn.repositories", ""),
                editConfigurationFilePut(
                    PAX_URL,
                    "org.ops4j.pax.url.mvn.localRepository",
                    System.getProperty("local.repository")),
                systemProperty("http.port").value(Integer.toString(port)),
                systemProperty("chat.port").value(Integer.toString(chatPort)),
                vmOption("-Dkapacitor.config=" + configuration(port, chatPort)),
                vmOption("-Xmx300m")));
    for (String name : List.of("custom.node", "chat.handler", "counter.functions")) {
      all.add(systemProperty(name).value(System.getProperty(name)));
    }
    for (String opened : List.of("java.lang", "java.net", "java.util", "java.security")) {
      all.add(vmOption("--add-opens=java.base/" + opened + "=ALL-UNNAMED"));
    }
    for (String exported : List.of("file", "jar", "http", "https")) {
      all.add(
          vmOption("--add-exports=java.base/sun.net.www.protocol." + exported + "=ALL-UNNAMED"));
    }
    all.add(vmOption("--add-exports=java.base/sun.net.www.content.text=ALL-UNNAMED"));
    all.add(mavenBundle("org.assertj", "assertj-core", System.getProperty("assertj.version")));
    all.add(mavenBundle("net.bytebuddy", "byte-buddy", System.getProperty("byte-buddy.version")));
    all.add(junitBundles());
    return all.toArray(Option[]::new);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Path configuration(int port, int chatPort) throws IOException {
    Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data");
    Path file = data.resolve("kapacitor.conf");
    Files.writeString(
        file,
        """
        hostname = "localhost"
        data_dir = "%s"
        [storage]
          boltdb = "%s/kapacitor.db"
        [replay]
          dir = "%s/replay"
        [http]
          bind-address = "127.0.0.1:%d"
        [logging]
          level = "ERROR"
        [chat]
          enabled = true
          url = "http://127.0.0.1:%d"
        """
            .formatted(data, data, data, port, chatPort));
    return file;
  }
}
