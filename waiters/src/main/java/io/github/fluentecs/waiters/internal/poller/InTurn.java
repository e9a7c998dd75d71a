package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.waiters.Query;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;

/** Queries for more about resources that are known, one after the other. */
public final class InTurn {
  private InTurn() {}

  /**
   * Makes the query for all of them.
   *
   * @param known the resources by key
   * @param query makes the query for one of them
   * @return the results by the same keys
   */
  public static <S, V> Query<Map<String, V>> of(
      Map<String, S> known, Function<? super S, Query<V>> query) {
    return next(known.entrySet().iterator(), query, new HashMap<>());
  }

  private static <S, V> Query<Map<String, V>> next(
      Iterator<Map.Entry<String, S>> left,
      Function<? super S, Query<V>> query,
      Map<String, V> found) {
    if (!left.hasNext()) {
      return Query.result(found);
    }
    Map.Entry<String, S> one = left.next();
    return query
        .apply(one.getValue())
        .then(
            value -> {
              found.put(one.getKey(), value);
              return next(left, query, found);
            });
  }
}
