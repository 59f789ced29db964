package org.kapacitor.handler.log;

import java.io.File;
import java.util.List;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.HandlerException;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.NoConfig;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** Writes events to files (alerts.md section 4.2). */
@Component(service = HandlerType.class)
@Handler(
    kind = "log",
    summary = "Appends events to a file, one line of JSON each.",
    failure = "failed to open file for alert logging",
    creation = "failed to create log alert handler: ",
    optionsName = "alert.LogHandlerConfig")
public final class LogHandler implements HandlerType<NoConfig, LogHandler.Options> {

  /** What scripts and handler files can set. */
  public record Options(
      @Arg("Absolute path of the file, which is made if it does not exist.") String path,
      @Property("Permissions of the file if it is made, such as 0644 in scripts, 420 in JSON.")
          @Default("0600")
          long mode) {}

  @Override
  public Sender open(List<NoConfig> config, Options options, HandlerContext context) {
    FileMode mode = FileMode.of(options.mode());
    if (!mode.userWritable()) {
      throw new HandlerException("invalid file mode " + mode + ", must be user writable");
    }
    if (!new File(options.path()).isAbsolute()) {
      throw new HandlerException(
          "log path must be absolute: " + options.path() + " is not absolute");
    }
    return new LogSender(options.path(), mode);
  }
}
