package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.taskdefinition.internal.TaskSize;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rules on the CPU and memory of a task as a whole. */
public final class TaskSizeRules {
  private static final int LEAST_CPU = 128;
  private static final int MOST_CPU = 196_608;

  private static final Constraint CPU =
      Constraint.soft(
          "OV-6",
          "128 to 196608 CPU units or the same in vCPU; on Fargate 256, 512, 1024, 2048, 4096,"
              + " 8192 or 16384 CPU units",
          "Choose a size that the launch type offers.",
          "RegisterTaskDefinition request, cpu");

  private static final Constraint MEMORY =
      Constraint.soft(
          "OV-7",
          "MiB or GB; on Fargate a size that goes with the CPU: 512, 1024 or 2048 MiB with 256;"
              + " 1 to 4 GB with 512; 2 to 8 with 1024; 4 to 16 with 2048; 8 to 30 with 4096;"
              + " 16 to 60 by 4 with 8192; 32 to 120 by 8 with 16384",
          "Choose memory that goes with the CPU, or other CPU.",
          "RegisterTaskDefinition request, memory");

  private TaskSizeRules() {}

  /**
   * Checks the members {@code cpu} and {@code memory}.
   *
   * @param <Q> the SDK request
   * @param prefix what stands before the names of the members, for example {@code overrides.}
   * @param cpu reads the CPU
   * @param memory reads the memory
   * @param onFargate whether the request asks for Fargate
   * @return the rules OV-6 and OV-7
   */
  public static <Q> List<Rule<Q>> on(
      String prefix,
      Function<? super Q, @Nullable String> cpu,
      Function<? super Q, @Nullable String> memory,
      Predicate<? super Q> onFargate) {
    return List.of(
        Rule.of(
            CPU,
            prefix + "cpu",
            (request, found) -> cpu(cpu.apply(request), onFargate.test(request), found)),
        Rule.of(
            MEMORY,
            prefix + "memory",
            (request, found) ->
                memory(cpu.apply(request), memory.apply(request), onFargate.test(request), found)));
  }

  private static void cpu(@Nullable String text, boolean fargate, Findings findings) {
    if (text == null) {
      return;
    }
    int units = TaskSize.cpuUnits(text);
    boolean offered = fargate ? TaskSize.onFargate(units) : units >= LEAST_CPU && units <= MOST_CPU;
    if (!offered) {
      findings.broken(text);
    }
  }

  private static void memory(
      @Nullable String cpu, @Nullable String memory, boolean fargate, Findings findings) {
    if (memory == null) {
      return;
    }
    int mebibytes = TaskSize.mebibytes(memory);
    if (mebibytes == TaskSize.UNREADABLE) {
      findings.broken(memory);
    } else if (fargate && cpu != null) {
      withCpu(cpu, mebibytes, findings);
    }
  }

  private static void withCpu(String cpu, int mebibytes, Findings findings) {
    int units = TaskSize.cpuUnits(cpu);
    if (TaskSize.onFargate(units) && !TaskSize.onFargate(units, mebibytes)) {
      findings.broken(
          Given.words(
              mebibytes
                  + " MiB, where Fargate offers "
                  + TaskSize.memoryOnFargate(units)
                  + " with "
                  + units
                  + " CPU units"));
    }
  }
}
