package io.github.fluentecs.examples.nulls;

import java.lang.reflect.Array;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call with one null.
 *
 * @param call the constructor or method
 * @param place the index of the parameter
 * @param isItem whether the null is an item of it, not the whole
 */
record NullCall(
    Executable call, @Nullable Object receiver, List<Object> valid, int place, boolean isItem) {

  /** What a null does. */
  enum Outcome {
    /** Its message names the parameter. */
    NAMED,
    /** The JVM found it, not the library. */
    MESSAGE_OF_THE_JVM,
    /** Its message names something else. */
    OTHER_NAME,
    /** It has no message. */
    NO_MESSAGE,
    /** It throws something else. */
    OTHER_EXCEPTION,
    /** Nothing is thrown. */
    TAKEN
  }

  /** The words of Immutables for an item: the attribute, and what of it is null. */
  private static final Pattern ITEM = Pattern.compile("(\\w+) (element|key|value)( for key: .*)?");

  static List<NullCall> of(Executable call, @Nullable Object receiver, Object[] valid) {
    List<NullCall> calls = new ArrayList<>();
    Parameter[] parameters = call.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (!parameters[i].getType().isPrimitive()) {
        if (!isNullable(parameters[i])) {
          calls.add(new NullCall(call, receiver, List.of(valid), i, false));
        }
        if (!holdsModels(parameters[i]) && withNull(valid[i]) != null) {
          calls.add(new NullCall(call, receiver, List.of(valid), i, true));
        }
      }
    }
    return calls;
  }

  private static boolean isNullable(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotatedType().getAnnotations())
        .anyMatch(it -> it.annotationType().getSimpleName().equals("Nullable"));
  }

  private static boolean holdsModels(Parameter parameter) {
    return parameter.getParameterizedType().getTypeName().contains("<software.amazon.awssdk.");
  }

  /** Returns a copy of an array or a collection with a null behind its items. */
  private static @Nullable Object withNull(Object valid) {
    if (valid instanceof Map<?, ?> map) {
      return Collections.singletonMap(map.keySet().iterator().next(), null);
    }
    if (valid instanceof Collection<?> items) {
      Collection<Object> more = valid instanceof Set<?> ? new LinkedHashSet<>() : new ArrayList<>();
      more.addAll(items);
      more.add(null);
      return more;
    }
    if (!valid.getClass().isArray() || valid.getClass().getComponentType().isPrimitive()) {
      return null;
    }
    Object[] items = (Object[]) valid;
    return Array.getLength(valid) == 0 ? items : Arrays.copyOf(items, items.length + 1);
  }

  String parameter() {
    return call.getParameters()[place].getName();
  }

  /** Returns what is thrown; null for nothing. */
  @Nullable Throwable thrown() {
    Object[] arguments = valid.toArray();
    arguments[place] = isItem ? withNull(arguments[place]) : null;
    try {
      Object unused = Samples.invoke(call, receiver, arguments);
      return null;
    } catch (Throwable e) {
      return e;
    }
  }

  Outcome outcome(@Nullable Throwable thrown) {
    if (thrown == null) {
      return Outcome.TAKEN;
    }
    if (!(thrown instanceof NullPointerException)) {
      return Outcome.OTHER_EXCEPTION;
    }
    String message = thrown.getMessage();
    if (message == null) {
      return Outcome.NO_MESSAGE;
    }
    if (message.startsWith("Cannot ")) {
      return Outcome.MESSAGE_OF_THE_JVM;
    }
    boolean isNamed = Pattern.compile("\\b" + parameter() + "\\b").matcher(message).find();
    return isNamed || isItemOfBuilder(message) ? Outcome.NAMED : Outcome.OTHER_NAME;
  }

  /** Returns whether it is an item of the attribute that a generated builder's method adds to. */
  private boolean isItemOfBuilder(String message) {
    Matcher words = ITEM.matcher(message);
    Class<?> builder = call.getDeclaringClass();
    return isItem
        && words.matches()
        && builder.getSimpleName().equals("Builder")
        && Stream.of(builder.getMethods()).anyMatch(it -> it.getName().equals(words.group(1)));
  }

  @Override
  public String toString() {
    return call.getDeclaringClass().getName().replaceFirst("io.github.fluentecs.", "")
        + "."
        + call.getName().replaceFirst(".*[.]", "")
        + Arrays.toString(
            Arrays.stream(call.getParameterTypes()).map(Class::getSimpleName).toArray())
        + " "
        + parameter()
        + (isItem ? "[]" : "");
  }
}
