package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Waits.allOf;
import static io.github.fluentecs.waiters.Waits.anyOf;
import static io.github.fluentecs.waiters.Waits.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Waits over histories that are written down, a sign a second: when they end, and how. */
class HistoriesTest {
  private static final EcsCommand<Task> STOP = StopTask.builder(Answers.A1).build();
  private static final Wait<String> ONE = Signals.on(0);
  private static final Wait<String> TWO = Signals.on(1);
  private static final Wait<String> THREE = Signals.on(2);

  /** No command is ever answered in a history. */
  private static final Wait<String> UNANSWERED = Waits.after(STOP, task -> ONE);

  /** Nor does a function return. */
  private static final Wait<String> UNRETURNED = Waits.calling("the check", () -> "checked");

  private static Duration seconds(int number) {
    return Duration.ofSeconds(number);
  }

  static Stream<Arguments> histories() {
    return Stream.of(
        // One wait fails fast when another is met.
        arguments(ONE.failFastWhen(TWO), "___x", "_x", 1, "Impossible"),
        arguments(ONE.failFastWhen(TWO), "_x", "__x", 1, "signal 0"),
        arguments(ONE.failFastWhen(TWO), "_x", "_x", 1, "signal 0"),
        arguments(ONE.failFastWhen(TWO), "___x", "!", 3, "signal 0"),
        arguments(ONE.failFastWhen(TWO), "_!", "__x", 1, "Impossible"),
        arguments(ONE.failFastWhen(TWO).holdingFor(seconds(3)), "xxxxxx", "_____x", 3, "signal 0"),
        arguments(
            ONE.failFastWhen(TWO).holdingFor(seconds(3)), "x_xxxxx", "______x", 5, "signal 0"),
        arguments(ONE.failFastWhen(TWO).holdingFor(seconds(3)), "x_xxxxx", "___x", 4, "Impossible"),
        // Holds begin again after each break, and go on over a poll that failed.
        arguments(ONE.holdingFor(seconds(3)), "xxxx", "_", 3, "signal 0"),
        arguments(ONE.holdingFor(seconds(3)), "xx_xxxx", "_", 6, "signal 0"),
        arguments(ONE.holdingFor(seconds(3)), "x?xxx", "_", 3, "signal 0"),
        arguments(ONE.holdingFor(seconds(3)), "xxx?x", "_", 4, "signal 0"),
        arguments(ONE.holdingFor(seconds(3)), "xx!", "_", 2, "Impossible"),
        arguments(ONE.holdingFor(seconds(3)).holdingFor(seconds(4)), "x", "_", 7, "signal 0"),
        arguments(
            ONE.holdingFor(seconds(3)).holdingFor(seconds(4)), "xxxxx_x", "_", 13, "signal 0"),
        arguments(ONE.map(text -> "mapped").holdingFor(seconds(2)), "x_xxx", "_", 4, "mapped"),
        arguments(
            ONE.settled().map(end -> "" + end.isLeft()).holdingFor(seconds(3)),
            "!",
            "_",
            3,
            "true"),
        arguments(
            ONE.settled().map(end -> "" + end.isLeft()).holdingFor(seconds(3)),
            "x_x",
            "_",
            5,
            "false"),
        arguments(ONE.onFailure(STOP).holdingFor(seconds(2)), "x_xxx", "_", 4, "signal 0"),
        // Of several, as many must hold as are needed.
        arguments(
            allOf(ONE, TWO).holdingFor(seconds(3)),
            "xxxxxxx",
            "x_xxxxx",
            5,
            "[signal 0, signal 1]"),
        arguments(anyOf(ONE, TWO).holdingFor(seconds(3)), "x_xxxx", "xxxxxx", 3, "signal 0"),
        arguments(
            atLeast(2, List.of(ONE, TWO, THREE)).holdingFor(seconds(2)),
            "x_xxx",
            "x",
            2,
            "[signal 0, signal 1, signal 2]"),
        // A deadline does not count for what was met before it, and is rechecked.
        arguments(ONE.atMost(seconds(2)).holdingFor(seconds(5)), "x", "_", 5, "signal 0"),
        arguments(ONE.atMost(seconds(2)).holdingFor(seconds(5)), "xxx_x", "_", 3, "TimedOut"),
        arguments(ONE.atMost(seconds(4)).holdingFor(seconds(2)), "x_xxx", "_", 4, "signal 0"),
        arguments(ONE.atMost(seconds(2)), "__x", "_", 2, "signal 0"),
        arguments(ONE.atMost(seconds(2)), "___x", "_", 2, "TimedOut"),
        arguments(ONE.atMost(seconds(2)), "??x", "_", 2, "signal 0"),
        arguments(UNANSWERED.atMost(seconds(2)), "x", "_", 7, "TimedOut"),
        arguments(allOf(UNANSWERED, TWO).atMost(seconds(2)), "x", "_", 7, "TimedOut"),
        // One after the other: only the second must hold.
        arguments(ONE.then(TWO), "_!", "x", 1, "Impossible"),
        arguments(ONE.then(TWO).holdingFor(seconds(3)), "x__", "_x", 4, "signal 1"),
        arguments(ONE.then(TWO).holdingFor(seconds(3)), "x", "x_xxxxx", 5, "signal 1"),
        arguments(UNRETURNED.atMost(seconds(2)), "x", "_", 7, "TimedOut"),
        arguments(anyOf(ONE, UNRETURNED).holdingFor(seconds(2)), "x_xxx", "_", 4, "signal 0"),
        arguments(anyOf(ONE, UNANSWERED).holdingFor(seconds(2)), "x_xxx", "_", 4, "signal 0"),
        // What comes instead.
        arguments(ONE.orElse(TWO), "_!", "___x", 3, "signal 1"),
        arguments(ONE.orElse(TWO), "_x", "x", 1, "signal 0"),
        arguments(ONE.orElse(TWO), "_!", "__!", 2, "Impossible"),
        arguments(ONE.orElse(TWO).holdingFor(seconds(2)), "!", "x_x", 4, "signal 1"),
        arguments(ONE.orElse(TWO).holdingFor(seconds(3)), "x_xxxx", "_", 5, "signal 0"),
        arguments(ONE.orElse(TWO).holdingFor(seconds(2)), "xx!", "xxxxxx", 5, "signal 1"),
        arguments(ONE.orElse(TWO).atMost(seconds(2)), "____", "x", 2, "TimedOut"),
        // A name and a grace window stay around what is held.
        arguments(ONE.named("one").holdingFor(seconds(3)), "x_xxxx", "_", 5, "signal 0"),
        arguments(ONE.graceFor(seconds(1)).holdingFor(seconds(3)), "x_xxxx", "_", 5, "signal 0"));
  }

  @ParameterizedTest
  @MethodSource("histories")
  void end_ofAHistory_comesInTime(Wait<?> wait, String one, String two, int at, String text) {
    Signals.End end = Signals.of(one, two, "x").end(wait);

    assertThat(end.text()).isEqualTo(text);
    assertThat(end.at()).isEqualTo(at);
  }

  @Test
  void message_deadlineOfAHold_saysWhatIsMissing() {
    Wait<String> held = ONE.holdingFor(seconds(10)).atMost(seconds(5));

    assertThat(Signals.of("x").message(held)).contains("met, but not yet for 10s");
    assertThat(Signals.of("_").message(held)).contains("off").doesNotContain("not yet for");
  }

  @Test
  void message_deadlineOfACommand_namesIt() {
    assertThat(Signals.of("x").message(UNANSWERED.atMost(seconds(2))))
        .contains("StopTask has not completed");
    assertThat(Signals.of("x").message(UNRETURNED.atMost(seconds(2))))
        .contains("the check has not returned");
    assertThat(Signals.of("_!").message(ONE.onFailure(STOP).atMost(seconds(3))))
        .contains("StopTask, executed after a failure, has not completed");
  }

  @Test
  void message_unwantedWaitFirst_namesIt() {
    assertThat(Signals.of("_", "_x").message(ONE.failFastWhen(TWO.named("the other"))))
        .contains("Failed fast: the other came first.");
    assertThat(Signals.of("_", "_").message(ONE.failFastWhen(TWO).atMost(seconds(2))))
        .startsWith("Timed out: cluster signal-0: off. After 2s");
  }

  @Test
  void message_unwantedWaitWhileTheMainOneCleansUp_keepsItsFailure() {
    Wait<String> wait = ONE.onFailure(STOP).failFastWhen(TWO);
    Signals history = Signals.of("_!", "___x");

    assertThat(history.end(wait).at()).isEqualTo(11);
    assertThat(history.message(wait)).contains("broken").doesNotContain("Failed fast");
    assertThat(Signals.of("_!", "_", "___x").message(wait.failFastWhen(THREE)))
        .contains("broken")
        .doesNotContain("Failed fast");
  }

  @Test
  void message_severalOfWhichTooManyFail_tellsAll() {
    assertThat(Signals.of("_!", "!").message(allOf(ONE, TWO))).contains("broken");
    assertThat(Signals.of("_!", "_").end(allOf(ONE, TWO)).at()).isEqualTo(1);
    assertThat(Signals.of("_!", "__x").end(anyOf(ONE, TWO)).text()).isEqualTo("signal 1");
  }
}
