package io.github.fluentecs.core;

import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.value.NotInSdkException;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** What a check told of a request, by what follows from it. */
final class Told {
  private Told() {}

  /** Returns all that the standard policy tells of a command, or what the SDK lacks for it. */
  static List<Violation> of(Operation<?, ?, ?, ?, ?> command) {
    return of(command, () -> checked(command));
  }

  private static <Q extends EcsRequest> List<Violation> checked(Operation<?, ?, Q, ?, ?> command) {
    return command.action().check(command.toSdk(), RulePolicy.STANDARD);
  }

  /** Returns what a check tells, or what the SDK lacks to make the request that it checks. */
  static List<Violation> of(EcsCommand<?> command, Supplier<List<Violation>> check) {
    try {
      return check.get();
    } catch (NotInSdkException e) {
      return List.of(SdkGap.violation(command, e));
    }
  }

  static List<Violation> refusing(List<Violation> told) {
    return told.isEmpty() ? told : told.stream().filter(Violation::refuses).toList();
  }

  static List<Violation> advising(List<Violation> told) {
    return told.isEmpty() ? told : told.stream().filter(each -> !each.refuses()).toList();
  }
}
