package io.github.fluentecs.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.Waits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What docs/observing.md shows. */
class ObservingPageTest {
  private static String page() throws IOException {
    return Files.readString(Path.of("../../docs/observing.md"));
  }

  @Test
  void screen_ofARollback_isThatOfThePage() throws IOException {
    try (ObservedRollback rollback = new ObservedRollback()) {
      rollback.run(EcsObservations::on);

      assertThat(page()).contains("```text\n" + rollback.screen() + "```");
    }
  }

  @Test
  void names_ofMetersAndLabels_standOnThePage() throws Exception {
    Field[] names = EcsMeters.class.getFields();

    assertThat(names).hasSizeGreaterThan(10);
    for (Field name : names) {
      assertThat(page()).contains(String.valueOf(name.get(null)));
    }
  }

  @Test
  void code_metrics_makesThem() {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    try (EcsSimulator simulator = EcsSimulator.create();
        Waiters waiters = ObservingPage.metrics(simulator.client(), meters)) {
      waiters.await(Waits.met("done"));
    }

    assertThat(meters.get("ecs.waits").tag("outcome", "met").timer().count()).isEqualTo(1);
  }

  @Test
  void code_countedReplicas_shareTheRate() {
    AtomicInteger replicas = new AtomicInteger(2);
    var category = ThrottleCategory.SERVICE_READ;

    assertThat(ObservingPage.counted(replicas).callsPerSecond(category)).isEqualTo(2);
    assertThat(ObservingPage.shared().callsPerSecond(category)).isEqualTo(1);
  }
}
