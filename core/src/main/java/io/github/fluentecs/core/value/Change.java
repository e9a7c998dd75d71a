package io.github.fluentecs.core.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How an update changes a list: keep it, replace it, or clear it. In the request, a kept list is
 * absent and a cleared list is empty. Immutable and thread-safe.
 *
 * @param <T> the item
 */
public sealed interface Change<T> {
  /**
   * Leaves the list as it is.
   *
   * @param <T> the item
   * @return the change
   */
  static <T> Change<T> keep() {
    return new Keep<>();
  }

  /**
   * Replaces the list.
   *
   * @param <T> the item
   * @param items the new items; none of them clears the list
   * @return the change
   */
  static <T> Change<T> replace(List<? extends T> items) {
    return new Replace<>(Arguments.copyOf("items", items));
  }

  /**
   * Removes all items.
   *
   * @param <T> the item
   * @return the change
   */
  static <T> Change<T> clear() {
    return new Clear<>();
  }

  /**
   * Returns the list for a request.
   *
   * @param <S> the SDK's model
   * @param model makes the model of one item
   * @return the models, an empty list to clear, or null to keep
   */
  <S> @Nullable List<S> toSdk(Function<? super T, ? extends S> model);

  /**
   * Returns whether the list is left as it is.
   *
   * @return true when the request leaves the list out
   */
  default boolean keeps() {
    return this instanceof Keep;
  }

  /**
   * The list stays as it is.
   *
   * @param <T> the item
   */
  record Keep<T>() implements Change<T> {
    @Override
    public <S> @Nullable List<S> toSdk(Function<? super T, ? extends S> model) {
      Objects.requireNonNull(model, "model");
      return null;
    }
  }

  /**
   * The list is replaced.
   *
   * @param <T> the item
   * @param items the new items
   */
  record Replace<T>(List<T> items) implements Change<T> {
    /**
     * Copies the list.
     *
     * @param items the new items
     */
    public Replace {
      items = Arguments.copyOf("items", items);
    }

    @Override
    public <S> List<S> toSdk(Function<? super T, ? extends S> model) {
      Objects.requireNonNull(model, "model");
      List<S> models = new ArrayList<>(items.size());
      items.forEach(item -> models.add(model.apply(item)));
      return models;
    }
  }

  /**
   * The list becomes empty.
   *
   * @param <T> the item
   */
  record Clear<T>() implements Change<T> {
    @Override
    public <S> List<S> toSdk(Function<? super T, ? extends S> model) {
      Objects.requireNonNull(model, "model");
      return List.of();
    }
  }
}
