package io.github.fluentecs.waiters;

import java.lang.reflect.Proxy;
import java.time.Duration;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** What a wait says to one answer of ECS, for states that the simulator does not show. */
public final class OnePoll {
  private OnePoll() {}

  /** Returns {@code met}, the obstacle's message, or what is lacking. */
  public static String at(EcsResponse answer, Wait<?> wait) {
    try (Waiters waiters = Waiters.using(answering(answer))) {
      return waiters.await(wait.atMost(Duration.ZERO)).fold(OnePoll::words, met -> "met");
    }
  }

  /** Returns a verdict in the same words, with what a met one gives. */
  public static String words(Verdict<?> verdict) {
    if (verdict instanceof Verdict.Met<?> met) {
      return "met: " + met.value();
    }
    return verdict instanceof Verdict.Pending<?> pending
        ? "pending: " + pending.reason()
        : "impossible: " + ((Verdict.Impossible<?>) verdict).blocker().message();
  }

  private static EcsClient answering(EcsResponse answer) {
    return (EcsClient)
        Proxy.newProxyInstance(
            OnePoll.class.getClassLoader(),
            new Class<?>[] {EcsClient.class},
            (proxy, method, arguments) -> answer);
  }

  private static String words(WaitFailure failure) {
    if (failure instanceof WaitFailure.TimedOut late) {
      return "pending: " + String.join("; ", late.pending()).replaceFirst(".*: ", "");
    }
    return failure instanceof WaitFailure.Impossible impossible
        ? "impossible: " + impossible.blocker().message()
        : failure.message();
  }
}
