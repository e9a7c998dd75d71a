package io.github.fluentecs.waiters;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A wait that fails as soon as something is seen that makes it pointless. */
final class FailFast<T> extends Same<T> {
  private final Predicate<? super Progress> pointless;

  private FailFast(State<T> inner, Predicate<? super Progress> pointless) {
    super(inner);
    this.pointless = pointless;
  }

  static <T> State<T> start(State<T> inner, Predicate<? super Progress> pointless) {
    return inner.outcome() instanceof Outcome.Failed ? inner : new FailFast<>(inner, pointless);
  }

  @Override
  State<T> around(State<T> other) {
    return new FailFast<>(other, pointless);
  }

  @Override
  public State<T> on(Event event, Turn turn) {
    int before = turn.told().size();
    State<T> next = inner().on(event, turn);
    if (!next.outcome().isPending() || next.failing()) {
      return start(next, pointless);
    }
    List<Supplier<Progress>> heard = List.copyOf(turn.told().subList(before, turn.told().size()));
    return turn.guarded(
        () ->
            heard.stream()
                .map(Supplier::get)
                .filter(pointless)
                .findFirst()
                .<State<T>>map(FailFast::failed)
                .orElseGet(() -> around(next)));
  }

  private static <T> State<T> failed(Progress seen) {
    String state = seen.snapshot().map(Snapshot::line).orElse("");
    String words = seen.words().isEmpty() ? "" : ": " + seen.words();
    Obstacle obstacle = Obstacle.of("Failed fast at " + state + words + ".");
    return Done.failed(new WaitFailure.Impossible(seen.report(), obstacle));
  }
}
