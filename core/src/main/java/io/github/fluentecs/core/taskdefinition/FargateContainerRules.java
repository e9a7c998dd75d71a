package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.ResourceType;

/** The check of containers in task definitions that ask to be checked against Fargate. */
final class FargateContainerRules {
  private static final String NOT_THERE = "Leave it out, or use EC2 capacity.";
  private static final String LINUX = "linuxParameters.";

  private static final Constraint START_TIMEOUT = timeout("startTimeout");
  private static final Constraint STOP_TIMEOUT = timeout("stopTimeout");

  private static final Constraint PRIVILEGED =
      ConstraintsOf.CONTAINER.hard("privileged", "", "not true on Fargate", NOT_THERE);

  private static final Constraint SECURITY =
      ConstraintsOf.CONTAINER.hard(
          "dockerSecurityOptions", "", "no Docker security options on Fargate", NOT_THERE);

  private static final Constraint DEVICES = linux("devices");
  private static final Constraint SHARED_MEMORY = linux("sharedMemorySize");
  private static final Constraint MAX_SWAP = linux("maxSwap");
  private static final Constraint SWAPPINESS = linux("swappiness");

  private static final Constraint CAPABILITY =
      ConstraintsOf.CONTAINER.accepted(
          LINUX + "capabilities.add",
          "fargate",
          "SYS_PTRACE on Fargate",
          NOT_THERE,
          "a published template for Fargate adds AUDIT_WRITE");

  private static final Constraint GPU =
      ConstraintsOf.CONTAINER.soft(
          "resourceRequirements", "fargate", "no GPU on Fargate", NOT_THERE);

  /** The constraints, with paths from the container on. */
  static final List<Constraint> CONSTRAINTS =
      List.of(
          START_TIMEOUT,
          STOP_TIMEOUT,
          PRIVILEGED,
          SECURITY,
          DEVICES,
          SHARED_MEMORY,
          MAX_SWAP,
          SWAPPINESS,
          CAPABILITY,
          GPU);

  private FargateContainerRules() {}

  private static Constraint timeout(String member) {
    return Constraint.soft(
        Containers.id("timeouts"),
        member,
        "2 to 120 seconds on Fargate",
        "Choose a time in that range.",
        "ContainerDefinition members");
  }

  private static Constraint linux(String member) {
    return ConstraintsOf.CONTAINER.hard(LINUX + member, "fargate", "nothing on Fargate", NOT_THERE);
  }

  /**
   * Checks a container.
   *
   * @param container the container
   * @param findings those of the container
   */
  static void check(ContainerDefinition container, Findings findings) {
    findings.range(START_TIMEOUT, container.startTimeout(), 2, 120);
    findings.range(STOP_TIMEOUT, container.stopTimeout(), 2, 120);
    if (Boolean.TRUE.equals(container.privileged())) {
      findings.broken(PRIVILEGED, true);
    }
    Values.none(SECURITY, container.dockerSecurityOptions(), findings);
    if (container.linuxParameters() != null) {
      linux(container.linuxParameters(), findings);
    }
    for (ResourceRequirement requirement : container.resourceRequirements()) {
      if (ResourceType.GPU.toString().equals(requirement.typeAsString())) {
        findings.broken(GPU, requirement.value());
        return;
      }
    }
  }

  private static void linux(LinuxParameters linux, Findings findings) {
    Values.none(DEVICES, linux.devices(), findings);
    absent(SHARED_MEMORY, linux.sharedMemorySize(), findings);
    absent(MAX_SWAP, linux.maxSwap(), findings);
    absent(SWAPPINESS, linux.swappiness(), findings);
    if (linux.capabilities() != null) {
      Values.eachOf(CAPABILITY, linux.capabilities().add(), Set.of("SYS_PTRACE"), findings);
    }
  }

  private static void absent(Constraint constraint, @Nullable Integer value, Findings findings) {
    if (value != null) {
      findings.broken(constraint, value);
    }
  }
}
