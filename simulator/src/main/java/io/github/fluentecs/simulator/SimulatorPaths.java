package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.admin.AdminPaths;
import io.github.fluentecs.simulator.admin.AdminRequest;
import io.github.fluentecs.simulator.limit.RateLimits;
import io.github.fluentecs.simulator.wire.EcsHttpHandler;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** The simulator's own paths, each a call of its public methods. */
final class SimulatorPaths {
  private static final String PATH = EcsHttpHandler.OWN_PATHS;
  private static final String BY =
      "seconds, or a duration such as \"PT10M\", or \"rest\" for as long as something is to happen";
  private static final String SPEED =
      "the simulated seconds per real second, such as 1, or 0 to stop time";
  private static final String LIMITS =
      "\"off\", \"real\" or a factor such as \"0.5\", and buckets such as \"CLUSTER_READ=10/2\"";

  private final EcsSimulator simulator;

  private SimulatorPaths(EcsSimulator simulator) {
    this.simulator = simulator;
  }

  static AdminPaths of(EcsSimulator simulator) {
    SimulatorPaths paths = new SimulatorPaths(simulator);
    HookPaths hooks = new HookPaths(simulator);
    EventPaths events = new EventPaths(simulator.events(), Runtime.getRuntime().maxMemory() / 64);
    return new AdminPaths()
        .on("GET", PATH + "health", paths::health)
        .on("POST", PATH + "reset", paths::reset)
        .on("POST", PATH + "advance", paths::advance)
        .on("POST", PATH + "advance-per-call", paths::advancePerCall)
        .on("POST", PATH + "speed", paths::pace)
        .on("GET", PATH + "events", events::json)
        .onText(PATH + "events.txt", events::text)
        .on("GET", PATH + "faults", paths::faults)
        .on("POST", PATH + "faults", paths::inject)
        .on("DELETE", PATH + "faults", paths::clear)
        .on("DELETE", PATH + "faults/" + AdminPaths.ANY, paths::remove)
        .on("POST", PATH + "hooks", hooks::play)
        .on("DELETE", PATH + "hooks", hooks::clear)
        .on("GET", PATH + "traffic", hooks::traffic)
        .on("POST", PATH + "limits", paths::limit);
  }

  private void health(AdminRequest request, JsonWriter answer) {
    answer.writeFieldName("status").writeValue("UP");
    now(answer);
    speed(answer);
    perCall(answer);
  }

  private void pace(AdminRequest request, JsonWriter answer) {
    double speed =
        request
            .member("speed")
            .filter(JsonNode::isNumber)
            .map(number -> Double.parseDouble(number.asNumber()))
            .orElseThrow(() -> new IllegalArgumentException("speed must be " + SPEED));
    if (speed == 0) {
      simulator.time().standStill();
    } else {
      simulator.time().follow(speed);
    }
    now(answer);
    speed(answer);
  }

  private void speed(JsonWriter answer) {
    answer.writeFieldName("speed").writeValue(simulator.time().speed());
  }

  private void reset(AdminRequest request, JsonWriter answer) {
    simulator.reset();
    now(answer);
  }

  private void advance(AdminRequest request, JsonWriter answer) {
    JsonNode by = by(request);
    if (by.isString() && by.asString().equals("rest")) {
      simulator.time().runUntilQuiescent();
    } else {
      simulator.time().advance(duration(by));
    }
    now(answer);
  }

  private static JsonNode by(AdminRequest request) {
    return request
        .member("by")
        .orElseThrow(() -> new IllegalArgumentException("by is missing: " + BY));
  }

  private static Duration duration(JsonNode by) {
    try {
      return Spans.parse(by.isNumber() ? by.asNumber() : by.isString() ? by.asString() : "");
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "by must be " + BY + ", at most " + VirtualTime.LONGEST + ", not " + by, e);
    }
  }

  private void advancePerCall(AdminRequest request, JsonWriter answer) {
    simulator.time().advancePerCall(duration(by(request)));
    now(answer);
    perCall(answer);
  }

  private void perCall(JsonWriter answer) {
    answer.writeFieldName("advancePerCall").writeValue(simulator.time().perCall().toString());
  }

  private void now(JsonWriter answer) {
    answer.writeFieldName("now").writeValue(simulator.time().now().toString());
  }

  private void faults(AdminRequest request, JsonWriter answer) {
    answer.writeFieldName("faults").writeStartArray();
    for (Injection injection : simulator.faults().active()) {
      answer.writeStartObject();
      write(injection, answer);
      answer.writeEndObject();
    }
    answer.writeEndArray();
  }

  private void inject(AdminRequest request, JsonWriter answer) {
    String text = request.text("fault", "a fault such as \"throttling operation=RunTask times=3\"");
    write(simulator.faults().inject(text), answer);
  }

  private static void write(Injection injection, JsonWriter answer) {
    answer.writeFieldName("id").writeValue(injection.id());
    answer.writeFieldName("fault").writeValue(injection.fault().toString());
    answer.writeFieldName("when").writeValue(injection.limits().toString());
    answer.writeFieldName("hits").writeValue(injection.hits());
  }

  private void remove(AdminRequest request, JsonWriter answer) {
    Injection injection =
        find(request.name())
            .orElseThrow(
                () ->
                    new NoSuchElementException("There is no fault with the id " + request.name()));
    injection.remove();
    write(injection, answer);
  }

  private Optional<Injection> find(String id) {
    try {
      return simulator.faults().find(Long.parseLong(id));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void clear(AdminRequest request, JsonWriter answer) {
    simulator.faults().clear();
    faults(request, answer);
  }

  private void limit(AdminRequest request, JsonWriter answer) {
    String text = request.text("limits", LIMITS);
    simulator.faults().limit(RateLimits.parse(text));
    answer.writeFieldName("limits").writeValue(text);
  }
}
