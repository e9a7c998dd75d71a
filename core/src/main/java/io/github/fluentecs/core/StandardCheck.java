package io.github.fluentecs.core;

import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.rule.internal.ViolationsByLevel;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.internal.SdkLinks;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** What the standard policy finds in a command, or what the SDK lacks for it. */
final class StandardCheck {
  private StandardCheck() {}

  static List<Violation> of(Operation<?, ?, ?, ?, ?> command) {
    return of(command, () -> check(command));
  }

  private static <Q extends EcsRequest> List<Violation> check(Operation<?, ?, Q, ?, ?> command) {
    return command.action().check(command.toSdk(), RulePolicy.STANDARD);
  }

  /** Returns the advice among what was found, and on what the request carries rounded. */
  static List<Violation> advice(List<Violation> found, Operation<?, ?, ?, ?, ?> command) {
    List<Violation> rounded = command.rounded();
    List<Violation> advice = ViolationsByLevel.advising(found);
    return rounded.isEmpty() ? advice : Stream.concat(advice.stream(), rounded.stream()).toList();
  }

  /** Returns what a check finds, or what the SDK lacks to make the request that it checks. */
  static List<Violation> of(EcsCommand<?> command, Supplier<List<Violation>> check) {
    try {
      return check.get();
    } catch (NotInSdkException e) {
      return List.of(SdkGap.violation(command, e));
    } catch (LinkageError e) {
      return List.of(SdkGap.violation(command, SdkLinks.gap(e)));
    }
  }
}
