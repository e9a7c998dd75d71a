package io.github.fluentecs.simulator.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A field of one value of a type that has an order.
 *
 * @param value the value for an instance; null when there is none, and then nothing holds
 * @param reader reads an argument
 * @param <T> the type of the value
 */
record OrderedField<T extends Comparable<T>>(
    Function<QuerySubject, @Nullable T> value, Function<Argument, T> reader) implements Field {

  static Field agentVersion() {
    return new OrderedField<>(
        subject -> AgentVersion.find(subject.agentVersion()), OrderedField::version);
  }

  static Field registeredAt() {
    return new OrderedField<Instant>(
        subject -> subject.registeredAt().truncatedTo(ChronoUnit.SECONDS), OrderedField::instant);
  }

  static Field runningTasksCount() {
    return new OrderedField<Integer>(QuerySubject::runningTasksCount, OrderedField::number);
  }

  @Override
  public Set<Operator> operators() {
    Set<Operator> operators = EnumSet.copyOf(Operator.SIZES);
    operators.addAll(EnumSet.of(Operator.EQUALS, Operator.NOT_EQUALS));
    return operators;
  }

  @Override
  public Predicate<QuerySubject> condition(Operator operator, List<Argument> arguments) {
    T bound = reader.apply(arguments.get(0));
    return subject -> {
      T present = value.apply(subject);
      return present != null && operator.holdsFor(present.compareTo(bound));
    };
  }

  private static AgentVersion version(Argument argument) {
    AgentVersion version = AgentVersion.find(argument.text());
    if (version == null) {
      throw argument.isNot("a version such as 1.14.5");
    }
    return version;
  }

  private static Integer number(Argument argument) {
    try {
      return Integer.valueOf(argument.text());
    } catch (NumberFormatException e) {
      throw argument.isNot("a whole number");
    }
  }

  private static Instant instant(Argument argument) {
    String text = argument.text();
    try {
      if (text.indexOf('T') < 0) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      boolean hasOffset = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d");
      return hasOffset
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw argument.isNot("a date such as 2018-06-18 or 2018-06-18T22:28:28Z");
    }
  }
}
