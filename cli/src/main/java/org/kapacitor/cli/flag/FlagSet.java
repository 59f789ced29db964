package org.kapacitor.cli.flag;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The options of a command and their syntax: {@code -x v, -x=v, --x}, switches only {@code -x} or
 * {@code -x=true|false}; reading stops at the first argument that is no option, or behind {@code
 * --}.
 *
 * <p>Reference: cli.md section 1.
 */
public final class FlagSet {
  private final Map<String, Flag> flags = new TreeMap<>();
  private final String usage;

  /** Options of a command whose usage text, without the list of options, is given. */
  public FlagSet(String usage) {
    this.usage = usage;
  }

  /** Adds an option with a value. */
  public FlagSet text(String name, String description) {
    return add(new Flag(name, Flag.Kind.TEXT, description, Optional.empty()));
  }

  /** Adds an option without a value. */
  public FlagSet toggle(String name, String description) {
    return add(new Flag(name, Flag.Kind.SWITCH, description, Optional.empty()));
  }

  /** Adds an option that may be repeated and whose values are checked. */
  public FlagSet each(String name, String description, ValueCheck check) {
    return add(new Flag(name, Flag.Kind.EACH, description, Optional.of(check)));
  }

  private FlagSet add(Flag flag) {
    flags.put(flag.name(), flag);
    return this;
  }

  /** The usage text followed by the list of options. */
  public String usage() {
    StringBuilder text = new StringBuilder(usage);
    for (Flag flag : flags.values()) {
      text.append(flag.describe());
    }
    return text.toString();
  }

  /**
   * Reads the options at the beginning of a list of arguments.
   *
   * @throws FlagException for an unknown or malformed option, and for {@code -h} and {@code -help}
   */
  public Flags parse(List<String> arguments) throws FlagException {
    FlagReader reader = new FlagReader(this, arguments);
    while (reader.readOne()) {
      continue;
    }
    return reader.flags();
  }

  Flag flag(String name) throws FlagException {
    Flag flag = flags.get(name);
    if (flag != null) {
      return flag;
    }
    if (name.equals("h") || name.equals("help")) {
      throw new FlagException("", usage());
    }
    throw wrong("flag provided but not defined: -" + name);
  }

  FlagException wrong(String message) {
    return new FlagException(message, usage());
  }
}
