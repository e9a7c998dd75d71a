package io.github.fluentecs.core;

import java.util.Optional;
import java.util.function.BiConsumer;

/** Members of SDK requests that are set only where there is a value, which most have not. */
public final class SdkMembers {
  private SdkMembers() {}

  /**
   * Sets a member where there is a value.
   *
   * @param <B> the SDK's builder
   * @param <T> the value
   * @param request the builder
   * @param value the value; the member stays as it is without one
   * @param member sets the member; a function that holds nothing costs nothing where there is none
   */
  public static <B, T> void set(
      B request, Optional<T> value, BiConsumer<? super B, ? super T> member) {
    if (value.isPresent()) {
      member.accept(request, value.get());
    }
  }
}
