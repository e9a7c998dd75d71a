package io.github.fluentecs.simulator.query;

import java.util.List;
import java.util.function.IntPredicate;

/** The text of an expression, and how far it is read. */
final class QueryText {
  private final String text;
  private int at;

  QueryText(String text) {
    this.text = text;
  }

  /** Where the next thing starts. */
  int position() {
    skipBlanks();
    return at;
  }

  boolean isAtEnd() {
    return position() == text.length();
  }

  /** Takes one of these symbols or words, if it comes next. */
  boolean take(String... symbols) {
    return List.of(symbols).stream().anyMatch(this::takeOne);
  }

  private boolean takeOne(String symbol) {
    boolean isNext = text.startsWith(symbol, position()) && endsThere(symbol);
    if (isNext) {
      at += symbol.length();
    }
    return isNext;
  }

  /** A symbol may be followed by anything, a word by what is not a part of it. */
  private boolean endsThere(String symbol) {
    int end = at + symbol.length();
    boolean isWord = Character.isLetter(symbol.charAt(symbol.length() - 1));
    return !isWord || end == text.length() || !isWordCharacter(text.charAt(end));
  }

  private static boolean isWordCharacter(int character) {
    return Character.isLetterOrDigit(character) || character == '_' || character == ':';
  }

  void require(String symbol, String otherwise) {
    if (!take(symbol)) {
      throw unexpected(otherwise);
    }
  }

  /** Takes characters as long as they are of a kind; there may be none. */
  String takeWhile(IntPredicate kind) {
    int start = position();
    while (at < text.length() && kind.test(text.charAt(at)) && !isJunction()) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean isJunction() {
    return text.startsWith("&&", at) || text.startsWith("||", at);
  }

  /** The opening quote of a quoted value, if one comes next. */
  boolean isQuoted() {
    return !isAtEnd() && (text.charAt(at) == '\'' || text.charAt(at) == '"');
  }

  /** Takes what stands between two quotes of the same kind. */
  String takeQuoted() {
    int start = position();
    int end = text.indexOf(text.charAt(start), start + 1);
    if (end < 0) {
      throw failure(start, "the quote is not closed");
    }
    at = end + 1;
    return text.substring(start + 1, end);
  }

  QuerySyntaxException unexpected(String expected) {
    int start = position();
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String found = start == text.length() ? "the end" : '"' + text.substring(start, end) + '"';
    return failure(start, "expected " + expected + " but found " + found);
  }

  static QuerySyntaxException failure(int index, String problem) {
    return new QuerySyntaxException(index + 1, problem);
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
