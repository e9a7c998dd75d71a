package io.github.fluentecs.simulator.engine.journal;

import io.github.fluentecs.simulator.event.Event;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One entry of the log. */
public record LoggedEvent(long sequence, Instant at, Happening happening) implements Event {

  /** What is logged, before it has a number and an instant. */
  public record Happening(
      Kind kind, String resource, String text, @Nullable EventBridgeEvent bridge) {
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
