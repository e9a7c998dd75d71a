package io.github.fluentecs.core;

import io.github.fluentecs.core.describe.RequestText;
import io.github.fluentecs.core.rule.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;

/**
 * A request to ECS as an immutable value, one call ({@link Operation}) or several ({@link Calls}):
 * nothing is sent until {@link Ecs#execute} or {@link EcsAsync#execute} is given it.
 *
 * <p>A command can be kept, compared, printed, checked, shown as the SDK's request, and executed
 * any number of times; each execution is an attempt of its own. Commands are thread-safe.
 *
 * @param <R> what a successful execution gives
 */
public sealed interface EcsCommand<R> permits Operation, Calls {
  /**
   * Returns the operation that every call of the command is of.
   *
   * @return the action
   */
  Action<?, ?> action();

  /**
   * Returns the operation's wire name.
   *
   * @return for example {@code RunTask}
   */
  String operation();

  /**
   * Checks the command against every documented rule, without sending anything.
   *
   * @return every broken rule at once; empty when the command may be sent
   */
  List<Violation> violations();

  /**
   * Returns what documents advise against in this command, and ECS does not enforce. It never keeps
   * the command from being sent.
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
   * Returns what the command sends, for people to read: as JSON and as a line for the AWS CLI, with
   * secrets masked, and {@link #advice()}. For several calls it tells all of them, in order; where
   * one call depends on the answer to another, the first.
   *
   * @return the requests in words
   */
  RequestText describe();
}
