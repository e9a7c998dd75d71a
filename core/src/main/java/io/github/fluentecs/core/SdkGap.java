package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.rule.Level;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.internal.SdkLinks;
import io.vavr.control.Either;
import java.util.function.Supplier;

/** What follows where a command needs more than the SDK on the class path has. */
final class SdkGap {
  private SdkGap() {}

  /** Returns a result, or the failure of a command that needs more than the SDK has. */
  static <T> Either<EcsFailure, T> orUnsupported(
      Operation<?, ?, ?, ?, ?> command, Supplier<Either<EcsFailure, T>> result) {
    try {
      return result.get();
    } catch (NotInSdkException e) {
      return Either.left(failure(command, e));
    } catch (LinkageError e) {
      return Either.left(failure(command, SdkLinks.gap(e)));
    }
  }

  private static EcsFailure failure(Operation<?, ?, ?, ?, ?> command, NotInSdkException gap) {
    return EcsFailure.Unsupported.of(nameOf(command), command.resource(), gap);
  }

  /** The operation's own name may need what is missing. */
  private static String nameOf(EcsCommand<?> command) {
    try {
      return command.operation();
    } catch (LinkageError e) {
      return command.getClass().getSimpleName().replace("Immutable", "");
    }
  }

  /** Returns the same as a violation, for checks that send nothing. */
  static Violation violation(EcsCommand<?> command, NotInSdkException gap) {
    String operation = nameOf(command);
    return new Violation(
        operation + "/sdk",
        Level.HARD,
        operation,
        gap.missing(),
        "a value",
        "nothing, since the AWS SDK on the class path does not have the member",
        gap.remedy());
  }
}
