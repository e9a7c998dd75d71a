package io.github.fluentecs.core;

import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * The shape of a command whose operation does several things at once, up to a limit. Executing the
 * command itself makes one call, and more than the limit is a violation; {@link #inBatches()} makes
 * as many calls as it takes.
 *
 * @param <C> the command itself
 * @param <B> the SDK request's builder
 * @param <Q> the SDK request
 * @param <A> the SDK response
 * @param <T> what is asked for
 */
public interface BatchOperation<
        C extends BatchOperation<C, B, Q, A, T>,
        B extends SdkBuilder<B, Q>,
        Q extends EcsRequest,
        A extends EcsResponse,
        T>
    extends PartialOperation<C, B, Q, A, T> {

  /**
   * Returns this command without the operation's limit: split at the limit, several calls in
   * flight, one result.
   *
   * @return a command of as many calls as it takes
   */
  default Batches<T> inBatches() {
    return Batches.of(this, Function.identity());
  }
}
