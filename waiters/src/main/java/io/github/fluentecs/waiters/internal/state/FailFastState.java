package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.Progress;
import io.github.fluentecs.waiters.Snapshot;
import io.github.fluentecs.waiters.WaitFailure;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Fails as soon as a poll shows that waiting is pointless. */
final class FailFastState<T> extends DecoratorState<T> {
  private final Predicate<? super Progress> pointless;

  private FailFastState(State<T> inner, Predicate<? super Progress> pointless) {
    super(inner);
    this.pointless = pointless;
  }

  static <T> State<T> start(State<T> inner, Predicate<? super Progress> pointless) {
    return inner.outcome() instanceof Outcome.Failed
        ? inner
        : new FailFastState<>(inner, pointless);
  }

  @Override
  State<T> decorate(State<T> other) {
    return new FailFastState<>(other, pointless);
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    int before = context.emitted().size();
    State<T> next = inner().on(event, context);
    if (!next.outcome().isPending() || next.isFailing()) {
      return start(next, pointless);
    }
    List<Supplier<Progress>> events =
        List.copyOf(context.emitted().subList(before, context.emitted().size()));
    return context.guarded(
        () ->
            events.stream()
                .map(Supplier::get)
                .filter(pointless)
                .findFirst()
                .<State<T>>map(FailFastState::failed)
                .orElseGet(() -> decorate(next)));
  }

  private static <T> State<T> failed(Progress event) {
    String state = event.snapshot().map(Snapshot::line).orElse("");
    String text = event.message().isEmpty() ? "" : ": " + event.message();
    Blocker blocker = Blocker.of("Failed fast at " + state + text + ".");
    return EndState.failed(new WaitFailure.Impossible(event.report(), blocker));
  }
}
