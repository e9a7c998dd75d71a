package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.container;
import static io.github.fluentecs.dsl.EcsDsl.startedBy;
import static io.github.fluentecs.dsl.EcsDsl.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.ref.ServiceRef;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;

class TaskListingWordsTest {
  private static final String SERVICE_ARN = "arn:aws:ecs:eu-west-1:123456789012:service/prod/web";

  private final ClusterScope prod = cluster("prod");

  @Test
  void listTasks_noFilter_sendsTheClusterAlone() {
    assertThat(prod.listTasks().build().toSdk())
        .isEqualTo(ListTasksRequest.builder().cluster("prod").build());
  }

  @Test
  void listTasks_startedBy_standsAlone() {
    assertThat(prod.listTasks().filter(startedBy("me")).build().toSdk())
        .isEqualTo(ListTasksRequest.builder().cluster("prod").startedBy("me").build());
  }

  @Test
  void listTasks_criteria_areAllSent() {
    ContainerInstanceRef instance = ContainerInstanceRef.of(ClusterRef.of("prod"), "i1");
    ServiceRef service = ServiceRef.of(ClusterRef.of("prod"), SERVICE_ARN);

    assertThat(
            prod.listTasks()
                .filter(
                    where()
                        .service(service)
                        .containerInstance(instance)
                        .family("web")
                        .launchType(LaunchType.EC2)
                        .stopped())
                .build()
                .toSdk())
        .isEqualTo(
            ListTasksRequest.builder()
                .cluster("prod")
                .serviceName("web")
                .containerInstance("i1")
                .family("web")
                .launchType(LaunchType.EC2)
                .desiredStatus(DesiredStatus.STOPPED)
                .build());
  }

  @Test
  void startTask_instances_areArgumentsOfTheVerb() {
    assertThat(
            prod.startTask("worker:7", "i1", "i2")
                .override(container("worker").cpu(256))
                .build()
                .toSdk())
        .isEqualTo(
            StartTaskRequest.builder()
                .cluster("prod")
                .taskDefinition("worker:7")
                .containerInstances("i1", "i2")
                .overrides(o -> o.containerOverrides(worker()))
                .build());
  }

  private static ContainerOverride worker() {
    return ContainerOverride.builder().name("worker").cpu(256).build();
  }
}
