package io.github.fluentecs.core.rule.internal;

/**
 * Looks at one request and reports each place where a constraint is broken; silent when all is
 * well. Pure and thread-safe. No list of the request has a null in it.
 *
 * @param <Q> the SDK request
 */
@FunctionalInterface
public interface Check<Q> {
  /**
   * Checks a request.
   *
   * @param request the final SDK request
   * @param findings takes what is wrong
   */
  void check(Q request, Findings findings);
}
