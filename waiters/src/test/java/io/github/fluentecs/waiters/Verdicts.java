package io.github.fluentecs.waiters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.waiters.EcsWaiter;

/** What the SDK's waiter and ours say to the same situations, side by side. */
public final class Verdicts {
  private static final int WIDTH = 76;

  private final List<String> rows = new ArrayList<>();

  /** Makes an empty table. */
  public Verdicts() {}

  /** Adds a row to the table. */
  public void add(String situation, String sdk, String ours) {
    rows.add(row(situation, sdk, ours));
  }

  private static String row(String situation, String sdk, String ours) {
    return "| " + column(situation) + " | " + column(sdk) + " | " + column(ours) + " |";
  }

  private static String column(String text) {
    String plain = text.replaceAll("arn:[^/]*:", "").replaceAll("\\(Service: .*", "");
    String cut = plain.length() > WIDTH ? plain.substring(0, WIDTH - 3) + "..." : plain;
    return cut + " ".repeat(WIDTH - cut.length());
  }

  public int size() {
    return rows.size();
  }

  /** Runs the SDK's waiter, which takes no time: each pause is given to a clock instead. */
  public static String sdk(EcsClient client, Consumer<Duration> pause, Consumer<EcsWaiter> wait) {
    try (EcsWaiter waiter =
        EcsWaiter.builder()
            .client(client)
            .overrideConfiguration(
                config ->
                    config
                        .waitTimeout(Duration.ofMinutes(30))
                        .backoffStrategyV2(
                            attempt -> {
                              pause.accept(Duration.ofSeconds(15));
                              return Duration.ZERO;
                            }))
            .build()) {
      wait.accept(waiter);
      return "SUCCESS";
    } catch (SdkException e) {
      return "throws: " + e.getMessage();
    }
  }

  /** Runs our wait. */
  public static String ours(Waiters waiters, Wait<?> wait) {
    return waiters.await(wait).fold(Verdicts::words, met -> "met: " + met);
  }

  private static String words(WaitFailure failure) {
    String message = failure.message().replaceAll("\\s+", " ");
    return failure.getClass().getSimpleName() + ": " + message;
  }

  @Override
  public String toString() {
    return row("situation", "the SDK's waiter", "ours")
        + "\n"
        + String.join("\n", rows.stream().sorted().toList());
  }
}
