package org.kapacitor.handler.exec;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.NoConfig;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.option.Arg;
import org.osgi.service.component.annotations.Component;

/** Runs programs (alerts.md section 4.1). */
@Component(service = HandlerType.class)
@Handler(
    kind = "exec",
    summary = "Runs a program that gets the event as JSON on its standard input.",
    failure = "exec command failed",
    optionsName = "alert.ExecHandlerConfig")
public final class ExecHandler implements HandlerType<NoConfig, ExecHandler.Options> {

  /** What scripts and handler files can set. */
  public record Options(
      @Arg("Path of the program, or its name if it is on the PATH.") String prog,
      @Arg("Arguments, which are passed on as they are.") List<String> args) {}

  @Override
  public Sender open(List<NoConfig> config, Options options, HandlerContext context) {
    List<String> command = new ArrayList<>();
    command.add(options.prog());
    command.addAll(options.args());
    return new ExecSender(command);
  }
}
