package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.admin.AdminRequest;
import io.github.fluentecs.simulator.hook.HookAnswer;
import io.github.fluentecs.simulator.hook.HookAnswer.Status;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** The paths about deployments that shift traffic: what functions answer, and the weights. */
record HookPaths(EcsSimulator simulator) {
  private static final String STATUS = "one of " + Arrays.toString(Status.values());
  private static final String DELAY = "callBackDelay must be a number of seconds above zero";

  void play(AdminRequest request, JsonWriter answer) {
    String function = request.text("function", "the ARN of a Lambda function of a lifecycle hook");
    HookAnswer given = new HookAnswer(status(request), delay(request));
    simulator.hooks().play(function, given);
    answer.writeFieldName("function").writeValue(function);
    answer.writeFieldName("hookStatus").writeValue(given.status().name());
  }

  private static Status status(AdminRequest request) {
    String text = request.text("hookStatus", STATUS);
    return Arrays.stream(Status.values())
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("hookStatus must be " + STATUS));
  }

  private static Duration delay(AdminRequest request) {
    JsonNode seconds = request.member("callBackDelay").orElse(null);
    if (seconds == null) {
      return HookAnswer.DEFAULT_DELAY;
    }
    if (!seconds.isNumber()) {
      throw new IllegalArgumentException(DELAY);
    }
    try {
      return Duration.ofSeconds(Long.parseLong(seconds.asNumber()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(DELAY, e);
    }
  }

  void clear(AdminRequest request, JsonWriter answer) {
    simulator.hooks().clear();
    answer.writeFieldName("hooks").writeStartArray();
    answer.writeEndArray();
  }

  void traffic(AdminRequest request, JsonWriter answer) {
    answer.writeFieldName("rules").writeStartObject();
    simulator
        .traffic()
        .weights()
        .forEach(
            (rule, weights) -> {
              answer.writeFieldName(rule).writeStartObject();
              for (Map.Entry<String, Double> each : weights.entrySet()) {
                answer.writeFieldName(each.getKey()).writeValue(each.getValue());
              }
              answer.writeEndObject();
            });
    answer.writeEndObject();
  }
}
