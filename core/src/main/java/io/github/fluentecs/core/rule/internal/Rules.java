package io.github.fluentecs.core.rule.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/**
 * The check of one operation's requests, and every constraint that it can report. Immutable and
 * thread-safe.
 *
 * @param <Q> the SDK request
 */
public final class Rules<Q extends EcsRequest> {
  private final String operation;
  private final Supplier<List<Constraint>> constraints;
  private final Check<? super Q> check;

  private Rules(String operation, Supplier<List<Constraint>> constraints, Check<? super Q> check) {
    this.operation = operation;
    this.constraints = Objects.requireNonNull(constraints, "constraints");
    this.check = Objects.requireNonNull(check, "check");
  }

  /**
   * Makes rules from a check and its constraints.
   *
   * @param <Q> the SDK request
   * @param request the SDK request's class
   * @param constraints supplies the constraints, created on first use
   * @param check the check
   * @return the rules
   */
  public static <Q extends EcsRequest> Rules<Q> of(
      Class<Q> request, Supplier<List<Constraint>> constraints, Check<? super Q> check) {
    return new Rules<>(operationOf(request), constraints, check);
  }

  /**
   * Returns the wire name of the operation that a request class belongs to.
   *
   * @param request an SDK request class
   * @return for example {@code RunTask}
   */
  public static String operationOf(Class<? extends EcsRequest> request) {
    String name = request.getSimpleName();
    return name.substring(0, name.length() - "Request".length());
  }

  /**
   * Returns the constraints on the requests of every operation, which {@link #constraints()} leaves
   * out.
   *
   * @return an unmodifiable list
   */
  public static List<Constraint> ofEveryOperation() {
    return List.of(LossyCopy.LEFT_OUT);
  }

  /**
   * Returns the constraints, with paths relative to the request.
   *
   * @return an unmodifiable list
   */
  public List<Constraint> constraints() {
    return List.copyOf(constraints.get());
  }

  /**
   * Checks a request. A null item in a list is a violation of the rule {@code Operation/null},
   * which is reported instead of all others.
   *
   * @param request the final SDK request
   * @param policy which constraints apply
   * @return every broken constraint, advice included
   */
  public List<Violation> check(Q request, RulePolicy policy) {
    List<Violation> nulls = NullItems.of(operation, request);
    if (!nulls.isEmpty()) {
      return nulls;
    }
    Findings findings = new Findings(operation, policy);
    check.check(request, findings);
    LossyCopy.checkJson(request, findings);
    return findings.violations();
  }
}
