package io.github.fluentecs.core;

import io.github.fluentecs.core.describe.RequestText;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * The shape of a command that is one call of one ECS operation. Each implementation is a value type
 * in the package of its noun.
 *
 * @param <C> the command itself
 * @param <B> the SDK request's builder
 * @param <Q> the SDK request
 * @param <A> the SDK response
 * @param <R> what a successful execution gives
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
   * Returns the resource that this command is about, for messages.
   *
   * @return a reference to it, or to what it will live in
   */
  ResourceRef resource();

  /**
   * Returns the changes to the SDK request that are applied last, in order. They reach every
   * member, also those that this library has no word for.
   *
   * @return the changes; the rules are checked after them
   */
  List<Consumer<? super B>> customizations();

  /**
   * Returns the SDK request as the attributes say, before the customizations.
   *
   * @return a new builder
   */
  B draft();

  /**
   * Turns the SDK's response into the typed result. Pure. A {@link NullPointerException} for a
   * member that the response lacks becomes {@link EcsFailure.ServiceFault}.
   *
   * @param response a successful response
   * @return the result
   */
  R result(A response);

  /**
   * Returns the exact SDK request, customizations applied: a dry run. A client token that the
   * caller did not fix is not in it; each execution adds its own.
   *
   * @return the request
   */
  default Q toSdk() {
    return Drafts.of(this).build();
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
    return Told.refusing(action().check(toSdk(), RulePolicy.STANDARD));
  }

  @Override
  default List<Violation> advice() {
    return Told.advising(action().check(toSdk(), RulePolicy.STANDARD));
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
