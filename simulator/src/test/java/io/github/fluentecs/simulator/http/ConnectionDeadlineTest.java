package io.github.fluentecs.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectionDeadlineTest {
  private final ConnectionDeadline deadline =
      new ConnectionDeadline(new HttpLimits(1, 1, 1, 1, 5, 2, 1, 1));

  @Test
  void client_thatIdles_isCutOffAfterTheIdleTime() {
    assertThat(secondsUntilTheEnd()).isEqualTo(6);
  }

  @Test
  void client_thatStallsInARequest_isCutOffAfterTheStallTime() {
    deadline.startsReceiving();

    assertThat(secondsUntilTheEnd()).isEqualTo(3);
  }

  @Test
  void client_thatDoesNotTakeItsAnswer_isCutOffAfterTheStallTime() {
    deadline.startsSending();

    assertThat(secondsUntilTheEnd()).isEqualTo(3);
  }

  @Test
  void handling_takesAsLongAsItTakes() {
    deadline.startsHandling();

    for (int second = 0; second < 10_000; second++) {
      assertThat(deadline.tick()).isFalse();
    }
  }

  @Test
  void client_thatComesBack_hasAllItsTimeAgain() {
    deadline.startsReceiving();
    boolean first = deadline.tick();
    deadline.startsIdling();

    assertThat(first).isFalse();
    assertThat(secondsUntilTheEnd()).isEqualTo(6);
  }

  private int secondsUntilTheEnd() {
    int seconds = 1;
    while (!deadline.tick()) {
      seconds++;
    }
    return seconds;
  }
}
