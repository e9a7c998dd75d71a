package io.github.fluentecs.core.rule;

/**
 * Looks at a request and reports each place where one rule is broken; silent when all is well. Pure
 * and thread-safe.
 *
 * @param <Q> what is looked at
 */
@FunctionalInterface
public interface Check<Q> {
  /**
   * Looks at a request.
   *
   * @param request the final SDK request
   * @param findings takes what is wrong
   */
  void look(Q request, Findings findings);
}
