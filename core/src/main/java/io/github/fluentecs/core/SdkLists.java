package io.github.fluentecs.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists as SDK requests carry them: an absent list stays off the wire, an empty one does not. */
public final class SdkLists {
  private SdkLists() {}

  /**
   * Turns values into the SDK's models. A plain loop, since every execution passes here.
   *
   * @param <T> the value
   * @param <S> the SDK's model
   * @param values the values
   * @param model makes one model
   * @return the models in order, or null for no values
   */
  public static <T, S> @Nullable List<S> mapOrNull(
      Collection<? extends T> values, Function<? super T, ? extends S> model) {
    if (values.isEmpty()) {
      return null;
    }
    List<S> models = new ArrayList<>(values.size());
    for (T value : values) {
      models.add(model.apply(value));
    }
    return models;
  }

  /**
   * Leaves an empty list off the wire.
   *
   * @param <T> the item
   * @param values the values
   * @return the same list, or null when it is empty
   */
  public static <T> @Nullable List<T> orNull(List<T> values) {
    return values.isEmpty() ? null : values;
  }
}
