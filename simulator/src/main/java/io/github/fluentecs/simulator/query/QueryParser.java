package io.github.fluentecs.simulator.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads expressions: {@code or} binds weakest, then {@code and}, then {@code not}. */
final class QueryParser {
  private static final String SUBJECTS =
      "agentConnected, agentVersion, attribute:NAME, ec2InstanceId, registeredAt, "
          + "runningTasksCount or task:group";

  private final QueryText text;

  QueryParser(QueryText text) {
    this.text = text;
  }

  Predicate<QuerySubject> parse() {
    Predicate<QuerySubject> condition = alternatives();
    if (!text.isAtEnd()) {
      throw text.unexpected("and, or, or the end");
    }
    return condition;
  }

  private Predicate<QuerySubject> alternatives() {
    Predicate<QuerySubject> condition = conjunction();
    while (text.take("||", "or")) {
      condition = condition.or(conjunction());
    }
    return condition;
  }

  private Predicate<QuerySubject> conjunction() {
    Predicate<QuerySubject> condition = term();
    while (text.take("&&", "and")) {
      condition = condition.and(term());
    }
    return condition;
  }

  private Predicate<QuerySubject> term() {
    boolean isNegated = false;
    while (text.take("!", "not")) {
      isNegated = !isNegated;
    }
    Predicate<QuerySubject> condition = text.take("(") ? enclosed() : comparison();
    return isNegated ? condition.negate() : condition;
  }

  private Predicate<QuerySubject> enclosed() {
    Predicate<QuerySubject> condition = alternatives();
    text.require(")", "and, or, or a closing parenthesis");
    return condition;
  }

  private Predicate<QuerySubject> comparison() {
    Field field = field();
    int index = text.position();
    Operator operator = Operator.takeFrom(text);
    if (operator == null) {
      throw text.unexpected("an operator such as == or in");
    }
    if (!field.operators().contains(operator)) {
      String known =
          field.operators().stream().map(Operator::toString).collect(Collectors.joining(" "));
      throw QueryText.failure(index, operator + " is none of the operators here: " + known);
    }
    return field.condition(operator, arguments(operator));
  }

  private Field field() {
    if (text.take("agentConnected")) {
      return TextField.single(subject -> String.valueOf(subject.agentConnected()));
    }
    if (text.take("ec2InstanceId")) {
      return TextField.single(QuerySubject::ec2InstanceId);
    }
    if (text.take("agentVersion")) {
      return OrderedField.agentVersion();
    }
    if (text.take("registeredAt")) {
      return OrderedField.registeredAt();
    }
    if (text.take("runningTasksCount")) {
      return OrderedField.runningTasksCount();
    }
    if (text.take("task:group")) {
      return TextField.taskGroup();
    }
    return attribute();
  }

  private Field attribute() {
    text.require("attribute:", SUBJECTS);
    String name = text.takeWhile(QueryParser::isOfName);
    if (name.isEmpty()) {
      throw text.unexpected("the name of an attribute");
    }
    return TextField.attribute(name);
  }

  private static boolean isOfName(int character) {
    return Character.isLetterOrDigit(character) || "-_./\\".indexOf(character) >= 0;
  }

  private List<Argument> arguments(Operator operator) {
    if (operator.takesNothing()) {
      return List.of();
    }
    return operator.takesList() ? list() : List.of(literal(QueryParser::isOfValue));
  }

  private List<Argument> list() {
    text.require("[", "a list such as [a, b]");
    List<Argument> arguments = new ArrayList<>();
    do {
      arguments.add(literal(QueryParser::isOfItem));
    } while (text.take(","));
    text.require("]", "a comma or a closing bracket");
    return arguments;
  }

  private Argument literal(IntPredicate kind) {
    int index = text.position();
    if (text.isQuoted()) {
      return new Argument(text.takeQuoted(), index);
    }
    String value = text.takeWhile(kind);
    if (value.isEmpty()) {
      throw text.unexpected("a value");
    }
    return new Argument(value, index);
  }

  private static boolean isOfValue(int character) {
    return !Character.isWhitespace(character) && character != '(' && character != ')';
  }

  private static boolean isOfItem(int character) {
    return isOfValue(character) && character != ',' && character != ']';
  }
}
