package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.admin.AdminPaths;
import io.github.fluentecs.simulator.admin.AdminRequest;
import io.github.fluentecs.simulator.wire.ServiceFace;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** The simulator's own paths, each a call of its public methods. */
final class SimulatorPaths {
  private final EcsSimulator simulator;

  private SimulatorPaths(EcsSimulator simulator) {
    this.simulator = simulator;
  }

  static AdminPaths of(EcsSimulator simulator) {
    SimulatorPaths paths = new SimulatorPaths(simulator);
    return new AdminPaths()
        .get(ServiceFace.OWN_PATHS + "health", paths::health)
        .post(ServiceFace.OWN_PATHS + "advance", paths::advance);
  }

  private void health(AdminRequest request, JsonWriter answer) {
    answer.writeFieldName("status").writeValue("UP");
    now(answer);
  }

  private void advance(AdminRequest request, JsonWriter answer) {
    JsonNode by =
        request
            .member("by")
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "by is missing: seconds, or a duration such as \"PT10M\", or \"rest\""));
    if (by.isString() && by.asString().equals("rest")) {
      Duration moved = simulator.time().runUntilQuiescent();
      answer.writeFieldName("moved").writeValue(moved.toString());
    } else {
      simulator.time().advance(duration(by));
    }
    now(answer);
  }

  private static Duration duration(JsonNode by) {
    try {
      if (by.isNumber()) {
        BigDecimal millis = new BigDecimal(by.asNumber()).movePointRight(3);
        return Duration.ofMillis(millis.longValueExact());
      }
      return Duration.parse(by.isString() ? by.asString() : "");
    } catch (ArithmeticException | DateTimeParseException e) {
      throw new IllegalArgumentException(
          "by must be seconds, or a duration such as \"PT10M\", or \"rest\", not " + by, e);
    }
  }

  private void now(JsonWriter answer) {
    answer.writeFieldName("now").writeValue(simulator.time().now().toString());
  }
}
