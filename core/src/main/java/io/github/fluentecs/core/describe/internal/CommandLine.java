package io.github.fluentecs.core.describe.internal;

import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One AWS CLI call, quoted for a POSIX shell. If the CLI would interpret a value, such as {@code
 * file://a} or {@code -x}, or a value has line breaks, the whole request is passed as {@code
 * --cli-input-json}.
 */
public final class CommandLine {
  /** The one flag whose name does not follow the CLI's naming rule. */
  private static final Map<String, String> RENAMED =
      Map.of("no-enable-execute-command", "disable-execute-command");

  private final StringBuilder line;

  private CommandLine(String operation) {
    line = new StringBuilder("aws ecs ").append(kebab(operation));
  }

  /** Returns the call of an operation with these members. */
  public static String of(String operation, Map<String, @Nullable Object> members) {
    CommandLine call = new CommandLine(operation);
    if (members.values().stream().anyMatch(CommandLine::misread)) {
      return call.option("cli-input-json").word(Json.compact(members)).text();
    }
    members.forEach(call::member);
    return call.text();
  }

  /** Returns a call for one page; by default the CLI reads the following pages too. */
  public static String ofOnePage(String operation, Map<String, @Nullable Object> members) {
    return of(operation, members) + " --no-paginate";
  }

  private void member(String name, @Nullable Object value) {
    if (value instanceof Boolean on) {
      String flag = (on ? "" : "no-") + kebab(name);
      option(RENAMED.getOrDefault(flag, flag));
      return;
    }
    option(kebab(name));
    if (value instanceof Collection<?> list && !list.isEmpty() && allBare(list)) {
      list.forEach(item -> word(String.valueOf(item)));
    } else {
      word(plain(value) ? String.valueOf(value) : Json.compact(value));
    }
  }

  private CommandLine option(String name) {
    line.append(" --").append(name);
    return this;
  }

  private CommandLine word(String word) {
    line.append(' ').append(bare(word) ? word : quoted(word));
    return this;
  }

  private String text() {
    return line.toString();
  }

  private static boolean plain(@Nullable Object value) {
    return value instanceof String || value instanceof Number;
  }

  private static boolean misread(@Nullable Object value) {
    return value instanceof String text
        && (special(text) || text.chars().anyMatch(Character::isISOControl));
  }

  /**
   * Returns whether the CLI interprets a value: as an option, or as a reference to a file or URL.
   */
  private static boolean special(String text) {
    return text.startsWith("-")
        || text.startsWith("file://")
        || text.startsWith("fileb://")
        || text.startsWith("http://")
        || text.startsWith("https://");
  }

  private static boolean allBare(Collection<?> list) {
    for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
      Object item = items.next();
      boolean bare = item instanceof String text ? bare(text) && !special(text) : plain(item);
      if (!bare) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a word needs no quotes in any shell. */
  private static boolean bare(String word) {
    return !word.isEmpty() && word.chars().allMatch(CommandLine::bare);
  }

  private static boolean bare(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-_./:@%+=,".indexOf(c) >= 0;
  }

  private static String quoted(String word) {
    return '\'' + word.replace("'", "'\\''") + '\'';
  }

  /** Returns a member's or operation's name as the CLI writes it: enable-ecs-managed-tags. */
  public static String kebab(String name) {
    StringBuilder kebab = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (i > 0 && Character.isUpperCase(c) && startsWord(name, i)) {
        kebab.append('-');
      }
      kebab.append(c);
    }
    return kebab.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean startsWord(String name, int i) {
    boolean lowerFollows = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return !Character.isUpperCase(name.charAt(i - 1)) || lowerFollows;
  }
}
