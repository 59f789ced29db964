package org.kapacitor.cli.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kapacitor.cli.text.Quotes;

/** Goes through a list of arguments and collects the values of options. */
final class FlagReader {
  private final FlagSet set;
  private final List<String> arguments;
  private final Map<String, List<String>> values = new TreeMap<>();
  private int at;

  FlagReader(FlagSet set, List<String> arguments) {
    this.set = set;
    this.arguments = arguments;
  }

  /** Reads the next option; false if there is none. */
  boolean readOne() throws FlagException {
    String argument = at < arguments.size() ? arguments.get(at) : "";
    if (argument.length() < 2 || argument.charAt(0) != '-') {
      return false;
    }
    at++;
    if (argument.equals("--")) {
      return false;
    }
    String body = argument.substring(argument.charAt(1) == '-' ? 2 : 1);
    if (body.charAt(0) == '-' || body.charAt(0) == '=') {
      throw set.wrong("bad flag syntax: " + argument);
    }
    int equals = body.indexOf('=');
    Flag flag = set.flag(equals < 0 ? body : body.substring(0, equals));
    String value = equals < 0 ? following(flag) : body.substring(equals + 1);
    check(flag, value);
    store(flag, value);
    return true;
  }

  private String following(Flag flag) throws FlagException {
    if (flag.kind() == Flag.Kind.SWITCH) {
      return "true";
    }
    if (at == arguments.size()) {
      throw set.wrong("flag needs an argument: -" + flag.name());
    }
    return arguments.get(at++);
  }

  private void check(Flag flag, String value) throws FlagException {
    if (flag.kind() == Flag.Kind.SWITCH && Booleans.parse(value).isEmpty()) {
      throw set.wrong(
          "invalid boolean value "
              + Quotes.quote(value)
              + " for -"
              + flag.name()
              + ": parse error");
    }
    if (flag.check().isPresent()) {
      Optional<String> problem = flag.check().get().problem(value);
      if (problem.isPresent()) {
        throw set.wrong(
            "invalid value "
                + Quotes.quote(value)
                + " for flag -"
                + flag.name()
                + ": "
                + problem.get());
      }
    }
  }

  private void store(Flag flag, String value) {
    List<String> all = values.get(flag.name());
    if (all == null) {
      all = new ArrayList<>();
      values.put(flag.name(), all);
    }
    if (flag.kind() != Flag.Kind.EACH) {
      all.clear();
    }
    all.add(value);
  }

  Flags flags() {
    return new Flags(values, arguments.subList(at, arguments.size()));
  }
}
