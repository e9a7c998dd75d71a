package io.github.fluentecs.temporal;

import io.github.fluentecs.waiters.Backoff;
import io.github.fluentecs.waiters.WaiterSettings;
import java.time.Duration;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;

/** What the workflows of the tests have in common. */
final class Stories {
  /** Few polls, since a worker dies at each of them; that is seen in real time. */
  static final DurableSettings SETTINGS =
      DurableSettings.standard()
          .heartbeat(Duration.ofMillis(500))
          .waiting(WaiterSettings.builder().backoff(Backoff.fixed(Duration.ofSeconds(30))).build());

  private Stories() {}

  /** Makes a cluster with a capacity provider of Fargate, and a task definition for it. */
  static void defineWorker(EcsClient client, String capacityProvider) {
    client.createCluster(r -> r.clusterName("prod").capacityProviders(capacityProvider));
    client.registerTaskDefinition(
        r ->
            r.family("worker")
                .networkMode("awsvpc")
                .cpu("256")
                .memory("512")
                .containerDefinitions(
                    ContainerDefinition.builder().name("app").image("worker").build()));
  }
}
