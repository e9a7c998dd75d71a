package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.event.EcsEvent;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How resources of one kind are polled: which of them can share a call, how many, and by which
 * command. Subjects are grouped by the identity of their lookup, so implementations are singletons;
 * they are immutable and thread-safe.
 *
 * @param <R> the reference
 * @param <S> the typed view
 */
public interface Lookup<R extends ResourceRef, S> {
  /**
   * Returns the throttle category of the calls.
   *
   * @return the throttle category
   */
  ThrottleCategory category();

  /**
   * Returns how many resources one call can describe.
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
   * Returns what identifies a resource within its group, whether it was named by id or ARN.
   *
   * @param ref a resource
   * @return its id
   */
  default String key(R ref) {
    return ref.id();
  }

  /**
   * Makes the query for resources of one group.
   *
   * @param refs 1 to {@link #limit()} resources, no two with the same key
   * @return those that ECS knows, by {@link #key}
   */
  Query<Map<String, S>> fetch(List<R> refs);

  /**
   * Returns the state of a resource for reports and progress.
   *
   * @param seen the resource
   * @return state and numbers
   */
  Snapshot snapshot(S seen);

  /**
   * Returns evidence of failures in a polled resource. It is kept during the wait, since ECS
   * forgets.
   *
   * @param seen the resource
   * @return nothing by default
   */
  default Evidence evidence(S seen) {
    return Evidence.none();
  }

  /**
   * Makes the query for evidence that polls do not return. It is executed when a resource gets
   * worse, and once when a wait has failed, within the request budget; so it should take one or two
   * calls.
   *
   * @param ref the resource
   * @return an empty result by default
   */
  default Query<Evidence> diagnosticQuery(R ref) {
    return Query.result(Evidence.none());
  }

  /**
   * Returns whether a resource got worse between two polls, so that {@link #diagnosticQuery} is
   * executed.
   *
   * @param before the resource at the previous poll; null at the first
   * @param now the resource
   * @return false by default
   */
  default boolean isWorse(@Nullable S before, S now) {
    return false;
  }

  /**
   * Returns whether a resource is on its way, so that it may get worse unseen between two polls;
   * {@link #diagnosticQuery} is then executed every few minutes too.
   *
   * @param now the resource
   * @return false by default
   */
  default boolean isUnsettled(S now) {
    return false;
  }

  /**
   * Returns the resource as an event tells it.
   *
   * @param event an event of any kind
   * @return the resource with all that a poll would show of it but tags and health; empty for an
   *     event that does not tell it, as by default
   */
  default Optional<S> told(EcsEvent event) {
    return Optional.empty();
  }

  /**
   * Returns what orders views of one resource, so that an event that comes late does not hide what
   * is known already.
   *
   * @param seen the resource
   * @return greater for newer ones; empty by default
   */
  default OptionalLong version(S seen) {
    return OptionalLong.empty();
  }
}
