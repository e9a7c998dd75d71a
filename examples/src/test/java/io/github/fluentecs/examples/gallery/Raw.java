package io.github.fluentecs.examples.gallery;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.ScaleUnit;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.StabilityStatus;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskSet;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionResponse;

/**
 * The same jobs with the SDK alone, as carefully as a person would write them: failures in answers
 * are looked at, waits end. What a throttled call or a lost answer needs is missing here.
 */
final class Raw {
  private static final int PATIENCE = 900;

  private Raw() {}

  static String deploy(EcsClient ecs, Runnable pause) {
    TaskDefinition running =
        ecs.describeTaskDefinition(r -> r.taskDefinition("web")).taskDefinition();
    RegisterTaskDefinitionRequest copy = copy(running, "repo/web:2").build();
    String next = ecs.registerTaskDefinition(copy).taskDefinition().taskDefinitionArn();
    Service updated =
        ecs.updateService(r -> r.cluster("prod").service("web").taskDefinition(next)).service();
    return rolledOut(ecs, updated.currentServiceDeployment(), pause);
  }

  static RegisterTaskDefinitionRequest.Builder copy(TaskDefinition running, String image) {
    List<ContainerDefinition> containers = new ArrayList<>();
    for (ContainerDefinition container : running.containerDefinitions()) {
      boolean isApp = container.name().equals("app");
      containers.add(isApp ? container.toBuilder().image(image).build() : container);
    }
    return RegisterTaskDefinitionRequest.builder()
        .family(running.family())
        .taskRoleArn(running.taskRoleArn())
        .executionRoleArn(running.executionRoleArn())
        .networkMode(running.networkMode())
        .containerDefinitions(containers)
        .volumes(running.volumes())
        .placementConstraints(running.placementConstraints())
        .requiresCompatibilities(running.requiresCompatibilities())
        .cpu(running.cpu())
        .memory(running.memory())
        .runtimePlatform(running.runtimePlatform());
  }

  static String rolledOut(EcsClient ecs, String deployment, Runnable pause) {
    for (int i = 0; i < PATIENCE; i++) {
      List<ServiceDeployment> found =
          ecs.describeServiceDeployments(r -> r.serviceDeploymentArns(deployment))
              .serviceDeployments();
      ServiceDeploymentStatus status = found.isEmpty() ? null : found.get(0).status();
      if (status == ServiceDeploymentStatus.SUCCESSFUL) {
        return "rolled out";
      }
      if (status != null
          && status != ServiceDeploymentStatus.PENDING
          && status != ServiceDeploymentStatus.IN_PROGRESS
          && status != ServiceDeploymentStatus.ROLLBACK_IN_PROGRESS) {
        return status + ": " + found.get(0).statusReason();
      }
      pause.run();
    }
    return "timed out";
  }

  @SuppressWarnings("unchecked")
  static String migrate(EcsClient ecs, Runnable pause) {
    RunTaskResponse run =
        ecs.runTask(
            r ->
                r.cluster("prod")
                    .taskDefinition("migration")
                    .capacityProviderStrategy(s -> s.capacityProvider("FARGATE").weight(1))
                    .networkConfiguration(network()));
    if (!run.failures().isEmpty()) {
      return "not started: " + run.failures().get(0).reason();
    }
    String arn = run.tasks().get(0).taskArn();
    for (int i = 0; i < PATIENCE; i++) {
      DescribeTasksResponse seen = ecs.describeTasks(r -> r.cluster("prod").tasks(arn));
      Task task = seen.tasks().isEmpty() ? null : seen.tasks().get(0);
      if (task != null && task.lastStatus().equals("STOPPED")) {
        for (Container container : task.containers()) {
          if (container.exitCode() == null) {
            return "did not run: " + task.stoppedReason();
          }
        }
        return "exited with " + task.containers().get(0).exitCode();
      }
      pause.run();
    }
    return "timed out";
  }

  private static NetworkConfiguration network() {
    return NetworkConfiguration.builder()
        .awsvpcConfiguration(vpc -> vpc.subnets("subnet-1").securityGroups("sg-1"))
        .build();
  }

  static String startAll(EcsClient ecs, Runnable pause) {
    RunTaskResponse run = ecs.runTask(r -> r.cluster("prod").taskDefinition("legacy").count(10));
    if (run.failures().isEmpty() && run.tasks().size() == 10) {
      return run.tasks().size() + " tasks started";
    }
    return run.tasks().size() + " of 10 started: " + run.failures().get(0).reason();
  }

  static String allTasks(EcsClient ecs, Runnable pause) {
    List<String> arns = ecs.listTasksPaginator(r -> r.cluster("prod")).taskArns().stream().toList();
    List<Task> tasks = new ArrayList<>();
    for (int from = 0; from < arns.size(); from += 100) {
      List<String> some = arns.subList(from, Math.min(arns.size(), from + 100));
      DescribeTasksResponse seen = ecs.describeTasks(r -> r.cluster("prod").tasks(some));
      if (!seen.failures().isEmpty()) {
        return "missing: " + seen.failures();
      }
      tasks.addAll(seen.tasks());
    }
    return tasks.stream()
        .collect(
            groupingBy(
                task -> task.group() == null ? "none" : task.group(), TreeMap::new, counting()))
        .toString();
  }

  static String drain(EcsClient ecs, Runnable pause) {
    String arn = ecs.listContainerInstances(r -> r.cluster("prod")).containerInstanceArns().get(0);
    var drain =
        ecs.updateContainerInstancesState(
            r -> r.cluster("prod").containerInstances(arn).status("DRAINING"));
    if (!drain.failures().isEmpty()) {
      return "not drained: " + drain.failures().get(0).reason();
    }
    for (int i = 0; i < PATIENCE; i++) {
      List<ContainerInstance> seen =
          ecs.describeContainerInstances(r -> r.cluster("prod").containerInstances(arn))
              .containerInstances();
      if (seen.isEmpty()) {
        return "gone";
      }
      ContainerInstance instance = seen.get(0);
      if (instance.runningTasksCount() == 0 && instance.pendingTasksCount() == 0) {
        return instance.runningTasksCount() + " tasks left";
      }
      pause.run();
    }
    return "timed out";
  }

  @SuppressWarnings("unchecked")
  static String shift(EcsClient ecs, Runnable pause) {
    TaskSet green =
        ecs.createTaskSet(
                r ->
                    r.cluster("prod")
                        .service("shop")
                        .taskDefinition("web")
                        .capacityProviderStrategy(s -> s.capacityProvider("FARGATE").weight(1))
                        .networkConfiguration(network())
                        .scale(s -> s.value(50.0).unit(ScaleUnit.PERCENT)))
            .taskSet();
    for (int i = 0; i < PATIENCE; i++) {
      List<TaskSet> seen =
          ecs.describeTaskSets(r -> r.cluster("prod").service("shop").taskSets(green.id()))
              .taskSets();
      if (seen.isEmpty()) {
        return "gone";
      }
      if (seen.get(0).stabilityStatus() == StabilityStatus.STEADY_STATE) {
        return seen.get(0).runningCount() + " tasks run";
      }
      pause.run();
    }
    return "timed out";
  }

  static String protect(EcsClient ecs, Runnable pause) {
    String me = ecs.listTasks(r -> r.cluster("prod").serviceName("worker")).taskArns().get(0);
    UpdateTaskProtectionResponse safe =
        ecs.updateTaskProtection(
            r -> r.cluster("prod").tasks(me).protectionEnabled(true).expiresInMinutes(120));
    if (!safe.failures().isEmpty()) {
      return "not protected: " + safe.failures().get(0).reason();
    }
    String told = "protected until " + safe.protectedTasks().get(0).expirationDate();
    UpdateTaskProtectionResponse free =
        ecs.updateTaskProtection(r -> r.cluster("prod").tasks(me).protectionEnabled(false));
    if (!free.failures().isEmpty()) {
      return "still protected: " + free.failures().get(0).reason();
    }
    boolean still = free.protectedTasks().get(0).protectionEnabled();
    return told + ", then " + (still ? "still" : "no longer");
  }

  static String scale(EcsClient ecs, Runnable pause) {
    ecs.updateService(r -> r.cluster("prod").service("web").desiredCount(6));
    for (int i = 0; i < PATIENCE; i++) {
      List<Service> seen = ecs.describeServices(r -> r.cluster("prod").services("web")).services();
      if (seen.isEmpty()) {
        return "gone";
      }
      Service web = seen.get(0);
      if (web.deployments().size() == 1 && web.runningCount().equals(web.desiredCount())) {
        return web.runningCount() + " tasks run";
      }
      pause.run();
    }
    return "timed out";
  }
}
