package io.github.fluentecs.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import software.amazon.awssdk.core.util.VersionInfo;

/**
 * Where figures were taken.
 *
 * @param date the day, in UTC
 * @param jdk the Java runtime
 * @param sdk the AWS SDK's version
 * @param system operating system and architecture
 * @param processor the processor's name
 * @param cores how many the JVM may use
 * @param quick whether the run was a short one, good for trying out only
 */
public record Machine(
    String date,
    String jdk,
    String sdk,
    String system,
    String processor,
    int cores,
    boolean quick) {

  static Machine here(boolean quick) {
    return new Machine(
        LocalDate.now(ZoneOffset.UTC).toString(),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        VersionInfo.SDK_VERSION,
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        quick);
  }

  private static String processorName() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
