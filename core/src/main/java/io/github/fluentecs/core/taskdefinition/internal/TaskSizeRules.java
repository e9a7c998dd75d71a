package io.github.fluentecs.core.taskdefinition.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the CPU and memory of a task as a whole. */
public final class TaskSizeRules {
  private static final int LEAST_CPU = 128;
  private static final int MOST_CPU = 196_608;

  private static final Constraint CPU =
      Constraint.soft(
          "OV-6",
          "cpu",
          "128 to 196608 CPU units or the same in vCPU; on Fargate 256, 512, 1024, 2048, 4096,"
              + " 8192 or 16384 CPU units",
          "Choose a size that the launch type supports.",
          "RegisterTaskDefinition request, cpu");

  private static final Constraint MEMORY =
      Constraint.soft(
          "OV-7",
          "memory",
          "MiB or GB; on Fargate a size that matches the CPU: 512, 1024 or 2048 MiB with 256;"
              + " 1 to 4 GB with 512; 2 to 8 with 1024; 4 to 16 with 2048; 8 to 30 with 4096;"
              + " 16 to 60 by 4 with 8192; 32 to 120 by 8 with 16384",
          "Choose memory that matches the CPU, or change the CPU.",
          "RegisterTaskDefinition request, memory");

  /** The constraints on the members {@code cpu} and {@code memory}: OV-6 and OV-7. */
  public static final List<Constraint> CONSTRAINTS = List.of(CPU, MEMORY);

  private TaskSizeRules() {}

  /**
   * Checks the members {@code cpu} and {@code memory}; absent ones pass.
   *
   * @param cpu the CPU
   * @param memory the memory
   * @param fargate whether the task is for Fargate
   * @param findings receives the broken constraints
   */
  public static void check(
      @Nullable String cpu, @Nullable String memory, boolean fargate, Findings findings) {
    if (cpu != null && !isOffered(TaskSize.cpuUnits(cpu), fargate)) {
      findings.broken(CPU, cpu);
    }
    if (memory == null) {
      return;
    }
    int mebibytes = TaskSize.mebibytes(memory);
    if (mebibytes == TaskSize.UNREADABLE) {
      findings.broken(MEMORY, memory);
    } else if (fargate && cpu != null) {
      together(TaskSize.cpuUnits(cpu), mebibytes, findings);
    }
  }

  private static boolean isOffered(int units, boolean fargate) {
    return fargate ? TaskSize.onFargate(units) : units >= LEAST_CPU && units <= MOST_CPU;
  }

  private static void together(int units, int mebibytes, Findings findings) {
    if (TaskSize.onFargate(units) && !TaskSize.onFargate(units, mebibytes)) {
      findings.broken(
          MEMORY,
          Given.words(
              "%d MiB, but Fargate supports %s with %d CPU units"
                  .formatted(mebibytes, TaskSize.memoryOnFargate(units), units)));
    }
  }
}
