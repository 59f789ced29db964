package org.kapacitor.cli.command;

import java.util.List;
import java.util.Optional;

/** The table of commands. Only the one that is asked for is loaded: a start must be quick. */
public final class Commands {
  /** Their names in the order of the usage text. */
  private static final List<String> NAMES =
      List.of(
          "record",
          "define",
          "define-template",
          "define-topic-handler",
          "replay",
          "enable",
          "disable",
          "reload",
          "delete",
          "list",
          "show",
          "show-template",
          "show-topic-handler",
          "show-topic",
          "level",
          "stats",
          "version",
          "vars",
          "help");

  private Commands() {}

  /** A command by its name. */
  public static Optional<Command> find(String name) {
    return switch (name) {
      case "record" -> Optional.of(new RecordCommand());
      case "define" -> Optional.of(new DefineCommand());
      case "define-template" -> Optional.of(new DefineTemplateCommand());
      case "define-topic-handler" -> Optional.of(new DefineTopicHandlerCommand());
      case "replay" -> Optional.of(new ReplayCommand());
      case "enable" -> Optional.of(new EnableCommand());
      case "disable" -> Optional.of(new DisableCommand());
      case "reload" -> Optional.of(new ReloadCommand());
      case "delete" -> Optional.of(new DeleteCommand());
      case "list" -> Optional.of(new ListCommand());
      case "show" -> Optional.of(new ShowCommand());
      case "show-template" -> Optional.of(new ShowTemplateCommand());
      case "show-topic-handler" -> Optional.of(new ShowTopicHandlerCommand());
      case "show-topic" -> Optional.of(new ShowTopicCommand());
      case "level" -> Optional.of(new LevelCommand());
      case "stats" -> Optional.of(new StatsCommand());
      case "version" -> Optional.of(new VersionCommand());
      case "vars" -> Optional.of(new VarsCommand());
      case "help" -> Optional.of(new HelpCommand());
      default -> Optional.empty();
    };
  }

  /** The list of commands and of the options in front of them. */
  public static String usage() {
    StringBuilder text =
        new StringBuilder("\nUsage: kapacitor [options] [command] [args]\n\nCommands:\n\n");
    for (String name : NAMES) {
      text.append('\t').append(name).append(" ".repeat(22 - name.length()));
      text.append(find(name).orElseThrow().summary()).append('\n');
    }
    return text.append("\nOptions:\n\n").append(GlobalFlags.describe()).toString();
  }
}
