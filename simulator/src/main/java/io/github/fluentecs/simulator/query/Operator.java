package io.github.fluentecs.simulator.query;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What stands between a subject and its argument; the longer symbols come before the shorter. */
enum Operator {
  EQUALS("==", "equals", order -> order == 0),
  NOT_EQUALS("!=", "not_equals", order -> order != 0),
  GREATER_OR_EQUAL(">=", "greater_than_equal", order -> order >= 0),
  LESS_OR_EQUAL("<=", "less_than_equal", order -> order <= 0),
  GREATER(">", "greater_than", order -> order > 0),
  LESS("<", "less_than", order -> order < 0),
  MATCHES("=~", "matches", null),
  NOT_MATCHES("!~", "not_matches", null),
  EXISTS("exists", "exists", null),
  NOT_EXISTS("!exists", "not_exists", null),
  IN("in", "in", null),
  NOT_IN("!in", "not_in", null);

  /** Those that compare by size. */
  static final Set<Operator> SIZES = EnumSet.of(GREATER_OR_EQUAL, LESS_OR_EQUAL, GREATER, LESS);

  private final String symbol;
  private final String word;

  // Without a state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final @Nullable IntPredicate holds;

  Operator(String symbol, String word, @Nullable IntPredicate holds) {
    this.symbol = symbol;
    this.word = word;
    this.holds = holds;
  }

  /** Takes the operator that comes next; null when none does. */
  static @Nullable Operator takeFrom(QueryText text) {
    for (Operator operator : values()) {
      if (text.take(operator.symbol, operator.word)) {
        return operator;
      }
    }
    return null;
  }

  boolean isNegative() {
    return this == NOT_EQUALS || this == NOT_EXISTS || this == NOT_IN || this == NOT_MATCHES;
  }

  boolean takesList() {
    return this == IN || this == NOT_IN;
  }

  boolean takesNothing() {
    return this == EXISTS || this == NOT_EXISTS;
  }

  /** Whether it holds for two values that compare like this. */
  boolean holdsFor(int order) {
    return holds != null && holds.test(order);
  }

  @Override
  public String toString() {
    return symbol;
  }
}
