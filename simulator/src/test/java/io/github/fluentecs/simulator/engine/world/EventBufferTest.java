package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.engine.journal.EventBuffer;
import io.github.fluentecs.simulator.engine.journal.LoggedEvent.Happening;
import io.github.fluentecs.simulator.event.Event;
import io.github.fluentecs.simulator.event.EventFilter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventBufferTest {
  private final EventBuffer events = new EventBuffer(100_000);

  private void add(String text) {
    events.add(Instant.EPOCH, new Happening(Event.Kind.CALL, "RunTask", text));
  }

  @Test
  void text_ofAMegabyte_isKeptWithoutItsMiddle() {
    add("a" + "x".repeat(1_000_000) + "z");

    assertThat(events.matching(EventFilter.changes()).get(0).text())
        .hasSizeLessThan(2_100)
        .startsWith("ax")
        .contains("…(998002 characters left out)…")
        .endsWith("xz");
  }

  @Test
  void texts_longTogether_makeRoomByTheirBytes() {
    for (int i = 0; i < 20_000; i++) {
      add("x".repeat(1_990) + i);
    }

    List<Event> kept = events.matching(EventFilter.changes());
    assertThat(kept).hasSizeBetween(7_000, 9_000);
    assertThat(kept.get(kept.size() - 1).text()).endsWith("x19999");
    assertThat(events.dropped()).isEqualTo(20_000 - kept.size());
  }
}
