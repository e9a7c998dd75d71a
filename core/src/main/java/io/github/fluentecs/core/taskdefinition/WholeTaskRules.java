package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.taskdefinition.internal.TaskSize;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** Checks the containers of a task definition together. */
final class WholeTaskRules {
  private static final String CONTAINERS = "containerDefinitions";
  private static final String ABOUT_MEMORY = "ContainerDefinition members, memory";

  private static final Constraint ESSENTIAL =
      Constraint.hard(
          Containers.id("essential"),
          CONTAINERS,
          "at least one essential container",
          "Make a container essential.",
          "ContainerDefinition members, essential");

  private static final Constraint SOME_MEMORY =
      Constraint.hard(
          Containers.id("memory/given"),
          CONTAINERS + "[].memory",
          "memory of the task, or memory or memoryReservation of each container",
          "Give the task or each container a size.",
          ABOUT_MEMORY);

  private static final Constraint MEMORY_SUM =
      Constraint.soft(
          Containers.id("memory/sum"),
          "memory",
          "containers that reserve no more memory than the task has",
          "Give the task more memory, or the containers less.",
          ABOUT_MEMORY);

  private static final Constraint CPU_SUM =
      Constraint.soft(
          Containers.id("cpu/sum"),
          "cpu",
          "containers that reserve no more CPU than the task has",
          "Give the task more CPU, or the containers less.",
          "ContainerDefinition members, cpu");

  private static final Constraint OVER_TASK =
      ConstraintsOf.TASK.soft(
          CONTAINERS + "[].memory",
          "task",
          "no more memory than the task has",
          "Give the task more memory, or the container less.");

  /** The constraints, with paths relative to the request. */
  static final List<Constraint> CONSTRAINTS =
      List.of(ESSENTIAL, SOME_MEMORY, MEMORY_SUM, CPU_SUM, OVER_TASK);

  private WholeTaskRules() {}

  /**
   * Checks the containers together and against the task.
   *
   * @param request the request
   * @param fargate whether the definition requires Fargate
   * @param findings receives the broken constraints
   */
  static void check(RegisterTaskDefinitionRequest request, boolean fargate, Findings findings) {
    List<ContainerDefinition> containers = request.containerDefinitions();
    if (!containers.isEmpty() && !hasEssential(containers)) {
      findings.broken(ESSENTIAL, Given.words("none that is essential"));
    }
    if (request.memory() == null && !fargate) {
      eachHasMemory(containers, findings);
    }
    sums(request, findings);
  }

  private static boolean hasEssential(List<ContainerDefinition> containers) {
    for (int i = 0; i < containers.size(); i++) {
      if (Containers.essential(containers.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static void eachHasMemory(List<ContainerDefinition> containers, Findings findings) {
    for (int i = 0; i < containers.size(); i++) {
      if (!isSome(containers.get(i).memory()) && !isSome(containers.get(i).memoryReservation())) {
        findings.broken(SOME_MEMORY, reserved(containers.get(i)), i);
      }
    }
  }

  private static boolean isSome(@Nullable Integer memory) {
    return memory != null && memory != 0;
  }

  private static @Nullable Integer reserved(ContainerDefinition container) {
    return container.memoryReservation() == null
        ? container.memory()
        : container.memoryReservation();
  }

  private static void sums(RegisterTaskDefinitionRequest request, Findings findings) {
    List<ContainerDefinition> containers = request.containerDefinitions();
    long memory = 0;
    long cpu = 0;
    for (int i = 0; i < containers.size(); i++) {
      Integer reserved = reserved(containers.get(i));
      memory += reserved == null ? 0 : reserved;
      cpu += containers.get(i).cpu() == null ? 0 : containers.get(i).cpu();
    }
    if (request.memory() != null) {
      int available = TaskSize.mebibytes(request.memory());
      sum(MEMORY_SUM, available, memory, findings);
      overTask(containers, available, findings);
    }
    if (request.cpu() != null) {
      sum(CPU_SUM, TaskSize.cpuUnits(request.cpu()), cpu, findings);
    }
  }

  private static void overTask(
      List<ContainerDefinition> containers, int available, Findings findings) {
    for (int i = 0; i < containers.size(); i++) {
      Integer memory = containers.get(i).memory();
      if (available >= 0 && memory != null && memory > available) {
        findings.broken(OVER_TASK, Given.words(memory + " MiB with " + available), i);
      }
    }
  }

  private static void sum(Constraint constraint, int available, long sum, Findings findings) {
    if (available >= 0 && sum > available) {
      findings.broken(constraint, Given.words(available + " with containers that reserve " + sum));
    }
  }
}
