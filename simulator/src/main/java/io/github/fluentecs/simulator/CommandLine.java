package io.github.fluentecs.simulator;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Options of the forms {@code --name value} and {@code --name=value}, flags without a value, and
 * {@code --help}.
 */
final class CommandLine {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Set<String> flags = new HashSet<>();
  private boolean isHelp;

  private CommandLine() {}

  /**
   * Reads options.
   *
   * @param names those that there are
   * @param flags those that there are without a value
   * @throws IllegalArgumentException if there is anything else; the message names it
   */
  static CommandLine parse(List<String> args, List<String> names, List<String> flags) {
    CommandLine line = new CommandLine();
    Iterator<String> rest = args.iterator();
    while (rest.hasNext()) {
      String arg = rest.next();
      if (arg.equals("--help") || arg.equals("-h")) {
        line.isHelp = true;
      } else if (arg.startsWith("--") && flags.contains(arg.substring(2))) {
        line.flags.add(arg.substring(2));
      } else {
        line.add(arg, rest, names);
      }
    }
    return line;
  }

  private void add(String arg, Iterator<String> rest, List<String> names) {
    int mark = arg.indexOf('=');
    String option = mark < 0 ? arg : arg.substring(0, mark);
    if (!option.startsWith("--") || !names.contains(option.substring(2))) {
      throw new IllegalArgumentException("there is no option " + option);
    }
    if (mark < 0 && !rest.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    String value = mark < 0 ? rest.next() : arg.substring(mark + 1);
    if (values.put(option.substring(2), value) != null) {
      throw new IllegalArgumentException(option + " is given twice");
    }
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  boolean isHelp() {
    return isHelp;
  }

  /**
   * What an option was set to.
   *
   * @param reader throws an {@code IllegalArgumentException} for what it can not read
   */
  <T> Optional<T> value(String name, Function<String, T> reader) {
    try {
      return Optional.ofNullable(values.get(name)).map(reader);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--" + name + ": " + e.getMessage(), e);
    }
  }
}
