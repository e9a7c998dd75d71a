package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.InstanceRequirementsRequest;

/**
 * Advises on the words of requirements. The lists of hardware grow with EC2, so that no other word
 * is refused.
 */
final class InstanceKindRules {
  private record Kind(Constraint constraint, List<String> words) {
    void check(List<String> given, Findings findings) {
      for (int i = 0; i < given.size(); i++) {
        if (!words.contains(given.get(i))) {
          findings.broken(constraint, given.get(i), i);
        }
      }
    }
  }

  private final Kind bareMetal;
  private final Kind burstable;
  private final Kind localStorage;
  private final Kind cpus;
  private final Kind generations;
  private final Kind disks;
  private final Kind types;
  private final Kind manufacturers;

  InstanceKindRules(String prefix) {
    bareMetal = inclusion(prefix, "bareMetal");
    burstable = inclusion(prefix, "burstablePerformance");
    localStorage = inclusion(prefix, "localStorage");
    cpus = kinds(prefix, "cpuManufacturers", "intel", "amd", "amazon-web-services");
    generations = kinds(prefix, "instanceGenerations", "current", "previous");
    disks = kinds(prefix, "localStorageTypes", "hdd", "ssd");
    types = kinds(prefix, "acceleratorTypes", "gpu", "fpga", "inference");
    manufacturers =
        kinds(
            prefix,
            "acceleratorManufacturers",
            "amazon-web-services",
            "amd",
            "nvidia",
            "xilinx",
            "habana");
  }

  private static Kind inclusion(String prefix, String member) {
    return kind(prefix, member, member, List.of("included", "required", "excluded"));
  }

  private static Kind kinds(String prefix, String member, String... words) {
    return kind(prefix, member, member + "[]", List.of(words));
  }

  private static Kind kind(String prefix, String member, String path, List<String> words) {
    return new Kind(
        Constraint.advice(
            prefix + member,
            path,
            "one of " + String.join(", ", words),
            "Use a word that the documentation has.",
            "InstanceRequirementsRequest, " + member),
        words);
  }

  List<Constraint> constraints() {
    return Stream.of(
            bareMetal, burstable, localStorage, cpus, generations, disks, types, manufacturers)
        .map(Kind::constraint)
        .toList();
  }

  void check(InstanceRequirementsRequest given, Findings findings) {
    bareMetal.check(Stream.ofNullable(given.bareMetalAsString()).toList(), findings);
    burstable.check(Stream.ofNullable(given.burstablePerformanceAsString()).toList(), findings);
    localStorage.check(Stream.ofNullable(given.localStorageAsString()).toList(), findings);
    cpus.check(given.cpuManufacturersAsStrings(), findings);
    generations.check(given.instanceGenerationsAsStrings(), findings);
    disks.check(given.localStorageTypesAsStrings(), findings);
    types.check(given.acceleratorTypesAsStrings(), findings);
    manufacturers.check(given.acceleratorManufacturersAsStrings(), findings);
  }
}
