package io.github.fluentecs.simulator.query;

import io.github.fluentecs.simulator.query.PatternNode.Choice;
import io.github.fluentecs.simulator.query.PatternNode.Edge;
import io.github.fluentecs.simulator.query.PatternNode.One;
import io.github.fluentecs.simulator.query.PatternNode.Repeat;
import io.github.fluentecs.simulator.query.PatternNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads regular expressions in Java's syntax, as far as they can be matched in linear time: without
 * what looks around or back, and without possessive quantifiers. Java's own compiler has found the
 * expression correct before.
 */
final class PatternParser {
  private static final int DEEPEST = 100;
  private static final String OF_ONE_CHARACTER = "dDwWsShHvVtnrfae";
  private static final String WITH_A_CODE = "pPxu0c";

  private final String text;
  private int flags;
  private int at;
  private int depth;

  private PatternParser(String text) {
    this.text = text;
  }

  /**
   * Reads an expression.
   *
   * @throws UnsupportedPatternException if it holds what takes more than linear time
   */
  static PatternNode parse(String text) throws UnsupportedPatternException {
    PatternParser parser = new PatternParser(quoted(text));
    if (parser.take("(?i)")) {
      parser.flags = Pattern.CASE_INSENSITIVE;
    }
    return parser.choice();
  }

  /** Writes what stands between \Q and \E character by character. */
  private static String quoted(String text) {
    StringBuilder plain = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (text.startsWith(isQuoted ? "\\E" : "\\Q", i)) {
        isQuoted = !isQuoted;
        i++;
      } else if (!isQuoted && c == '\\' && i + 1 < text.length()) {
        plain.append(c).append(text.charAt(++i));
      } else {
        boolean isSign = isQuoted && c < 128 && !Character.isLetterOrDigit(c);
        plain.append(isSign ? "\\" : "").append(c);
      }
    }
    return plain.toString();
  }

  private PatternNode choice() throws UnsupportedPatternException {
    if (++depth > DEEPEST) {
      throw new UnsupportedPatternException("more than " + DEEPEST + " groups in one another");
    }
    List<PatternNode> parts = new ArrayList<>(List.of(sequence()));
    while (take("|")) {
      parts.add(sequence());
    }
    depth--;
    return parts.size() == 1 ? parts.get(0) : new Choice(parts);
  }

  private PatternNode sequence() throws UnsupportedPatternException {
    List<PatternNode> parts = new ArrayList<>();
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      parts.add(repeated(part()));
    }
    return new Sequence(parts);
  }

  private PatternNode part() throws UnsupportedPatternException {
    if (take("(")) {
      return group();
    }
    if (take("^")) {
      return new Edge(true);
    }
    if (take("$")) {
      return new Edge(false);
    }
    int start = at;
    if (text.charAt(at) == '[') {
      skipClass();
    } else if (text.charAt(at) == '\\') {
      skipEscape();
    } else {
      at += Character.charCount(text.codePointAt(at));
    }
    return one(text.substring(start, at));
  }

  private PatternNode group() throws UnsupportedPatternException {
    if (take("?")) {
      boolean isNamed = text.startsWith("<", at) && !text.startsWith("<=", at);
      if (isNamed && !text.startsWith("<!", at)) {
        at = text.indexOf('>', at) + 1;
      } else if (!take(":")) {
        throw new UnsupportedPatternException("(?" + text.charAt(at));
      }
    }
    PatternNode inner = choice();
    at++;
    return inner;
  }

  private PatternNode repeated(PatternNode part) throws UnsupportedPatternException {
    Repeat repeat = quantifier(part);
    if (repeat == null) {
      return part;
    }
    if (take("+")) {
      throw new UnsupportedPatternException("possessive quantifiers");
    }
    // Whether it is reluctant does not matter where the whole value has to match.
    take("?");
    return repeat;
  }

  private @Nullable Repeat quantifier(PatternNode part) {
    if (take("*")) {
      return new Repeat(part, 0, Integer.MAX_VALUE);
    }
    if (take("+")) {
      return new Repeat(part, 1, Integer.MAX_VALUE);
    }
    if (take("?")) {
      return new Repeat(part, 0, 1);
    }
    if (!take("{")) {
      return null;
    }
    int end = text.indexOf('}', at);
    String[] bounds = text.substring(at, end).split(",", -1);
    at = end + 1;
    int least = number(bounds[0]);
    if (bounds.length == 1) {
      return new Repeat(part, least, least);
    }
    return new Repeat(part, least, bounds[1].isEmpty() ? Integer.MAX_VALUE : number(bounds[1]));
  }

  private static int number(String digits) {
    return Math.min(Integer.parseInt(digits.strip()), PatternNode.TOO_LARGE);
  }

  private void skipClass() throws UnsupportedPatternException {
    at++;
    take("^");
    for (boolean isFirst = true; isFirst || text.charAt(at) != ']'; isFirst = false) {
      if (text.charAt(at) == '[') {
        skipClass();
      } else if (text.charAt(at) == '\\') {
        skipEscape();
      } else {
        at++;
      }
      if (at >= text.length()) {
        throw new UnsupportedPatternException("a class that is not closed");
      }
    }
    at++;
  }

  /** Takes an escape that stands for one character. */
  private void skipEscape() throws UnsupportedPatternException {
    char kind = text.charAt(at + 1);
    boolean isLetter = kind < 128 && Character.isLetterOrDigit(kind);
    if (isLetter && OF_ONE_CHARACTER.indexOf(kind) < 0 && WITH_A_CODE.indexOf(kind) < 0) {
      throw new UnsupportedPatternException("\\" + kind);
    }
    at += 2;
    if (isLetter && WITH_A_CODE.indexOf(kind) >= 0) {
      skipCode(kind);
    }
  }

  private void skipCode(char kind) {
    if (text.startsWith("{", at)) {
      at = text.indexOf('}', at) + 1;
    } else if (kind == '0') {
      int most = text.charAt(at) <= '3' ? 3 : 2;
      for (int i = 0; i < most && at < text.length() && isOctal(text.charAt(at)); i++) {
        at++;
      }
    } else {
      at += kind == 'x' ? 2 : kind == 'u' ? 4 : 1;
    }
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  /** Java tells which characters are meant; one at a time, it cannot go back. */
  private PatternNode one(String kind) throws UnsupportedPatternException {
    try {
      Pattern pattern = Pattern.compile(kind, flags);
      boolean[] ascii = new boolean[128];
      for (int c = 0; c < ascii.length; c++) {
        ascii[c] = pattern.matcher(Character.toString(c)).matches();
      }
      return new One(
          c -> c < ascii.length ? ascii[c] : pattern.matcher(Character.toString(c)).matches());
    } catch (PatternSyntaxException e) {
      throw new UnsupportedPatternException(kind);
    }
  }

  private boolean take(String sign) {
    boolean isNext = text.startsWith(sign, at);
    at += isNext ? sign.length() : 0;
    return isNext;
  }
}
