package io.github.fluentecs.examples.gallery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookAction;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookDetail;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentBrief;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.SortOrder;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;

/** Whole deployments with the SDK alone, as carefully as those of {@link Raw}. */
final class RawDeployments {
  private static final int PATIENCE = 3600;

  private RawDeployments() {}

  static String release(EcsClient ecs, Runnable pause) {
    Tag key = Tag.builder().key("release").value("build-2").build();
    Service web = ecs.describeServices(r -> r.cluster("prod").services("web")).services().get(0);
    DescribeTaskDefinitionResponse running =
        ecs.describeTaskDefinition(
            r -> r.taskDefinition(web.taskDefinition()).include(TaskDefinitionField.TAGS));
    String family = running.taskDefinition().family();
    String next = null;
    for (String arn :
        ecs.listTaskDefinitionsPaginator(r -> r.familyPrefix(family).sort(SortOrder.DESC))
            .taskDefinitionArns()) {
      List<Tag> tags =
          ecs.describeTaskDefinition(r -> r.taskDefinition(arn).include(TaskDefinitionField.TAGS))
              .tags();
      if (tags.contains(key)) {
        next = arn; // registered before a crash
        break;
      }
    }
    if (next == null) {
      List<Tag> tags = new ArrayList<>(running.tags());
      tags.add(key);
      next =
          ecs.registerTaskDefinition(
                  Raw.copy(running.taskDefinition(), "repo/web:2").tags(tags).build())
              .taskDefinition()
              .taskDefinitionArn();
    }
    String revision = next;
    Service updated =
        revision.equals(web.taskDefinition())
            ? web // updated before a crash
            : ecs.updateService(r -> r.cluster("prod").service("web").taskDefinition(revision))
                .service();
    String told = Raw.rolledOut(ecs, updated.currentServiceDeployment(), pause);
    return told.equals("rolled out")
        ? "released " + revision.substring(revision.indexOf('/') + 1)
        : told;
  }

  static String rollback(EcsClient ecs, Runnable pause) {
    String told = Raw.deploy(ecs, pause);
    if (!told.equals("rolled out")) {
      return told;
    }
    List<ServiceDeploymentBrief> served =
        ecs.listServiceDeployments(
                r -> r.cluster("prod").service("web").status(ServiceDeploymentStatus.SUCCESSFUL))
            .serviceDeployments();
    if (served.size() < 2) {
      return "nothing to go back to";
    }
    String before = served.get(1).targetServiceRevisionArn();
    String definition =
        ecs.describeServiceRevisions(r -> r.serviceRevisionArns(before))
            .serviceRevisions()
            .get(0)
            .taskDefinition();
    Service updated =
        ecs.updateService(r -> r.cluster("prod").service("web").taskDefinition(definition))
            .service();
    told = Raw.rolledOut(ecs, updated.currentServiceDeployment(), pause);
    return told.equals("rolled out")
        ? "back at " + definition.substring(definition.indexOf('/') + 1)
        : told;
  }

  @SuppressWarnings("unchecked")
  static String toItsEnd(EcsClient ecs, Runnable pause) {
    RunTaskResponse run =
        ecs.runTask(
            r ->
                r.cluster("prod")
                    .taskDefinition("migration")
                    .capacityProviderStrategy(s -> s.capacityProvider("FARGATE").weight(1))
                    .networkConfiguration(
                        NetworkConfiguration.builder()
                            .awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))
                            .build()));
    if (!run.failures().isEmpty()) {
      return "exit code 1";
    }
    String arn = run.tasks().get(0).taskArn();
    for (int i = 0; i < PATIENCE; i++) {
      List<Task> seen = ecs.describeTasks(r -> r.cluster("prod").tasks(arn)).tasks();
      if (!seen.isEmpty() && seen.get(0).lastStatus().equals("STOPPED")) {
        int code = 0;
        for (Container container : seen.get(0).containers()) {
          int own = container.exitCode() == null ? 1 : container.exitCode();
          code = code == 0 ? own : code;
        }
        return "exit code " + code;
      }
      pause.run();
    }
    ecs.stopTask(r -> r.cluster("prod").task(arn).reason("took too long"));
    return "exit code 1";
  }

  static String gated(EcsClient ecs, Runnable pause) {
    String deployment =
        ecs.updateService(r -> r.cluster("prod").service("gradual").forceNewDeployment(true))
            .service()
            .currentServiceDeployment();
    Set<String> answered = new HashSet<>();
    for (int i = 0; i < PATIENCE; i++) {
      List<ServiceDeployment> seen =
          ecs.describeServiceDeployments(r -> r.serviceDeploymentArns(deployment))
              .serviceDeployments();
      if (!seen.isEmpty()) {
        for (DeploymentLifecycleHookDetail hook : seen.get(0).lifecycleHookDetails()) {
          if ("AWAITING_ACTION".equals(hook.statusAsString()) && answered.add(hook.hookId())) {
            boolean isGood = true;
            for (int measured = 0; measured < 4 && isGood; measured++) {
              isGood = errorRate() < 0.01;
              for (int second = 0; second < 30; second++) {
                pause.run();
              }
            }
            DeploymentLifecycleHookAction action =
                isGood
                    ? DeploymentLifecycleHookAction.CONTINUE
                    : DeploymentLifecycleHookAction.ROLLBACK;
            ecs.continueServiceDeployment(
                r -> r.serviceDeploymentArn(deployment).hookId(hook.hookId()).action(action));
          }
        }
        ServiceDeploymentStatus status = seen.get(0).status();
        if (status == ServiceDeploymentStatus.SUCCESSFUL) {
          return answered.size() + " gates passed: rolled out.";
        }
        if (status == ServiceDeploymentStatus.STOPPED
            || status == ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL
            || status == ServiceDeploymentStatus.ROLLBACK_FAILED) {
          return status + ": " + seen.get(0).statusReason();
        }
      }
      pause.run();
    }
    return "timed out";
  }

  private static double errorRate() {
    return 0.001;
  }
}
