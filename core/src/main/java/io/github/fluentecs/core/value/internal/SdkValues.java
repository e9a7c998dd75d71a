package io.github.fluentecs.core.value.internal;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.Percent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts members of SDK models, which may be null, into attributes, and back. */
public final class SdkValues {
  private SdkValues() {}

  /**
   * Reads a text that ECS requires.
   *
   * @param text the text, or null
   * @return the text; empty for null
   */
  public static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * Returns the first text that is there.
   *
   * @param text the text, or null
   * @param other another text, or null
   * @return the text, else the other one, else an empty text
   */
  public static String text(@Nullable String text, @Nullable String other) {
    return text == null ? text(other) : text;
  }

  /**
   * Reads a number that ECS requires.
   *
   * @param number the number, or null
   * @return the number; 0 for null
   */
  public static int number(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  /**
   * Reads an optional number.
   *
   * @param number the number, or null
   * @return the number; empty for null
   */
  public static OptionalInt optional(@Nullable Integer number) {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /**
   * Reads an optional duration.
   *
   * @param seconds whole seconds, or null
   * @return the duration; empty for null
   */
  public static Optional<Duration> seconds(@Nullable Integer seconds) {
    return Optional.ofNullable(seconds).map(Duration::ofSeconds);
  }

  /**
   * Reads the values of an enum.
   *
   * @param <E> the SDK's enum
   * @param type the SDK's enum
   * @param texts the values
   * @return the values, in order
   */
  public static <E extends Enum<E>> List<OpenEnum<E>> enums(Class<E> type, List<String> texts) {
    return SdkLists.map(texts, text -> OpenEnum.parse(type, text));
  }

  /**
   * Reads an optional percentage.
   *
   * @param percent the number, or null
   * @return the percentage; empty for null, and for what is no finite number
   */
  public static Optional<Percent> percent(@Nullable Double percent) {
    return Optional.ofNullable(percent).filter(Double::isFinite).map(Percent::of);
  }

  /**
   * Reads pairs into a map. Pairs without a key or a value are left out; of several with the same
   * key, the last remains.
   *
   * @param <S> the SDK's model of a pair
   * @param pairs the pairs
   * @param key reads the key
   * @param value reads the value
   * @return values by key, in the order of the list
   */
  public static <S> Map<String, String> map(
      List<S> pairs,
      Function<? super S, @Nullable String> key,
      Function<? super S, @Nullable String> value) {
    Map<String, String> map = new LinkedHashMap<>();
    for (S pair : pairs) {
      String name = pair == null ? null : key.apply(pair);
      String content = pair == null ? null : value.apply(pair);
      if (name != null && content != null) {
        map.put(name, content);
      }
    }
    return map;
  }

  /**
   * Writes an optional number.
   *
   * @param number the number
   * @return the number; null, which is not sent, for an absent one
   */
  public static @Nullable Integer orNull(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  /**
   * Returns the entries of an answer's map that are there.
   *
   * @param map the map
   * @return the same map, unless it has nulls
   */
  public static Map<String, String> present(Map<String, String> map) {
    Map<String, String> present = new LinkedHashMap<>(map);
    present.remove(null);
    return present.values().removeIf(Objects::isNull) || present.size() < map.size()
        ? present
        : map;
  }
}
