package org.kapacitor.config.internal.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerConfig;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.NoConfig;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.input.Input;
import org.kapacitor.api.input.InputConfig;
import org.kapacitor.api.input.InputContext;
import org.kapacitor.api.input.InputType;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.option.Section;

class InstalledSectionsTest {
  @TempDir private Path directory;

  record NoOptions(@Property("Unused.") String unused) {}

  record Channel(@Doc("Whether to send.") boolean enabled, @Doc("URL.") String url)
      implements HandlerConfig {}

  record Port(@Doc("Whether to listen.") boolean enabled) implements InputConfig {}

  @Section("stats")
  record Stats(@Doc("Whether to collect.") boolean enabled) {}

  @Section(value = "chat", list = true)
  record Shared(@Doc("URL.") String url) {}

  @Handler(kind = "chat", section = "chat", elementKey = "url", summary = "Chats.")
  static final class Chat implements HandlerType<Channel, NoOptions> {
    @Override
    public Sender open(List<Channel> config, NoOptions options, HandlerContext context) {
      throw new UnsupportedOperationException();
    }
  }

  @Handler(kind = "plain", summary = "Has no section.")
  static final class Plain implements HandlerType<NoConfig, NoOptions> {
    @Override
    public Sender open(List<NoConfig> config, NoOptions options, HandlerContext context) {
      throw new UnsupportedOperationException();
    }
  }

  @Input(section = "udp", list = true, summary = "Listens.")
  static final class Udp implements InputType<Port> {
    @Override
    public AutoCloseable open(Port config, InputContext context) {
      throw new UnsupportedOperationException();
    }
  }

  private void bundle(String name, Class<?>... classes) throws IOException {
    Path jar = Files.createDirectories(directory.resolve(name)).resolve(name + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Class<?> type : classes) {
        String entry = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(entry));
        try (InputStream content = type.getClassLoader().getResourceAsStream(entry)) {
          content.transferTo(out);
        }
      }
    }
  }

  @Test
  void findsTheSectionsOfHandlersAndInputsAndThoseThatRecordsName() throws IOException {
    bundle("a", Shared.class, Plain.class, NoOptions.class);
    bundle("b", Chat.class, Channel.class, Stats.class);
    bundle("c", Udp.class, Port.class);
    assertThat(InstalledSections.below(directory))
        .containsExactlyInAnyOrder(
            SectionSpec.of("chat", true, Channel.class),
            SectionSpec.of("stats", false, Stats.class),
            SectionSpec.of("udp", true, Port.class));
  }

  @Test
  void namesTheClassThatCannotBeLoaded() throws IOException {
    Path jar = directory.resolve("broken.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("no/such/Type.class"));
      out.write(Section.class.descriptorString().getBytes(StandardCharsets.UTF_8));
    }
    assertThatIOException()
        .isThrownBy(() -> InstalledSections.below(directory))
        .withMessageStartingWith("cannot load no.such.Type: ");
  }
}
