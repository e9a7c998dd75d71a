package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.service.DeploymentBounds;
import io.github.fluentecs.core.service.DeploymentConfiguration;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.task.Task;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;

/** Makes the plan of a survey. Pure. */
record RotationPlans(RotationSurvey survey) {
  RotationPlan plan() {
    RotationView view = survey.view();
    return new RotationPlan(
        view.words().cluster(),
        view.mark().machines(),
        view.group().most(),
        unregistered(),
        view.atOnce(),
        refs(Stream.concat(view.candidates().stream(), view.draining().stream())),
        refs(
            view.instances().stream()
                .filter(each -> view.isSelected(each) && !view.isMember(each))
                .filter(each -> !view.ending().contains(each))),
        blocks(),
        refs(view.old().stream().filter(this::isBlocked)),
        survey.services().stream()
            .filter(service -> !isDaemon(service) && !heeds(service))
            .map(Service::ref)
            .toList(),
        tasks(TaskFacts::isStandalone),
        tasks(survey::isProtected));
  }

  private static List<ContainerInstanceRef> refs(Stream<ContainerInstance> instances) {
    return instances.map(ContainerInstance::ref).toList();
  }

  private List<RotationTask> tasks(Predicate<Task> which) {
    return survey.tasks().stream()
        .filter(which)
        .map(
            task ->
                new RotationTask(
                    task.ref(),
                    task.containerInstance().orElseThrow(),
                    task.group().orElse(""),
                    survey.protectedUntil(task)))
        .toList();
  }

  /** Machines that ECS does not know. */
  int unregistered() {
    int known = survey.view().members().size();
    return Math.max(0, survey.view().group().members().size() - known);
  }

  private List<RotationBlock> blocks() {
    return survey.services().stream().flatMap(service -> block(service).stream()).toList();
  }

  private static Optional<RotationBlock> block(Service service) {
    if (isDaemon(service)) {
      return Optional.empty();
    }
    Optional<DeploymentConfiguration> given = service.deploymentConfiguration();
    DeploymentBounds bounds =
        DeploymentBounds.of(
            service.desiredCount(),
            given
                .flatMap(each -> boxed(each.minimumHealthyPercent()))
                .orElse(DeploymentBounds.DEFAULT_MINIMUM_HEALTHY_PERCENT),
            given
                .flatMap(each -> boxed(each.maximumPercent()))
                .orElse(DeploymentBounds.DEFAULT_MAXIMUM_PERCENT));
    return bounds.stuck()
        ? Optional.of(new RotationBlock(service.ref(), bounds))
        : Optional.empty();
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private static boolean isDaemon(Service service) {
    return service
        .schedulingStrategy()
        .filter(strategy -> strategy.equalTo(SchedulingStrategy.DAEMON))
        .isPresent();
  }

  /** Whether the constraints of a service name the mark, so that it can keep off marked ones. */
  private boolean heeds(Service service) {
    String attribute = "attribute:" + survey.view().words().mark();
    return service.placementConstraints().stream()
        .anyMatch(
            each ->
                each instanceof PlacementConstraint.MemberOf member
                    && member.expression().contains(attribute));
  }

  private boolean isBlocked(ContainerInstance instance) {
    Set<String> groups =
        blocks().stream()
            .map(block -> "service:" + block.service().id())
            .collect(Collectors.toSet());
    return survey.on(instance).stream()
        .anyMatch(task -> task.group().filter(groups::contains).isPresent());
  }
}
