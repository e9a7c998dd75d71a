package io.github.fluentecs.simulator.engine;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sizes of tasks as texts: CPU units or vCPUs, MiB or GB. */
final class Sizes {
  private static final BigDecimal KILO = BigDecimal.valueOf(1024);
  private static final Pattern CPU = Pattern.compile("(\\d{1,9}|(\\d{0,5}\\.?\\d{1,5}) ?vcpu)");
  private static final Pattern MEMORY = Pattern.compile("(\\d{1,9}|(\\d{0,5}\\.?\\d{1,5}) ?gb)");

  private Sizes() {}

  /** CPU units, 1,024 to a vCPU: of {@code 256}, {@code .25 vCPU}. */
  static int cpu(String text) {
    return units(CPU, "cpu", text);
  }

  /** MiB, 1,024 to a GB: of {@code 512}, {@code 0.5 GB}. */
  static int memory(String text) {
    return units(MEMORY, "memory", text);
  }

  private static int units(Pattern pattern, String member, String text) {
    Matcher matcher = pattern.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw Refusal.client("Invalid '" + member + "' setting for task: " + text + ".");
    }
    return matcher.group(2) == null
        ? Integer.parseInt(matcher.group(1))
        : new BigDecimal(matcher.group(2)).multiply(KILO).intValue();
  }
}
