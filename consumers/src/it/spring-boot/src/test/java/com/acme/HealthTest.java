package com.acme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fluentecs.simulator.junit.SimulatedEcs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** An application with no line of configuration. */
@SpringBootTest
@SimulatedEcs
class HealthTest {
  @Autowired private ApplicationContext context;

  /** Its type is another on either Spring Boot. */
  @Test
  void health_ofEcs_isUp() throws ReflectiveOperationException {
    Object indicator = context.getBean("ecsHealthIndicator");
    var health = indicator.getClass().getMethod("health");
    health.setAccessible(true);

    assertTrue(health.invoke(indicator).toString().contains("UP"));
  }
}
