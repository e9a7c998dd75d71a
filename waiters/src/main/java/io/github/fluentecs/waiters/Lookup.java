package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ResourceRef;
import io.github.fluentecs.core.ThrottleCategory;
import java.util.List;
import java.util.Map;

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
  Inquiry<Map<String, S>> ask(List<R> refs);

  /**
   * Shows a resource as people look at it.
   *
   * @param seen the resource
   * @return state and numbers
   */
  Snapshot show(S seen);
}
