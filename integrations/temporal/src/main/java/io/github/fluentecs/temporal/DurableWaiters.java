package io.github.fluentecs.temporal;

import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import io.vavr.control.Either;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Executes waits inside a Temporal workflow, so that they outlive the process: the same states as
 * those of {@link Waiters}, which each replay of the workflow builds anew. Every call to ECS is an
 * activity, {@link EcsActivities}, every delay is a timer of the workflow.
 *
 * <p>Make one in the workflow method, and use it there only; all waits of one share calls and
 * budget. Functions of {@link io.github.fluentecs.waiters.Waits#calling} and the checks of gates
 * run as code of the workflow, so what they do outside has to be an activity. Conditions, handlers
 * and listeners must be as repeatable as all code of a workflow.
 *
 * <p>After the death of a worker in the middle of a call, Temporal makes the call again where a
 * repetition does no harm: a read, one with a client token, one whose effect is the same twice. The
 * answer of any other call counts as lost, and the wait looks before it repeats, as ever.
 */
public final class DurableWaiters {
  private final WorkflowTime time = WorkflowTime.started();
  private final WorkflowCalls calls;
  private final EcsAsync ecs;
  private final Waiters waiters;

  private DurableWaiters(DurableSettings settings) {
    this.calls = new WorkflowCalls(settings, time);
    this.ecs = EcsAsync.using(calls.client()).clientTokens(() -> Workflow.randomUUID().toString());
    this.waiters = Waiters.using(ecs, inWorkflow(settings.waiting(), time));
  }

  private static WaiterSettings inWorkflow(WaiterSettings settings, WorkflowTime time) {
    return WaiterSettings.builder()
        .from(settings)
        .time(time)
        .random(Workflow.newRandom())
        .callsOn(function -> Async.procedure(function::run))
        .listener(settings.listener().map(LiveListener::new))
        .events(Optional.empty())
        .build();
  }

  /**
   * Makes waiters with the standard settings. Called in a workflow.
   *
   * @return the waiters of this workflow
   */
  public static DurableWaiters standard() {
    return using(DurableSettings.standard());
  }

  /**
   * Makes waiters. Called in a workflow.
   *
   * @param settings task queue, limits and how to poll
   * @return the waiters of this workflow
   */
  public static DurableWaiters using(DurableSettings settings) {
    return new DurableWaiters(Objects.requireNonNull(settings, "settings"));
  }

  /**
   * Waits. When the workflow, or the {@code CancellationScope} of the caller, is cancelled, so is
   * the wait; its {@code onCancel} commands are executed before this method throws.
   *
   * @param <T> the value of the wait
   * @param wait the wait
   * @return its value, or why it failed
   * @throws CanceledFailure when it was cancelled by Temporal
   */
  public <T> Either<WaitFailure, T> await(Wait<T> wait) {
    CompletableFuture<Either<WaitFailure, T>> run =
        waiters.awaitAsync(Objects.requireNonNull(wait, "wait"));
    try {
      return ended(run);
    } catch (CanceledFailure e) {
      run.cancel(false);
      Workflow.newDetachedCancellationScope(() -> time.await(this::isSettled)).run();
      throw e;
    }
  }

  /**
   * Starts to wait, beside what the workflow does else.
   *
   * @param <T> the value of the wait
   * @param wait the wait
   * @return what {@link #await} would return or throw
   */
  public <T> Promise<Either<WaitFailure, T>> start(Wait<T> wait) {
    Objects.requireNonNull(wait, "wait");
    return Async.function(() -> await(wait));
  }

  /**
   * Executes a command.
   *
   * @param <R> the result
   * @param command the command
   * @return the typed result or the failure
   * @throws CanceledFailure when it was cancelled by Temporal; the call may have had its effect
   */
  public <R> Either<EcsFailure, R> execute(EcsCommand<R> command) {
    return ended(ecs.execute(Objects.requireNonNull(command, "command")));
  }

  /** Nothing is left to be sent, and no command is under way. */
  private boolean isSettled() {
    return time.isIdle() && calls.commands() == 0;
  }

  private <A> A ended(CompletableFuture<A> run) {
    time.await(run::isDone);
    try {
      return run.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }
}
