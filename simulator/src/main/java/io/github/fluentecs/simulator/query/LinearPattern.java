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
 * A regular expression that a whole value has to match, run as a nondeterministic automaton: the
 * value is read once, all possibilities side by side, so the time grows with its length only.
 * Immutable.
 */
final class LinearPattern {
  /** States beside one for each character of the expression, for what counts: {@code a{5,20}}. */
  private static final int SPARE_STATES = 500;

  private static final int END = -1;
  private static final int NONE = -2;

  /**
   * One state.
   *
   * @param part the character or the edge that leads on; null to go on at once
   * @param other where it may go on as well; {@link #NONE} for nowhere
   */
  private record State(@Nullable PatternNode part, int next, int other) {}

  private final List<State> states = new ArrayList<>();
  private final int start;

  private LinearPattern(PatternNode root) {
    start = build(root, END);
  }

  /**
   * Reads an expression in Java's syntax.
   *
   * @throws PatternSyntaxException if it is none
   * @throws UnsupportedPatternException if it cannot be matched in linear time
   */
  static LinearPattern compile(String text) throws UnsupportedPatternException {
    Pattern.compile(text);
    PatternNode root = PatternParser.parse(text);
    if (root.size() > text.length() + SPARE_STATES) {
      throw new UnsupportedPatternException("so many repetitions");
    }
    return new LinearPattern(root);
  }

  private int build(PatternNode node, int next) {
    if (node instanceof Sequence sequence) {
      int first = next;
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        first = build(sequence.parts().get(i), first);
      }
      return first;
    }
    if (node instanceof Choice choice) {
      int first = NONE;
      for (PatternNode part : choice.parts()) {
        first = add(new State(null, build(part, next), first));
      }
      return first;
    }
    return node instanceof Repeat repeat ? build(repeat, next) : add(new State(node, next, NONE));
  }

  private int build(Repeat repeat, int next) {
    int first = next;
    if (repeat.isEndless()) {
      first = add(new State(null, NONE, next));
      states.set(first, new State(null, build(repeat.part(), first), next));
    } else {
      for (int i = repeat.least(); i < repeat.most(); i++) {
        first = add(new State(null, build(repeat.part(), first), next));
      }
    }
    for (int i = 0; i < repeat.least(); i++) {
      first = build(repeat.part(), first);
    }
    return first;
  }

  private int add(State state) {
    states.add(state);
    return states.size() - 1;
  }

  boolean matches(String value) {
    Run run = new Run(value.length());
    run.enter(start, 0);
    int at = 0;
    while (at < value.length() && !run.isStuck()) {
      int character = value.codePointAt(at);
      at += Character.charCount(character);
      run.read(character, at);
    }
    return at == value.length() && run.isAtEnd;
  }

  /** Where one value may have led so far. */
  private final class Run {
    private final int length;
    private final int[] seen = new int[states.size()];
    private final int[] waiting = new int[states.size() * 2 + 1];
    private int[] present = new int[states.size()];
    private int[] coming = new int[states.size()];
    private int count;
    private int round = 1;
    private boolean isAtEnd;

    Run(int length) {
      this.length = length;
    }

    boolean isStuck() {
      return count == 0;
    }

    void read(int character, int position) {
      int[] before = present;
      int size = count;
      present = coming;
      coming = before;
      count = 0;
      isAtEnd = false;
      round++;
      for (int i = 0; i < size; i++) {
        State state = states.get(before[i]);
        if (state.part() instanceof One one && one.kind().test(character)) {
          enter(state.next(), position);
        }
      }
    }

    /** Goes as far as it goes without a character. */
    void enter(int first, int position) {
      int top = 0;
      waiting[top++] = first;
      while (top > 0) {
        int at = waiting[--top];
        if (at == END) {
          isAtEnd = true;
        } else if (at != NONE && seen[at] != round) {
          seen[at] = round;
          State state = states.get(at);
          if (state.part() instanceof One) {
            present[count++] = at;
          } else if (!(state.part() instanceof Edge edge)
              || position == (edge.isStart() ? 0 : length)) {
            waiting[top++] = state.other();
            waiting[top++] = state.next();
          }
        }
      }
    }
  }
}
