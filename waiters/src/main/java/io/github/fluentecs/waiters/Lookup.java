package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ResourceRef;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How resources of one kind are looked at: which of them can share a call, how many, and by which
 * command. One object stands for one kind of look, so implementations are singletons; they are
 * immutable and thread-safe.
 *
 * @param <R> the reference
 * @param <S> the typed view
 */
public interface Lookup<R extends ResourceRef, S> {
  /**
   * Returns the token bucket that the calls draw from.
   *
   * @return the throttle category
   */
  ThrottleCategory category();

  /**
   * Returns how many resources one call can ask for.
   *
   * @return at least 1
   */
  int limit();

  /**
   * Returns what resources must have in common to share a call.
   *
   * @param ref a resource
   * @return for example the id of its cluster; compared with {@code equals}
   */
  String group(R ref);

  /**
   * Returns what tells a resource from others of its group, whichever way it was named.
   *
   * @param ref a resource
   * @return its id
   */
  default String key(R ref) {
    return ref.id();
  }

  /**
   * Asks for resources of one group.
   *
   * @param refs 1 to {@link #limit()} resources, no two with the same key
   * @return those that ECS knows, by {@link #key}
   */
  Query<Map<String, S>> fetch(List<R> refs);

  /**
   * Shows a resource as people look at it.
   *
   * @param seen the resource
   * @return state and numbers
   */
  Snapshot snapshot(S seen);

  /**
   * Takes from a look what speaks of trouble. It is kept while waiting, since ECS forgets.
   *
   * @param seen the resource
   * @return nothing by default
   */
  default Evidence evidence(S seen) {
    return Evidence.none();
  }

  /**
   * Asks what looks do not show of why a resource is not as it should be. It is asked when things
   * get worse, and once when a wait has failed, within the request budget; so it takes one or two
   * commands.
   *
   * @param ref the resource
   * @return nothing to ask by default
   */
  default Query<Evidence> diagnosticQuery(R ref) {
    return Query.result(Evidence.none());
  }

  /**
   * Tells whether things got worse between two looks, so that it is time to {@link #inquire}.
   *
   * @param before the resource at the look before; null at the first
   * @param now the resource
   * @return false by default
   */
  default boolean isWorse(@Nullable S before, S now) {
    return false;
  }
}
