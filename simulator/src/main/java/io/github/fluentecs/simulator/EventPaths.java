package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.admin.AdminRequest;
import io.github.fluentecs.simulator.event.Event;
import io.github.fluentecs.simulator.event.EventFilter;
import io.github.fluentecs.simulator.json.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** The event log over HTTP: filtered, as JSON or as text. */
record EventPaths(EventLog log) {
  private static final Set<String> FILTERS = Set.of("since", "kind", "resource", "from", "reads");

  void json(AdminRequest request, JsonWriter answer) {
    EventFilter filter = filter(request);
    answer.writeFieldName("dropped").writeValue(log.dropped());
    answer.writeFieldName("events").writeStartArray();
    log.matching(filter).forEach(event -> write(event, answer));
    answer.writeEndArray();
  }

  String text(AdminRequest request) {
    StringBuilder text = new StringBuilder();
    log.matching(filter(request)).forEach(event -> text.append(event).append('\n'));
    return text.toString();
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

  private static void write(Event event, JsonWriter answer) {
    answer.writeStartObject();
    answer.writeFieldName("sequence").writeValue(event.sequence());
    answer.writeFieldName("at").writeValue(event.at().toString());
    answer.writeFieldName("kind").writeValue(event.kind().name());
    answer.writeFieldName("resource").writeValue(event.resource());
    answer.writeFieldName("text").writeValue(event.text());
    event.eventBridge().ifPresent(json -> Json.write(answer.writeFieldName("eventBridge"), json));
    answer.writeEndObject();
  }
}
