package io.github.fluentecs.simulator.engine.state;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much CPU and memory a task may ask for, in units and MiB or with names of units. */
public final class TaskSizes {
  private static final int LEAST_CPU = 128;
  private static final int MOST_CPU = 196_608;
  private static final int GIB = 1024;
  private static final Pattern CPU = Pattern.compile("(\\d*\\.?\\d+)\\s*(vcpu)?");
  private static final Pattern MEMORY = Pattern.compile("(\\d*\\.?\\d+)\\s*(gb)?");
  private static final Map<Integer, Steps> MEMORY_OF_CPU =
      Map.of(
          512, new Steps(GIB, 4 * GIB, GIB),
          1024, new Steps(2 * GIB, 8 * GIB, GIB),
          2048, new Steps(4 * GIB, 16 * GIB, GIB),
          4096, new Steps(8 * GIB, 30 * GIB, GIB),
          8192, new Steps(16 * GIB, 60 * GIB, 4 * GIB),
          16_384, new Steps(32 * GIB, 120 * GIB, 8 * GIB));

  private TaskSizes() {}

  private record Steps(int least, int most, int step) {
    boolean has(int memory) {
      return memory >= least && memory <= most && (memory - least) % step == 0;
    }
  }

  /** Whether Fargate runs tasks of this size. */
  public static boolean exist(@Nullable String cpu, @Nullable String memory) {
    int units = units(cpu);
    int mib = read(MEMORY, memory);
    if (units == 256) {
      return mib == 512 || mib == GIB || mib == 2 * GIB;
    }
    Steps steps = MEMORY_OF_CPU.get(units);
    return steps != null && steps.has(mib);
  }

  /** The CPU in units, as ECS keeps it. */
  public static @Nullable String cpu(@Nullable String given) {
    return given == null ? null : Integer.toString(units(given));
  }

  /** The memory in MiB, as ECS keeps it. */
  public static @Nullable String memory(@Nullable String given) {
    return given == null ? null : Integer.toString(read(MEMORY, given));
  }

  /** Whether a text is an amount of memory. */
  public static boolean isMemory(@Nullable String given) {
    return given == null || read(MEMORY, given) > 0;
  }

  /** Whether a task on container instances may have this CPU. */
  public static boolean isTaskCpu(String cpu) {
    int units = units(cpu);
    return units >= LEAST_CPU && units <= MOST_CPU;
  }

  /** In CPU units, 1024 to a vCPU; -1 when it is no size. */
  public static int units(@Nullable String cpu) {
    return read(CPU, cpu);
  }

  /** In MiB, 1024 to a GB; -1 when it is no size. */
  static int mebibytes(@Nullable String memory) {
    return read(MEMORY, memory);
  }

  private static int read(Pattern pattern, @Nullable String text) {
    Matcher size = pattern.matcher(text == null ? "" : text.strip().toLowerCase(Locale.ROOT));
    if (!size.matches() || size.group(1).length() > 9) {
      return -1;
    }
    BigDecimal number = new BigDecimal(size.group(1));
    return (size.group(2) == null ? number : number.multiply(BigDecimal.valueOf(GIB))).intValue();
  }
}
