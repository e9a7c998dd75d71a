package io.github.fluentecs.core;

import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * A command whose operation takes several items at once, up to a limit. Executing the command
 * itself makes one call, and exceeding the limit is a violation; {@link #inBatches()} makes as many
 * calls as needed.
 *
 * @param <C> the command itself
 * @param <B> the SDK request's builder
 * @param <Q> the SDK request
 * @param <A> the SDK response
 * @param <T> the type of an item
 */
public interface BatchOperation<
        C extends BatchOperation<C, B, Q, A, T>,
        B extends SdkBuilder<B, Q>,
        Q extends EcsRequest,
        A extends EcsResponse,
        T>
    extends PartialOperation<C, B, Q, A, T> {

  /**
   * Returns a command that splits this one at the operation's limit, makes several calls
   * concurrently, and returns one result.
   *
   * @return the command in batches
   */
  default Batches<T> inBatches() {
    return Batches.of(this, Function.identity());
  }
}
