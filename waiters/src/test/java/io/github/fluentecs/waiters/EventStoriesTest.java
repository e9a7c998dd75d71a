package io.github.fluentecs.waiters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Waits that events feed end as those that poll, also when events are lost, doubled and late. */
class EventStoriesTest {
  private static final double[] DISORDER = {0, 0.01, 0.2};

  @Test
  void await_someStories_endAsByPolls() {
    assertSame(60);
  }

  @Test
  @Tag("campaign")
  void await_manyStories_endAsByPolls() {
    assertSame(10_000);
  }

  private static void assertSame(int stories) {
    Map<String, Integer> verdicts = new TreeMap<>();
    int polled = 0;
    int told = 0;
    int waits = 0;
    int byEvents = 0;
    for (int seed = 0; seed < stories; seed++) {
      EventStory.Ending one = EventStory.polled(seed, seed);
      double disorder = DISORDER[seed % DISORDER.length];
      EventStory.Ending other = EventStory.told(seed, disorder);
      assertThat(other.verdicts())
          .as("story %s, %s in disorder", seed, disorder)
          .isEqualTo(one.verdicts());
      one.verdicts().forEach(it -> verdicts.merge(it.kind() + " " + it.verdict(), 1, Integer::sum));
      waits += one.verdicts().size();
      polled += one.calls();
      told += other.calls();
      byEvents += other.endedByEvents();
    }
    System.out.println(
        waits
            + (" waits, " + byEvents + " ended by events; ")
            + (polled + " calls by polls, " + told + " with events; ")
            + verdicts);
    assertThat(verdicts).hasSizeGreaterThan(10);
    assertThat(byEvents).isGreaterThan(waits / 2);
    assertThat(told).isLessThan(polled / 2);
  }
}
