package io.github.fluentecs.simulator.engine.journal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * What a service, or a deployment of it, tells the world.
 *
 * @param level the {@code eventType}
 * @param name the {@code eventName}, such as {@code SERVICE_STEADY_STATE}
 * @param reason the text with it; null for none
 */
public record ServiceAction(Level level, String name, @Nullable String reason) {
  /** How bad it is. */
  public enum Level {
    INFO,
    WARN,
    ERROR
  }

  void write(JsonWriter out) {
    EventBridgeEvent.text(out, "eventType", level.name());
    EventBridgeEvent.text(out, "eventName", name);
    if (reason != null) {
      EventBridgeEvent.text(out, "reason", reason);
    }
  }

  @Override
  public String toString() {
    String text = level.name().toLowerCase(Locale.ROOT) + ": " + name;
    return reason == null ? text : text + ": " + reason;
  }
}
