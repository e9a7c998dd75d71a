package io.github.fluentecs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.junit.SimulatedEcs;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.workflows.release.RolledBack;
import io.github.fluentecs.workflows.release.ScalingSuspension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Resource;

/** The code of the page on deployments about releases and rollbacks does what the page says. */
@SimulatedEcs
class ReleasesPageTest {
  private final ReleasesPage page = new ReleasesPage();
  private EcsClient client;
  private Waiters waiters;

  @BeforeEach
  void prepare(EcsClient ecs, EcsSimulator simulator) {
    client = ecs;
    client.createCluster(r -> r.clusterName("prod"));
    client.registerContainerInstance(
        r -> r.cluster("prod").totalResources(number("CPU"), number("MEMORY")));
    ContainerDefinition app =
        ContainerDefinition.builder().name("app").image("repo/web:1.4.1").memory(64).build();
    client.registerTaskDefinition(r -> r.family("web").containerDefinitions(app));
    for (String name : List.of("web", "worker")) {
      client.createService(
          r -> r.cluster("prod").serviceName(name).taskDefinition("web").desiredCount(1));
    }
    simulator.time().runUntilQuiescent();
    simulator.faults().inject(Fault.containerExit(0).group("family:web"));
    waiters =
        Waiters.using(
            Ecs.using(client),
            WaiterSettings.builder()
                .time(TimeSource.virtual(simulator.time()::now, simulator.time()::advance))
                .build());
  }

  private static Resource number(String name) {
    return Resource.builder().name(name).type("INTEGER").integerValue(16_384).build();
  }

  @AfterEach
  void close() {
    waiters.close();
  }

  private String running(String service) {
    String arn =
        client
            .describeServices(r -> r.cluster("prod").services(service))
            .services()
            .get(0)
            .taskDefinition();
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  @Test
  void release_runTwice_deploysOnceAndIsRolledBack() {
    assertThat(page.released(waiters).first()).isPresent();
    assertThat(page.released(waiters).isUnchanged()).isTrue();
    assertThat(running("web")).isEqualTo("web:2");

    RolledBack back = waiters.await(page.back()).get();

    assertThat(back.by()).isEqualTo(RolledBack.By.UPDATE);
    assertThat(running("web")).isEqualTo("web:1");
  }

  @Test
  void several_sharedDefinition_bothHaveTheNewRevision() {
    List<String> calls = new ArrayList<>();
    ScalingSuspension scaling =
        new ScalingSuspension() {
          @Override
          public void suspend(ServiceRef service) {
            calls.add("suspend");
          }

          @Override
          public void resume(ServiceRef service) {
            calls.add("resume");
          }
        };

    assertThat(waiters.await(page.several(scaling).toWait()).isRight()).isTrue();

    assertThat(running("web")).isEqualTo("web:2");
    assertThat(running("worker")).isEqualTo("web:2");
    assertThat(calls).containsExactly("suspend", "suspend", "resume", "resume");
  }

  @Test
  void further_firstRevision_isWhereTheServiceIs() {
    String first =
        client
            .listServiceDeployments(r -> r.cluster("prod").service("web"))
            .serviceDeployments()
            .get(0)
            .targetServiceRevisionArn();

    assertThat(waiters.await(page.further(ServiceRevisionRef.of(first))).get().by())
        .isEqualTo(RolledBack.By.NOTHING);
  }
}
