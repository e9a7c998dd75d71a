package io.github.fluentecs.core.rule.internal;

/**
 * Checks one request and reports each broken constraint. Has no side effects; thread-safe. Lists of
 * the request contain no nulls.
 *
 * @param <Q> the SDK request
 */
@FunctionalInterface
public interface Check<Q> {
  /**
   * Checks a request.
   *
   * @param request the final SDK request
   * @param findings receives the broken constraints
   */
  void check(Q request, Findings findings);
}
