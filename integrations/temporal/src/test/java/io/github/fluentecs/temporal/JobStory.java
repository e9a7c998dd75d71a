package io.github.fluentecs.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import java.time.Duration;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A job of four pieces, one of which loses its machine once. */
final class JobStory implements Story {
  private final EcsSimulator simulator = EcsSimulator.create();

  JobStory() {
    try (EcsClient client = simulator.client()) {
      Stories.defineWorker(client, "FARGATE_SPOT");
    }
    simulator.time().runUntilQuiescent();
    Duration minute = Duration.ofMinutes(1);
    simulator.faults().inject(Fault.spotInterruption().after(minute), When.next(1));
    simulator.faults().inject(Fault.containerExit(0).after(minute.multipliedBy(2)));
  }

  @Override
  public EcsSimulator simulator() {
    return simulator;
  }

  @Override
  public Class<?> code() {
    return JobWorkflow.Code.class;
  }

  @Override
  public Object[] arguments() {
    return new Object[] {4};
  }

  @Override
  public void check(World world, String end) {
    assertThat(end).isEqualTo("true");
    assertThat(world.tasks(task -> "nightly-42".equals(task.startedBy()))).hasSize(5);
  }

  @Override
  public String toString() {
    return "job";
  }
}
