package io.github.fluentecs.core.placement;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the cluster query language by its documentation, knowing nothing of what prints it: a
 * subject, an operator and its argument; and, or, not and parentheses around such.
 */
final class QueryParser {
  private static final List<String> OPERATORS =
      List.of("!exists", "exists", "!in", "in", "==", "!=", ">=", "<=", "=~", "!~", ">", "<");
  private static final String ENDS_WORD = " ,()[]'\"";

  private final String text;
  private int at;

  private QueryParser(String text) {
    this.text = text;
  }

  /** What was read. */
  sealed interface Node {}

  record Single(String subject, String operator, List<String> arguments) implements Node {}

  record Joined(String word, List<Node> nodes) implements Node {}

  record Negated(Node node) implements Node {}

  static Node parse(String text) {
    QueryParser parser = new QueryParser(text);
    Node node = parser.compound();
    if (parser.at < text.length()) {
      throw parser.unexpected();
    }
    return node;
  }

  /** One kind of word only: mixing them takes parentheses. */
  private Node compound() {
    List<Node> nodes = new ArrayList<>();
    nodes.add(operand());
    String word = take(" and ") ? "and" : take(" or ") ? "or" : null;
    if (word == null) {
      return nodes.get(0);
    }
    do {
      nodes.add(operand());
    } while (take(" " + word + " "));
    return new Joined(word, nodes);
  }

  private Node operand() {
    if (take("not(")) {
      return new Negated(closed());
    }
    return take("(") ? closed() : single();
  }

  private Node closed() {
    Node inner = compound();
    expect(")");
    return inner;
  }

  private Node single() {
    String subject = literal();
    expect(" ");
    String operator =
        OPERATORS.stream().filter(this::take).findFirst().orElseThrow(this::unexpected);
    if (operator.endsWith("exists")) {
      return new Single(subject, operator, List.of());
    }
    expect(" ");
    return new Single(subject, operator, operator.endsWith("in") ? list() : List.of(literal()));
  }

  private List<String> list() {
    List<String> values = new ArrayList<>();
    expect("[");
    do {
      values.add(literal());
    } while (take(", "));
    expect("]");
    return values;
  }

  /** A word, or what stands between two quotes of one kind. */
  private String literal() {
    for (String quote : List.of("'", "\"")) {
      if (take(quote)) {
        int end = text.indexOf(quote, at);
        String content = text.substring(at, end);
        at = end + 1;
        return content;
      }
    }
    int from = at;
    while (at < text.length() && ENDS_WORD.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == from) {
      throw unexpected();
    }
    return text.substring(from, at);
  }

  private boolean take(String expected) {
    boolean there = text.startsWith(expected, at);
    at += there ? expected.length() : 0;
    return there;
  }

  private void expect(String expected) {
    if (!take(expected)) {
      throw unexpected();
    }
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("unexpected at " + at + " of: " + text);
  }
}
