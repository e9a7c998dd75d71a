package io.github.fluentecs.core.value;

import io.github.fluentecs.core.value.internal.SdkLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A string that is usually one of the constants of {@code E}; unknown strings are preserved.
 *
 * <p>ECS adds states and codes faster than a library can follow, so an unknown text is not an
 * error: {@link #known()} is empty, and {@link #text()} is the text from the service. Two values
 * are equal when their texts are. Immutable and thread-safe.
 *
 * @param <E> the constants that this version of the library knows; a constant's text is its {@code
 *     toString()}
 */
public final class OpenEnum<E extends Enum<E>> {
  private static final String SDK_UNKNOWN = "UNKNOWN_TO_SDK_VERSION";

  /** Constants by text; initialized when a text is first parsed. */
  private static final class Constants {
    private static final ClassValue<Map<String, Enum<?>>> BY_TEXT =
        new ClassValue<>() {
          @Override
          protected Map<String, Enum<?>> computeValue(Class<?> type) {
            Map<String, Enum<?>> byText = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
              Enum<?> value = (Enum<?>) constant;
              if (!value.name().equals(SDK_UNKNOWN)) {
                byText.put(value.toString(), value);
              }
            }
            return byText;
          }
        };
  }

  private final String text;
  private final @Nullable E known;

  private OpenEnum(String text, @Nullable E known) {
    this.text = text;
    this.known = known;
  }

  /**
   * Returns the value of a known constant.
   *
   * @param <E> the enum
   * @param value any constant but the SDK's {@code UNKNOWN_TO_SDK_VERSION}, which has no text
   * @return the value
   * @throws IllegalArgumentException for {@code UNKNOWN_TO_SDK_VERSION}; use {@link #parse} instead
   */
  public static <E extends Enum<E>> OpenEnum<E> of(E value) {
    Objects.requireNonNull(value, "value");
    if (value.name().equals(SDK_UNKNOWN)) {
      throw new IllegalArgumentException(
          SDK_UNKNOWN + " has no text to send; use OpenEnum.parse(type, text)");
    }
    return new OpenEnum<>(value.toString(), value);
  }

  /**
   * Returns the values of known constants.
   *
   * @param <E> the enum
   * @param values any constants but the SDK's {@code UNKNOWN_TO_SDK_VERSION}
   * @return the values in the same order, in an unmodifiable list
   * @throws IllegalArgumentException for {@code UNKNOWN_TO_SDK_VERSION}; use {@link #parse} instead
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // The values are only copied.
  public static <E extends Enum<E>> List<OpenEnum<E>> listOf(E... values) {
    return Arguments.list("values", values).stream().map(OpenEnum::of).toList();
  }

  /**
   * Returns the value of a text, known or not.
   *
   * @param <E> the enum
   * @param type the enum's class
   * @param text the text as ECS spells it, case-sensitive
   * @return the value
   */
  public static <E extends Enum<E>> OpenEnum<E> parse(Class<E> type, String text) {
    Objects.requireNonNull(text, "text");
    Enum<?> constant = Constants.BY_TEXT.get(Objects.requireNonNull(type, "type")).get(text);
    return new OpenEnum<>(text, constant == null ? null : type.cast(constant));
  }

  /**
   * Returns the value of a text that may be absent, as observed values hold them.
   *
   * @param <E> the enum
   * @param type the enum's class
   * @param text the text, or null
   * @return the value, or empty when the text is null
   */
  public static <E extends Enum<E>> Optional<OpenEnum<E>> parseNullable(
      Class<E> type, @Nullable String text) {
    return text == null ? Optional.empty() : Optional.of(parse(type, text));
  }

  /**
   * Returns the texts of a list for a request.
   *
   * @param values the values
   * @return their texts, or null for an empty list, which is then not sent
   */
  public static @Nullable List<String> textsOrNull(List<? extends OpenEnum<?>> values) {
    Arguments.requireItems("values", values);
    return SdkLists.mapOrNull(values, OpenEnum::text);
  }

  /**
   * Returns the constant, or empty for a text that this version does not know.
   *
   * @return the constant
   */
  public Optional<E> known() {
    return Optional.ofNullable(known);
  }

  /**
   * Returns whether this is the given constant.
   *
   * @param constant the constant to compare with
   * @return true when the text is that constant's
   */
  public boolean equalTo(E constant) {
    return known == Objects.requireNonNull(constant, "constant");
  }

  /**
   * Returns the text exactly as ECS sent it or will receive it.
   *
   * @return the raw text
   */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OpenEnum<?> that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns {@link #text()}. */
  @Override
  public String toString() {
    return text;
  }
}
