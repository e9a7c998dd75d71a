package io.github.fluentecs.core;

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
   * Returns the operation's wire name.
   *
   * @return for example {@code RunTask}
   */
  String operation();

  /**
   * Checks the command against every documented rule, without sending anything.
   *
   * @return every broken rule at once; empty when there is none
   */
  List<Violation> violations();

  /**
   * Checks the command against every documented rule, without sending anything.
   *
   * @return this command, or every broken rule at once
   */
  Validation<Seq<Violation>, ? extends EcsCommand<R>> validate();

  /**
   * Returns what the command sends, for people to read: as JSON and as a line for the AWS CLI, with
   * secrets masked. For several calls it tells all of them, in order; where one call depends on the
   * answer to another, the first.
   *
   * @return the requests in words
   */
  RequestText describe();
}
