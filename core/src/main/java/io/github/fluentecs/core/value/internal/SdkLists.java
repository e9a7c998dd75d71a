package io.github.fluentecs.core.value.internal;

import io.github.fluentecs.core.value.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.util.SdkAutoConstructList;

/**
 * Converts collections into lists for SDK requests: an absent list is not sent, an empty one is.
 */
public final class SdkLists {
  private SdkLists() {}

  /**
   * Converts values into the SDK's models, in a read-only list. A plain loop with exact capacity,
   * since every execution calls it.
   *
   * @param <T> the value
   * @param <S> the SDK's model
   * @param values the values
   * @param model makes one model
   * @return the models in order, or null for no values
   */
  public static <T, S> @Nullable List<S> mapOrNull(
      List<? extends T> values, Function<? super T, ? extends S> model) {
    return switch (values.size()) {
      case 0 -> null;
      case 1 -> Collections.singletonList(model.apply(values.get(0)));
      default -> map(values, model);
    };
  }

  /**
   * Converts values.
   *
   * @param <T> the value
   * @param <S> the result
   * @param values the values
   * @param model makes one result
   * @return the results in order
   */
  public static <T, S> List<S> map(
      List<? extends T> values, Function<? super T, ? extends S> model) {
    List<S> models = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      T value = values.get(i);
      if (value != null) {
        models.add(model.apply(value));
      }
    }
    return models;
  }

  /**
   * Reads what an update does to a list: an absent list is kept, an empty one cleared.
   *
   * @param <S> the SDK's model
   * @param <T> the value
   * @param models the list of a request; null for a member that the SDK does not have
   * @param values converts the list
   * @return the change
   */
  public static <S, T> Change<T> change(
      @Nullable List<S> models, Function<? super List<S>, ? extends List<T>> values) {
    if (models == null || models instanceof SdkAutoConstructList) {
      return Change.keep();
    }
    return models.isEmpty() ? Change.clear() : Change.replace(values.apply(models));
  }

  /**
   * Makes views of an answer's items.
   *
   * @param <T> the type of an item
   * @param <S> the type of a view
   * @param items the items
   * @param view makes a view
   * @return an unmodifiable list
   */
  public static <T, S> List<S> views(List<T> items, Function<? super T, ? extends S> view) {
    return Collections.unmodifiableList(map(items, view));
  }

  /**
   * Returns the items of an answer that are there.
   *
   * @param <T> the type of an item
   * @param items the items
   * @return the same list, unless it has nulls
   */
  public static <T> List<T> present(List<T> items) {
    for (T item : items) {
      if (item == null) {
        return views(items, Function.identity());
      }
    }
    return items;
  }

  /**
   * Converts the entries of a map into the SDK's models.
   *
   * @param <K> the key
   * @param <V> the value
   * @param <S> the SDK's model
   * @param values values by key
   * @param model makes one model of a key and its value
   * @return the models in the map's order, or null for no entries
   */
  public static <K, V, S> @Nullable List<S> mapOrNull(
      Map<K, V> values, BiFunction<? super K, ? super V, ? extends S> model) {
    if (values.isEmpty()) {
      return null;
    }
    List<S> models = new ArrayList<>(values.size());
    values.forEach((key, value) -> models.add(model.apply(key, value)));
    return models;
  }

  /**
   * Replaces an empty list with null, which is not sent.
   *
   * @param <T> the item
   * @param values the values
   * @return the same list, or null when it is empty
   */
  public static <T> @Nullable List<T> orNull(List<T> values) {
    return values.isEmpty() ? null : values;
  }
}
