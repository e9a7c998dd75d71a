package io.github.fluentecs.workflows.fleet;

import static io.github.fluentecs.waiters.Waits.delay;
import static io.github.fluentecs.waiters.Waits.met;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.instance.Attribute;
import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.ContainerInstanceStatus;
import io.github.fluentecs.core.instance.DeleteAttributes;
import io.github.fluentecs.core.instance.DeregisterContainerInstance;
import io.github.fluentecs.core.instance.PutAttributes;
import io.github.fluentecs.core.instance.UpdateContainerInstancesState;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * What a rotation changes in ECS. All of it can be repeated, so a call that fails for a time is.
 * One that fails since something has changed meanwhile is left to the next look.
 */
record RotationCommands(RotationWords words, Duration pause) {
  private static final int TRIES = 4;

  Wait<?> state(List<ContainerInstance> instances, ContainerInstanceStatus status) {
    return each(
        instances,
        part ->
            UpdateContainerInstancesState.builder(words.cluster(), ids(part), status)
                .build()
                .complete());
  }

  Wait<?> mark(List<ContainerInstance> instances, RotationMark mark) {
    return each(
        instances,
        part ->
            PutAttributes.builder(
                    words.cluster(),
                    part.stream().map(each -> mark.as(words.mark(), each)).toList())
                .build());
  }

  Wait<?> unmark(List<ContainerInstance> instances) {
    return each(
        instances,
        part ->
            DeleteAttributes.builder(
                    words.cluster(),
                    part.stream()
                        .map(
                            each ->
                                Attribute.of(words.mark()).onContainerInstance(each.ref().text()))
                        .toList())
                .build());
  }

  Wait<?> deregister(List<ContainerInstance> instances) {
    return Waits.allOf(
        instances, each -> executed(DeregisterContainerInstance.builder(each.ref()).build()));
  }

  Wait<?> stop(List<Task> tasks) {
    return Waits.allOf(
        tasks,
        task ->
            executed(
                StopTask.builder(task.ref()).reason("Its container instance is replaced").build()));
  }

  private static List<String> ids(List<ContainerInstance> instances) {
    return instances.stream().map(each -> each.ref().text()).toList();
  }

  /** One after the other, as many at once as ECS takes. */
  private Wait<Boolean> each(
      List<ContainerInstance> instances, Function<List<ContainerInstance>, EcsCommand<?>> command) {
    int most = 10;
    Wait<Boolean> all = met(true);
    for (int from = 0; from < instances.size(); from += most) {
      List<ContainerInstance> part =
          instances.subList(from, Math.min(from + most, instances.size()));
      all = all.then(done -> executed(command.apply(part)));
    }
    return all;
  }

  private Wait<Boolean> executed(EcsCommand<?> command) {
    return Tries.of(command, TRIES, pause, RotationCommands::isOvertaken)
        .then(done -> done ? met(true) : delay(pause).map(paused -> false));
  }

  /** What it was about is gone, or in another state. */
  private static boolean isOvertaken(EcsFailure failure) {
    return failure instanceof EcsFailure.NotFound || failure instanceof EcsFailure.Incomplete;
  }
}
