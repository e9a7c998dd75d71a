package io.github.fluentecs.simulator.engine.journal;

import io.github.fluentecs.simulator.event.Event;
import io.github.fluentecs.simulator.text.Excerpt;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One entry of the log. */
public record LoggedEvent(long sequence, Instant at, Happening happening) implements Event {

  /** What is logged, before it has a number and an instant. */
  public record Happening(
      Kind kind, String resource, String text, @Nullable EventBridgeEvent bridge) {
    /** What a task or an instance takes that is kept for the event of EventBridge, by and large. */
    private static final int BRIDGE = 2_000;

    /** Cuts texts that a caller's value made long. */
    public Happening {
      resource = Excerpt.of(resource);
      text = Excerpt.of(text);
    }

    /** How many bytes it takes, by and large. */
    long weight() {
      return 200 + 2L * (resource.length() + text.length()) + (bridge == null ? 0 : BRIDGE);
    }

    public Happening(Kind kind, String resource, String text) {
      this(kind, resource, text, null);
    }
  }

  @Override
  public Kind kind() {
    return happening.kind();
  }

  @Override
  public String resource() {
    return happening.resource();
  }

  @Override
  public String text() {
    return happening.text();
  }

  @Override
  public Optional<String> eventBridge() {
    return Optional.ofNullable(happening.bridge()).map(bridge -> bridge.toJson(this));
  }

  @Override
  public String toString() {
    return at + " #" + sequence + " " + kind() + " " + resource() + " " + text();
  }
}
