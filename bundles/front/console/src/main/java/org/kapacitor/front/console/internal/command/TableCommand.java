package org.kapacitor.front.console.internal.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Option;
import org.kapacitor.front.console.internal.view.Table;

/** A command that prints tables. */
abstract class TableCommand extends ConsoleCommand {
  @Option(name = "--no-format", description = "Print rows only, their cells separated by tabs.")
  private boolean plain;

  @Override
  final void run(PrintStream out) {
    ShellTables.print(out, tables(), !plain);
  }

  /** What to print. */
  abstract List<Table> tables();
}
