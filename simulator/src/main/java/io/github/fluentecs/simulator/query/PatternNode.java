package io.github.fluentecs.simulator.query;

import java.util.List;
import java.util.function.IntPredicate;

/** A part of a regular expression. */
sealed interface PatternNode {
  /** The number that stands for a size too large to be built. */
  int TOO_LARGE = 1_000_000;

  /** How many states it takes, at most {@link #TOO_LARGE}. */
  int size();

  /** One character of a kind. */
  record One(IntPredicate kind) implements PatternNode {
    @Override
    public int size() {
      return 1;
    }
  }

  /** The start of the value, or its end. */
  record Edge(boolean isStart) implements PatternNode {
    @Override
    public int size() {
      return 1;
    }
  }

  /** One after the other; nothing if there are none. */
  record Sequence(List<PatternNode> parts) implements PatternNode {
    @Override
    public int size() {
      return limited(parts.stream().mapToLong(PatternNode::size).sum());
    }
  }

  /** One of them. */
  record Choice(List<PatternNode> parts) implements PatternNode {
    @Override
    public int size() {
      return limited(parts.stream().mapToLong(part -> part.size() + 1L).sum());
    }
  }

  /**
   * The same several times.
   *
   * @param most {@link Integer#MAX_VALUE} for any number
   */
  record Repeat(PatternNode part, int least, int most) implements PatternNode {
    boolean isEndless() {
      return most == Integer.MAX_VALUE;
    }

    @Override
    public int size() {
      long copies = isEndless() ? least + 1L : most;
      return limited((part.size() + 1L) * copies);
    }
  }

  private static int limited(long size) {
    return (int) Math.min(size, TOO_LARGE);
  }
}
