package io.github.fluentecs.waiters;

/**
 * A pure function from what was seen of a resource to a verdict. It may be called any number of
 * times, with what was seen at any time; it keeps no state and does not block.
 *
 * @param <S> the typed view of the resource
 * @param <T> what the condition gives when it is met
 */
@FunctionalInterface
public interface Condition<S, T> {
  /**
   * Judges what was seen.
   *
   * @param seen the resource, or that ECS does not know it
   * @return met, pending or impossible
   */
  Verdict<T> judge(Observation<S> seen);
}
