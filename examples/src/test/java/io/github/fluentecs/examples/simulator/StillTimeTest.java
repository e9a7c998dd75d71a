package io.github.fluentecs.examples.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.EcsSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Who waits for a change while time stands still is told once. */
class StillTimeTest {
  private final Logger log = Logger.getLogger("io.github.fluentecs.simulator");
  private final List<String> told = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          told.add(new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient ecs = simulator.client();

  @BeforeEach
  @SuppressWarnings("unchecked")
  void listen() {
    log.addHandler(handler);
    log.setUseParentHandlers(false);
    ecs.createCluster(r -> r.clusterName("prod"));
    ecs.registerTaskDefinition(
        r ->
            r.family("web")
                .networkMode("awsvpc")
                .cpu("256")
                .memory("512")
                .containerDefinitions(c -> c.name("app").image("web")));
  }

  @AfterEach
  void close() {
    log.removeHandler(handler);
    log.setUseParentHandlers(true);
    simulator.close();
  }

  private void start() {
    ecs.runTask(
        r ->
            r.cluster("prod")
                .taskDefinition("web")
                .launchType("FARGATE")
                .networkConfiguration(n -> n.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))));
  }

  @Test
  void sameQuestion_taskOnItsWay_isToldOnce() {
    start();
    ask(9);

    assertThat(told)
        .singleElement()
        .asString()
        .startsWith("DescribeClusters came 5 times while the simulated time stood still at 2026-")
        .contains("TimeSource.virtual(simulator.time()::now, simulator.time()::advance)")
        .contains("simulator.time().follow(1)");
  }

  @Test
  void questionsInTurn_taskOnItsWay_areToldOnce() {
    start();
    for (int i = 0; i < 9; i++) {
      ask(1);
      ecs.listTasks(r -> r.cluster("prod"));
      ecs.listServices(r -> r.cluster("prod"));
    }

    assertThat(told).singleElement().asString().startsWith("DescribeClusters came 5 times");
  }

  @Test
  void sameQuestion_somethingChangesBetween_isNotTold() {
    for (int i = 0; i < 9; i++) {
      start();
      ask(1);
    }

    assertThat(told).isEmpty();
  }

  @Test
  void sameQuestion_nothingOnItsWay_isNotTold() {
    ask(9);

    assertThat(told).isEmpty();
  }

  @Test
  void sameQuestion_timeMovesBetween_isNotTold() {
    start();
    for (int i = 0; i < 9; i++) {
      ask(1);
      simulator.time().advance(Duration.ofMillis(1));
    }

    assertThat(told).isEmpty();
  }

  private void ask(int times) {
    for (int i = 0; i < times; i++) {
      ecs.describeClusters(r -> r.clusters("prod"));
    }
  }
}
