package io.github.fluentecs.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatienceTest {
  private final Patience patience = new Patience(new HttpLimits(1, 1, 1, 1, 5, 2));

  @Test
  void client_thatIdles_isCutOffAfterTheIdleTime() {
    assertThat(secondsUntilTheEnd()).isEqualTo(6);
  }

  @Test
  void client_thatStallsInARequest_isCutOffAfterTheStallTime() {
    patience.startsReceiving();

    assertThat(secondsUntilTheEnd()).isEqualTo(3);
  }

  @Test
  void client_thatDoesNotTakeItsAnswer_isCutOffAfterTheStallTime() {
    patience.startsSending();

    assertThat(secondsUntilTheEnd()).isEqualTo(3);
  }

  @Test
  void handling_takesAsLongAsItTakes() {
    patience.startsHandling();

    for (int second = 0; second < 10_000; second++) {
      assertThat(patience.isAtItsEndAfterAnotherSecond()).isFalse();
    }
  }

  @Test
  void client_thatComesBack_hasAllItsTimeAgain() {
    patience.startsReceiving();
    boolean first = patience.isAtItsEndAfterAnotherSecond();
    patience.startsIdling();

    assertThat(first).isFalse();
    assertThat(secondsUntilTheEnd()).isEqualTo(6);
  }

  private int secondsUntilTheEnd() {
    int seconds = 1;
    while (!patience.isAtItsEndAfterAnotherSecond()) {
      seconds++;
    }
    return seconds;
  }
}
