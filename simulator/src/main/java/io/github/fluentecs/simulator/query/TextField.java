package io.github.fluentecs.simulator.query;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/**
 * A field whose values are texts: one, several or none.
 *
 * @param values the values for an instance
 * @param operators what it can be compared by
 * @param negationNeedsValue whether a negated comparison holds only where there is a value
 */
record TextField(
    Function<QuerySubject, Collection<String>> values,
    Set<Operator> operators,
    boolean negationNeedsValue)
    implements Field {
  private static final Set<Operator> PLAIN =
      EnumSet.of(
          Operator.EQUALS,
          Operator.NOT_EQUALS,
          Operator.IN,
          Operator.NOT_IN,
          Operator.MATCHES,
          Operator.NOT_MATCHES);

  /** Of exactly one value. */
  static Field single(Function<QuerySubject, String> value) {
    return new TextField(subject -> List.of(value.apply(subject)), PLAIN, true);
  }

  static Field attribute(String name) {
    return new TextField(
        subject -> {
          String value = subject.attribute(name);
          return value == null ? List.of() : List.of(value);
        },
        EnumSet.allOf(Operator.class),
        true);
  }

  static Field taskGroup() {
    Set<Operator> operators = EnumSet.copyOf(PLAIN);
    operators.addAll(EnumSet.of(Operator.EXISTS, Operator.NOT_EXISTS));
    return new TextField(QuerySubject::taskGroups, operators, false);
  }

  @Override
  public Predicate<QuerySubject> condition(Operator operator, List<Argument> arguments) {
    if (operator.takesNothing()) {
      return subject -> values.apply(subject).isEmpty() == operator.isNegative();
    }
    Predicate<String> test = test(operator, arguments);
    if (!operator.isNegative()) {
      return subject -> values.apply(subject).stream().anyMatch(test);
    }
    return subject -> {
      Collection<String> present = values.apply(subject);
      return !(negationNeedsValue && present.isEmpty()) && present.stream().noneMatch(test);
    };
  }

  /** What the operator asks of one value, a negative one without its negation. */
  private static Predicate<String> test(Operator operator, List<Argument> arguments) {
    List<String> texts = arguments.stream().map(Argument::text).toList();
    return switch (operator) {
      case MATCHES, NOT_MATCHES -> pattern(arguments.get(0))::matches;
      case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL ->
          value -> operator.holdsFor(compare(value, texts.get(0)));
      default -> texts::contains;
    };
  }

  private static LinearPattern pattern(Argument argument) {
    try {
      return LinearPattern.compile(argument.text());
    } catch (PatternSyntaxException e) {
      throw argument.isNot("a regular expression");
    } catch (UnsupportedPatternException e) {
      throw argument.isNot("a regular expression without " + e.getMessage());
    }
  }

  /** As numbers if both are, else as texts. */
  private static int compare(String value, String other) {
    try {
      return new BigDecimal(value).compareTo(new BigDecimal(other));
    } catch (NumberFormatException e) {
      return value.compareTo(other);
    }
  }
}
