package io.github.fluentecs.core;

import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.value.NotInSdkException;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** Divides violations into those that refuse a request and advice. */
final class ViolationsByLevel {
  private ViolationsByLevel() {}

  /** Returns what the standard policy finds in a command, or what the SDK lacks for it. */
  static List<Violation> of(Operation<?, ?, ?, ?, ?> command) {
    return of(command, () -> check(command));
  }

  private static <Q extends EcsRequest> List<Violation> check(Operation<?, ?, Q, ?, ?> command) {
    return command.action().check(command.toSdk(), RulePolicy.STANDARD);
  }

  /** Returns what a check finds, or what the SDK lacks to make the request that it checks. */
  static List<Violation> of(EcsCommand<?> command, Supplier<List<Violation>> check) {
    try {
      return check.get();
    } catch (NotInSdkException e) {
      return List.of(SdkGap.violation(command, e));
    }
  }

  static List<Violation> refusing(List<Violation> violations) {
    return violations.isEmpty()
        ? violations
        : violations.stream().filter(Violation::refuses).toList();
  }

  static List<Violation> advising(List<Violation> violations) {
    return violations.isEmpty()
        ? violations
        : violations.stream().filter(each -> !each.refuses()).toList();
  }
}
