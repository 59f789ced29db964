package org.kapacitor.config.internal.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Flags with values in the style of Go: {@code -x v, -x=v, --x v} (cli.md section 1). */
public final class GoFlags {
  private GoFlags() {}

  /**
   * Reads flags up to the first argument that is none.
   *
   * @param names of the flags that there are
   * @throws ConfigException {@code flag provided but not defined: -x} and the like; {@code flag:
   *     help requested}
   */
  public static Map<String, String> parse(List<String> arguments, Set<String> names) {
    Map<String, String> values = new HashMap<>();
    int at = 0;
    while (at < arguments.size() && isFlag(arguments.get(at))) {
      String flag = arguments.get(at++);
      String text = flag.substring(flag.startsWith("--") ? 2 : 1);
      if (text.isEmpty()) {
        break;
      }
      if (text.startsWith("-") || text.startsWith("=")) {
        throw new ConfigException("bad flag syntax: " + flag);
      }
      int equals = text.indexOf('=');
      String name = equals < 0 ? text : text.substring(0, equals);
      if (!names.contains(name)) {
        throw unknown(name);
      }
      if (equals < 0 && at == arguments.size()) {
        throw new ConfigException("flag needs an argument: -" + name);
      }
      values.put(name, equals < 0 ? arguments.get(at++) : text.substring(equals + 1));
    }
    return values;
  }

  private static boolean isFlag(String argument) {
    return argument.length() > 1 && argument.startsWith("-");
  }

  private static ConfigException unknown(String name) {
    return new ConfigException(
        name.equals("h") || name.equals("help")
            ? "flag: help requested"
            : "flag provided but not defined: -" + name);
  }
}
