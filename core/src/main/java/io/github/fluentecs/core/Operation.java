package io.github.fluentecs.core;

import io.github.fluentecs.core.describe.RequestText;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.rule.internal.ViolationsByLevel;
import io.github.fluentecs.core.value.NotInSdkException;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * A command that makes one call of one ECS operation. Each implementation is a value type in the
 * package of its noun.
 *
 * @param <C> the command itself
 * @param <B> the SDK request's builder
 * @param <Q> the SDK request
 * @param <A> the SDK response
 * @param <R> the result of a successful execution
 */
public non-sealed interface Operation<
        C extends Operation<C, B, Q, A, R>,
        B extends SdkBuilder<B, Q>,
        Q extends EcsRequest,
        A extends EcsResponse,
        R>
    extends EcsCommand<R> {

  @Override
  Action<Q, A> action();

  /**
   * Returns the resource that this command acts on, for messages.
   *
   * @return a reference to the resource, or to its parent if the command creates it
   */
  ResourceRef resource();

  /**
   * Returns the changes to the SDK request that are applied last, in order. They can set every
   * member, including those that this library has no attribute for.
   *
   * @return the changes; the rules are checked after them
   */
  List<Consumer<? super B>> customizations();

  /**
   * Returns the SDK request built from the attributes, before the customizations.
   *
   * @return a new builder
   */
  B draft();

  /**
   * Converts the SDK's response into the typed result. Has no side effects. Not called for a
   * response that lacks a required member; that is an {@link EcsFailure.ServiceFault}.
   *
   * @param response a successful response
   * @return the result
   */
  R result(A response);

  /**
   * Converts the SDK's response, for actions that watch the wire for members which the SDK drops.
   *
   * @param response a successful response
   * @param dropped the paths of members of the answer that the SDK on the class path does not know;
   *     empty where the client shows nothing of the wire
   * @return the result
   */
  default R result(A response, Optional<List<String>> dropped) {
    return result(response);
  }

  /**
   * Returns the exact SDK request, customizations applied, without sending it. A client token that
   * the caller did not fix is not included; each execution adds its own.
   *
   * @return the request
   * @throws NotInSdkException where the AWS SDK on the class path cannot carry an attribute
   */
  default Q toSdk() {
    return RequestBuilders.of(this).build();
  }

  /**
   * Returns the durations that the request carries rounded up, since ECS takes them in whole
   * minutes or seconds. {@link #advice()} contains them.
   *
   * @return advice for each; empty when the request carries the command exactly
   */
  default List<Violation> rounded() {
    return List.of();
  }

  @Override
  default String operation() {
    return action().name();
  }

  @Override
  default RequestText describe() {
    return RequestText.of(toSdk()).withAdvice(advice());
  }

  @Override
  default List<Violation> violations() {
    return ViolationsByLevel.refusing(StandardCheck.of(this));
  }

  @Override
  default List<Violation> advice() {
    return StandardCheck.advice(StandardCheck.of(this), this);
  }

  @Override
  @SuppressWarnings("unchecked") // C is the implementing type, by the declaration of this interface
  default Validation<Seq<Violation>, C> validate() {
    List<Violation> violations = violations();
    return violations.isEmpty()
        ? Validation.valid((C) this)
        : Validation.invalid(io.vavr.collection.List.ofAll(violations));
  }
}
