package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaitReport;
import io.github.fluentecs.waiters.WaitStart;
import java.util.function.Supplier;

/** Tells of another state as a stage of the wait around it; its end is told when it first ends. */
final class StageState<T> extends DecoratorState<T> {
  private final Stage stage;

  private StageState(State<T> inner, Stage stage) {
    super(inner);
    this.stage = stage;
  }

  static <T> State<T> start(
      Stage around, WaitStart start, StepContext context, Supplier<State<T>> inner) {
    Stage stage = around.inside(start, context.now());
    context.afterStep(stage::begin);
    return of(stage, context, inner);
  }

  /** Becomes the inner state when that has ended, so that a condition that is held is no stage. */
  private static <T> State<T> of(Stage stage, StepContext context, Supplier<State<T>> inner) {
    State<T> state = context.within(scope -> scope.within(stage), inner);
    if (state.outcome().isPending()) {
      return new StageState<>(state, stage);
    }
    WaitReport report = context.report(null);
    WaitFailure failure =
        state.outcome() instanceof Outcome.Failed<T> failed ? failed.failure() : null;
    context.afterStep(() -> stage.end(failure, report, context.now()));
    return state;
  }

  @Override
  State<T> decorate(State<T> other) {
    return new StageState<>(other, stage);
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    if (event instanceof Event.Polled polled) {
      int number = WaitLog.polledOf(polled, PendingWork.of(inner()));
      context.afterStep(() -> stage.polled(number));
    }
    return of(stage, context, () -> inner().on(event, context));
  }

  @Override
  public void collectWork(PendingWork work) {
    super.collectWork(work);
    work.stage(stage);
  }
}
