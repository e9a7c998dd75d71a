package io.github.fluentecs.waiters;

/**
 * A pure function from the observation of a resource to a verdict. It may be called any number of
 * times and in any order; it keeps no state and does not block.
 *
 * @param <S> the typed view of the resource
 * @param <T> the value of the condition when it is met
 */
@FunctionalInterface
public interface Condition<S, T> {
  /**
   * Judges an observation.
   *
   * @param seen the resource, or that ECS does not know it
   * @return met, pending or impossible
   */
  Verdict<T> judge(Observation<S> seen);
}
