package io.github.fluentecs.core;

import io.github.fluentecs.core.describe.RequestText;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.value.NotInSdkException;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;

/**
 * A request to ECS as an immutable value, for one call ({@link Operation}) or several ({@link
 * Calls}). Nothing is sent until {@link Ecs#execute} or {@link EcsAsync#execute} runs it.
 *
 * <p>A command can be stored, compared, printed, checked, converted into the SDK request, and
 * executed any number of times; each execution is a new attempt. Commands are thread-safe.
 *
 * @param <R> the result of a successful execution
 */
public sealed interface EcsCommand<R> permits Operation, Calls {
  /**
   * Returns the operation that every call of the command uses.
   *
   * @return the action
   */
  Action<?, ?> action();

  /**
   * Returns the actions of all operations that the command calls.
   *
   * @return {@link #action()}, followed by the others of a command that calls several operations
   */
  default List<Action<?, ?>> actions() {
    return List.of(action());
  }

  /**
   * Returns the operation's wire name.
   *
   * @return for example {@code RunTask}
   */
  String operation();

  /**
   * Checks the command against every documented rule, without sending anything.
   *
   * @return every broken rule at once; empty when the command may be sent. What the AWS SDK on the
   *     class path cannot carry is one violation, {@code Operation/sdk}, told instead of all others
   */
  List<Violation> violations();

  /**
   * Returns the advice on this command: what the ECS documentation advises against but ECS does not
   * enforce. Advice never prevents the command from being sent.
   *
   * @return all advice at once; empty when there is none
   */
  List<Violation> advice();

  /**
   * Checks the command against every documented rule, without sending anything.
   *
   * @return this command, or every broken rule at once
   */
  Validation<Seq<Violation>, ? extends EcsCommand<R>> validate();

  /**
   * Returns a command that repeats the execution which failed: with its client token, ECS does not
   * do twice what it may have done already. Where an operation has no token and repeating does no
   * harm, it is this command.
   *
   * @param failure the failure of an execution of this command
   * @return the command to execute
   * @throws IllegalArgumentException if the failure is that of another operation, or the call may
   *     have had its effect and would have it again; the message tells how to find out
   */
  default EcsCommand<R> sameAttempt(EcsFailure failure) {
    return SameAttempt.of(this, failure);
  }

  /**
   * Returns what the command sends, for people to read: as JSON and as a line for the AWS CLI, with
   * secrets masked, and {@link #advice()}. For several calls it tells all of them, in order; where
   * one call depends on the answer to another, the first. {@link RequestText} lists what is masked;
   * {@code valueFrom}, {@code command}, {@code entryPoint} and {@code dockerLabels} are shown.
   *
   * @return the description
   * @throws NotInSdkException if the AWS SDK on the class path lacks a member that the command sets
   */
  RequestText describe();
}
