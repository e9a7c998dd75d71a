package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * The shape of a command whose operation may do a part of what was asked for, and answers HTTP 200
 * all the same. {@link #complete()} and {@link #one()} demand the whole.
 *
 * @param <C> the command itself
 * @param <B> the SDK request's builder
 * @param <Q> the SDK request
 * @param <A> the SDK response
 * @param <T> what is asked for
 */
public interface PartialOperation<
        C extends PartialOperation<C, B, Q, A, T>,
        B extends SdkBuilder<B, Q>,
        Q extends EcsRequest,
        A extends EcsResponse,
        T>
    extends Operation<C, B, Q, A, Batch<T>> {

  /**
   * Returns this command with the demand that all of it succeeds; where it does not, the execution
   * fails as {@link Batch#complete()} does, and the failure carries what did succeed.
   *
   * @return a command that gives what was asked for, all of it
   */
  default EcsCommand<List<T>> complete() {
    return new Demand<>(this, Batch::complete, "all of it");
  }

  /**
   * Returns this command, which asks for one thing, with the demand that the answer gives it; where
   * it does not, the execution fails as {@link Batch#one()} does: for a name that ECS does not know
   * as {@link EcsFailure.NotFound} with the name.
   *
   * @return a command that gives the one thing
   */
  default EcsCommand<T> one() {
    return new Demand<>(this, Batch::one, "the one");
  }
}
