package io.github.fluentecs.core.taskdefinition.internal;

import io.github.fluentecs.core.value.internal.Digits;
import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Parses task sizes, and knows the sizes that Fargate supports. */
public final class TaskSize {
  /** The result for a text that is not a size. */
  public static final int UNREADABLE = -1;

  private static final BigDecimal THOUSAND_24 = BigDecimal.valueOf(1024);

  private TaskSize() {}

  /** Parses CPU units from a text such as {@code 1024}, {@code 1 vCPU} or {@code .5 vcpu}. */
  public static int cpuUnits(String text) {
    return read(text, "vcpu");
  }

  /** Parses MiB from a text such as {@code 2048}, {@code 2GB} or {@code 0.5 gb}. */
  public static int mebibytes(String text) {
    return read(text, "gb");
  }

  private static int read(String text, String unit) {
    int plain = Digits.parse(text, 0, text.length());
    if (plain >= 0) {
      return plain;
    }
    int end = text.length() - unit.length();
    return end > 0 && text.regionMatches(true, end, unit, 0, unit.length())
        ? times1024(text.substring(0, end).strip())
        : UNREADABLE;
  }

  private static int times1024(String number) {
    try {
      return new BigDecimal(number).multiply(THOUSAND_24).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      return UNREADABLE;
    }
  }

  /**
   * Parses a size that ECS gives.
   *
   * @param text the size, or null
   * @param parse {@link #cpuUnits} or {@link #mebibytes}
   * @return the number; empty for null and for what is not a size
   */
  public static OptionalInt observed(@Nullable String text, ToIntFunction<String> parse) {
    int number = text == null ? UNREADABLE : parse.applyAsInt(text);
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** Returns whether Fargate supports a number of CPU units. */
  public static boolean onFargate(int cpuUnits) {
    return switch (cpuUnits) {
      case 256, 512, 1024, 2048, 4096, 8192, 16384 -> true;
      default -> false;
    };
  }

  /** Returns whether Fargate supports an amount of memory with a number of CPU units. */
  public static boolean onFargate(int cpuUnits, int mebibytes) {
    return switch (cpuUnits) {
      case 256 -> mebibytes == 512 || mebibytes == 1024 || mebibytes == 2048;
      case 512 -> inSteps(mebibytes, 1, 4, 1);
      case 1024 -> inSteps(mebibytes, 2, 8, 1);
      case 2048 -> inSteps(mebibytes, 4, 16, 1);
      case 4096 -> inSteps(mebibytes, 8, 30, 1);
      case 8192 -> inSteps(mebibytes, 16, 60, 4);
      case 16384 -> inSteps(mebibytes, 32, 120, 8);
      default -> false;
    };
  }

  /** Returns a description of the memory that Fargate supports with a number of CPU units. */
  public static String memoryOnFargate(int cpuUnits) {
    return switch (cpuUnits) {
      case 256 -> "512, 1024 or 2048 MiB";
      case 512 -> "1 to 4 GB in steps of 1 GB";
      case 1024 -> "2 to 8 GB in steps of 1 GB";
      case 2048 -> "4 to 16 GB in steps of 1 GB";
      case 4096 -> "8 to 30 GB in steps of 1 GB";
      case 8192 -> "16 to 60 GB in steps of 4 GB";
      case 16384 -> "32 to 120 GB in steps of 8 GB";
      default -> "nothing, since it does not support this number of CPU units";
    };
  }

  private static boolean inSteps(int mebibytes, int least, int most, int step) {
    int gibibytes = mebibytes / 1024;
    return mebibytes % 1024 == 0
        && gibibytes >= least
        && gibibytes <= most
        && (gibibytes - least) % step == 0;
  }
}
