package io.github.fluentecs.waiters.diagnosis;

import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.ServiceEvent;
import io.github.fluentecs.core.task.Task;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.ecs.model.Container;

/** Tasks, events and deployments that say something. */
final class Said {
  private static final String ARN = "arn:aws:ecs:us-east-1:123456789012:";
  private static final AtomicInteger NEXT = new AtomicInteger();

  private Said() {}

  static Task task(String stopCode, String stoppedReason, Container... containers) {
    return task("ecs-svc/1", stopCode, stoppedReason, containers);
  }

  static Task task(
      String startedBy, String stopCode, String stoppedReason, Container... containers) {
    return Task.of(
        software.amazon.awssdk.services.ecs.model.Task.builder()
            .taskArn(ARN + "task/prod/t" + NEXT.incrementAndGet())
            .clusterArn(ARN + "cluster/prod")
            .lastStatus("STOPPED")
            .startedBy(startedBy)
            .stopCode(stopCode.isEmpty() ? null : stopCode)
            .stoppedReason(stoppedReason.isEmpty() ? null : stoppedReason)
            .containers(Arrays.asList(containers))
            .build());
  }

  static Task exited(int... codes) {
    Container[] containers = new Container[codes.length];
    for (int i = 0; i < codes.length; i++) {
      containers[i] = Container.builder().name("c" + i).exitCode(codes[i]).build();
    }
    return task("EssentialContainerExited", "Essential container in task exited", containers);
  }

  static Container reason(String name, String reason) {
    return Container.builder().name(name).reason(reason).build();
  }

  static ServiceEvent event(String message) {
    return ServiceEvent.of(
        software.amazon.awssdk.services.ecs.model.ServiceEvent.builder()
            .id("e" + NEXT.incrementAndGet())
            .message(message)
            .build());
  }

  static Deployment deployment(String id, String rolloutStateReason) {
    return Deployment.of(
        software.amazon.awssdk.services.ecs.model.Deployment.builder()
            .id(id)
            .rolloutStateReason(rolloutStateReason)
            .build());
  }
}
