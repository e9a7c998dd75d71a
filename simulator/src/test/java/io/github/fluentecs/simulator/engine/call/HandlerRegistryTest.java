package io.github.fluentecs.simulator.engine.call;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

class HandlerRegistryTest {
  @Test
  void handle_operationItLacks_namesIt() {
    Call call = new Call("RunTask", RunTaskRequest.builder().build(), "us-east-1", "");

    assertThatThrownBy(() -> new HandlerRegistry().handle(call))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("UnsupportedFeatureException")
        .hasMessageContaining("RunTask is not simulated; see \"What it supports\"");
  }
}
