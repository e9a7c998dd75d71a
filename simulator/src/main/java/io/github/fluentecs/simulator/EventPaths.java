package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.admin.AdminRequest;
import io.github.fluentecs.simulator.event.Event;
import io.github.fluentecs.simulator.event.EventFilter;
import io.github.fluentecs.simulator.json.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * The event log over HTTP: filtered, as JSON or as text.
 *
 * @param log what there is to tell
 * @param most how long one answer may become, by and large
 */
record EventPaths(EventLog log, long most) {
  private static final Set<String> FILTERS = Set.of("since", "kind", "resource", "from", "reads");

  void json(AdminRequest request, JsonWriter answer) {
    EventFilter filter = filter(request);
    answer.writeFieldName("dropped").writeValue(log.dropped());
    answer.writeFieldName("events").writeStartArray();
    boolean isCut = asFarAsItFits(filter, event -> write(event, answer));
    answer.writeEndArray();
    if (isCut) {
      answer.writeFieldName("more").writeValue(true);
    }
  }

  String text(AdminRequest request) {
    StringBuilder text = new StringBuilder();
    boolean isCut =
        asFarAsItFits(
            filter(request),
            event -> {
              text.append(event).append('\n');
              return event.text().length();
            });
    return text.append(isCut ? "… more with since=, the number of the last\n" : "").toString();
  }

  /** Tells the events from the oldest on; whether some are left. */
  private boolean asFarAsItFits(EventFilter filter, ToIntFunction<Event> tell) {
    long told = 0;
    for (Event event : log.matching(filter)) {
      if (told > most) {
        return true;
      }
      told += tell.applyAsInt(event);
    }
    return false;
  }

  private static EventFilter filter(AdminRequest request) {
    request.requireParameters(FILTERS);
    boolean reads = request.parameter("reads").map(EventPaths::flag).orElse(false);
    EventFilter filter = reads ? EventFilter.everything() : EventFilter.changes();
    filter = request.parameter("kind").map(EventPaths::kinds).map(filter::kinds).orElse(filter);
    filter = request.parameter("since").map(EventPaths::number).map(filter::since).orElse(filter);
    filter = request.parameter("from").map(EventPaths::instant).map(filter::from).orElse(filter);
    return request.parameter("resource").map(filter::resource).orElse(filter);
  }

  private static boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("reads must be true or false, not " + text);
    }
    return text.equals("true");
  }

  private static Event.Kind[] kinds(String text) {
    try {
      return Arrays.stream(text.split(",", -1))
          .map(kind -> Event.Kind.valueOf(kind.strip().toUpperCase(Locale.ROOT)))
          .toArray(Event.Kind[]::new);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "kind must be some of " + Arrays.toString(Event.Kind.values()) + ", not " + text, e);
    }
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("since must be the number of an event, not " + text, e);
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "from must be an instant such as 2026-01-01T00:00:00Z, not " + text, e);
    }
  }

  /** Tells an event; how long that is. */
  private static int write(Event event, JsonWriter answer) {
    answer.writeStartObject();
    answer.writeFieldName("sequence").writeValue(event.sequence());
    answer.writeFieldName("at").writeValue(event.at().toString());
    answer.writeFieldName("kind").writeValue(event.kind().name());
    answer.writeFieldName("resource").writeValue(event.resource());
    answer.writeFieldName("text").writeValue(event.text());
    Optional<String> bridge = event.eventBridge();
    bridge.ifPresent(json -> Json.write(answer.writeFieldName("eventBridge"), json));
    answer.writeEndObject();
    return event.text().length() + bridge.map(String::length).orElse(0);
  }
}
