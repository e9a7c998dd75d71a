package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Progress;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reports the progress of another state to a listener. */
final class ListenerState<T> extends DecoratorState<T> {
  private final Subscription subscription;
  private final String name;

  private ListenerState(State<T> inner, Subscription subscription, String name) {
    super(inner);
    this.subscription = subscription;
    this.name = name;
  }

  static <T> State<T> start(
      Consumer<? super Progress> listener,
      String name,
      StepContext context,
      Supplier<State<T>> inner) {
    Subscription subscription = new Subscription(listener, context.scope().joined(name));
    context.subscribe(subscription, name);
    return of(subscription, name, context, inner);
  }

  private static <T> State<T> of(
      Subscription subscription, String name, StepContext context, Supplier<State<T>> inner) {
    int before = context.emitted().size();
    State<T> state = inner.get();
    for (Supplier<Progress> progress :
        List.copyOf(context.emitted().subList(before, context.emitted().size()))) {
      context.afterStep(() -> subscription.deliver(progress.get()));
    }
    if (!state.outcome().isPending()) {
      Progress end = context.endProgress(state.outcome(), name);
      context.afterStep(() -> subscription.deliver(end));
    }
    return state.outcome() instanceof Outcome.Failed
        ? state
        : new ListenerState<>(state, subscription, name);
  }

  @Override
  State<T> decorate(State<T> other) {
    return new ListenerState<>(other, subscription, name);
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    return of(subscription, name, context, () -> inner().on(event, context));
  }
}
