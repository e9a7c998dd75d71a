package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.taskdefinition.internal.TaskSize;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** The rules on what the containers of a task say together. */
final class WholeTaskRules {
  private static final String CONTAINERS = "containerDefinitions";

  private static final Constraint ESSENTIAL =
      Constraint.hard(
          Containers.id("essential"),
          "at least one essential container",
          "Make a container essential.",
          "ContainerDefinition members, essential");

  private static final Constraint SOME_MEMORY =
      Constraint.hard(
          Containers.id("memory/given"),
          "memory of the task, or memory or memoryReservation of each container",
          "Give the task or each container a size.",
          "ContainerDefinition members, memory");

  private static final Constraint MEMORY_SUM =
      Constraint.soft(
          Containers.id("memory/sum"),
          "containers that reserve no more memory than the task has",
          "Give the task more memory, or the containers less.",
          "ContainerDefinition members, memory");

  private static final Constraint CPU_SUM =
      Constraint.soft(
          Containers.id("cpu/sum"),
          "containers that reserve no more CPU than the task has",
          "Give the task more CPU, or the containers less.",
          "ContainerDefinition members, cpu");

  private static final Constraint EXECUTION_ROLE =
      Constraint.soft(
          "RegisterTaskDefinition/executionRoleArn",
          "an execution role where containers have secrets, and on Fargate where they use awslogs",
          "Set the execution role.",
          "Task execution role, when it is needed");

  private WholeTaskRules() {}

  static List<Rule<RegisterTaskDefinitionRequest>> all() {
    return List.of(
        essential(),
        someMemory(),
        sum(MEMORY_SUM, "memory", WholeTaskRules::taskMemory, WholeTaskRules::reserved),
        sum(CPU_SUM, "cpu", WholeTaskRules::taskCpu, c -> c.cpu() == null ? 0 : c.cpu()),
        executionRole());
  }

  private static Rule<RegisterTaskDefinitionRequest> essential() {
    return Rule.of(
        ESSENTIAL,
        CONTAINERS,
        (request, findings) -> {
          List<ContainerDefinition> containers = request.containerDefinitions();
          for (int i = 0; i < containers.size(); i++) {
            if (Containers.essential(containers.get(i))) {
              return;
            }
          }
          if (!containers.isEmpty()) {
            findings.broken(Given.words("none that is essential"));
          }
        });
  }

  private static Rule<RegisterTaskDefinitionRequest> someMemory() {
    return Containers.each(
        SOME_MEMORY,
        ".memory",
        (request, container, index, findings) -> {
          if (request.memory() == null
              && container.memory() == null
              && container.memoryReservation() == null
              && !Containers.forFargate(request)) {
            findings.broken(null, index);
          }
        });
  }

  private static Rule<RegisterTaskDefinitionRequest> sum(
      Constraint constraint,
      String member,
      ToLongFunction<RegisterTaskDefinitionRequest> ofTask,
      ToLongFunction<ContainerDefinition> ofContainer) {
    return Rule.of(
        constraint,
        member,
        (request, findings) -> {
          long available = ofTask.applyAsLong(request);
          long sum = 0;
          List<ContainerDefinition> containers = request.containerDefinitions();
          for (int i = 0; i < containers.size(); i++) {
            sum += ofContainer.applyAsLong(containers.get(i));
          }
          if (available >= 0 && sum > available) {
            findings.broken(Given.words(available + " with containers that reserve " + sum));
          }
        });
  }

  private static long taskMemory(RegisterTaskDefinitionRequest request) {
    return request.memory() == null ? TaskSize.UNREADABLE : TaskSize.mebibytes(request.memory());
  }

  private static long taskCpu(RegisterTaskDefinitionRequest request) {
    return request.cpu() == null ? TaskSize.UNREADABLE : TaskSize.cpuUnits(request.cpu());
  }

  private static long reserved(ContainerDefinition container) {
    Integer reserved =
        container.memoryReservation() == null ? container.memory() : container.memoryReservation();
    return reserved == null ? 0 : reserved;
  }

  private static Rule<RegisterTaskDefinitionRequest> executionRole() {
    return Rule.of(
        EXECUTION_ROLE,
        "executionRoleArn",
        (request, findings) -> {
          if (request.executionRoleArn() != null) {
            return;
          }
          List<ContainerDefinition> containers = request.containerDefinitions();
          for (int i = 0; i < containers.size(); i++) {
            if (needsRole(request, containers.get(i))) {
              findings.broken(null);
              return;
            }
          }
        });
  }

  private static boolean needsRole(
      RegisterTaskDefinitionRequest request, ContainerDefinition container) {
    return !container.secrets().isEmpty()
        || (toCloudWatch(container.logConfiguration()) && Containers.forFargate(request));
  }

  private static boolean toCloudWatch(@Nullable LogConfiguration logs) {
    return logs != null && LogDriver.AWSLOGS.toString().equals(logs.logDriverAsString());
  }
}
