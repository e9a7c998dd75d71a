package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.InstanceRequirementsRequest;

/** Checks the requirements of instance types. Paths are relative to them. */
final class InstanceRequirementsRules {
  private static final int MAX_TYPES = 400;
  private static final int MAX_TYPE_LENGTH = 30;

  private static final List<String> RANGES =
      List.of(
          "vCpuCount",
          "memoryMiB",
          "memoryGiBPerVCpu",
          "networkInterfaceCount",
          "totalLocalStorageGB",
          "baselineEbsBandwidthMbps",
          "acceleratorCount",
          "acceleratorTotalMemoryMiB",
          "networkBandwidthGbps");

  private final Constraint vCpus;
  private final Constraint memory;
  private final List<Constraint> ranges = new ArrayList<>();
  private final Constraint allowedTypes;
  private final Constraint excludedTypes;
  private final Constraint allowedType;
  private final Constraint excludedType;
  private final Constraint either;
  private final Constraint spotPrice;
  private final InstanceKindRules kinds;

  InstanceRequirementsRules(String operation) {
    String prefix = operation + "/instanceRequirements.";
    vCpus = least(prefix, "vCpuCount");
    memory = least(prefix, "memoryMiB");
    RANGES.forEach(member -> ranges.add(range(prefix, member)));
    allowedTypes = count(prefix, "allowedInstanceTypes");
    excludedTypes = count(prefix, "excludedInstanceTypes");
    allowedType = type(prefix, "allowedInstanceTypes");
    excludedType = type(prefix, "excludedInstanceTypes");
    either =
        Constraint.advice(
            prefix + "excludedInstanceTypes/allowed",
            "excludedInstanceTypes",
            "no excluded instance types beside allowed ones",
            "Leave one of the lists out.",
            "EC2 InstanceRequirementsRequest, AllowedInstanceType; ECS does not say so");
    spotPrice =
        Constraint.advice(
            prefix + "spotMaxPricePercentageOverLowestPrice",
            "spotMaxPricePercentageOverLowestPrice",
            "one limit of Spot prices",
            "Leave it or maxSpotPriceAsPercentageOfOptimalOnDemandPrice out.",
            "EC2 InstanceRequirementsRequest, SpotMaxPricePercentageOverLowestPrice; ECS does not"
                + " say so");
    kinds = new InstanceKindRules(prefix);
  }

  private static Constraint least(String prefix, String member) {
    return Constraint.hard(
        prefix + member,
        member + ".min",
        "a value (required), which can be 0",
        "Give the least number.",
        "InstanceRequirementsRequest, required members");
  }

  private static Constraint range(String prefix, String member) {
    return Constraint.advice(
        prefix + member + "/range",
        member,
        "a least number from 0 that is not above the greatest",
        "Otherwise no instance type matches.",
        "InstanceRequirementsRequest, " + member + "; no refusal was seen");
  }

  private static Constraint count(String prefix, String member) {
    return Constraint.hard(
        prefix + member,
        member,
        "at most " + MAX_TYPES + " instance types",
        "Leave some out, or use *.",
        "InstanceRequirementsRequest, " + member);
  }

  private static Constraint type(String prefix, String member) {
    return Constraint.hard(
        prefix + member + "[]",
        member + "[]",
        "1 to 30 letters, digits, dots, hyphens and *",
        "Name an instance type, for example c8g.large or c8g.*.",
        "InstanceRequirementsRequest, pattern of " + member);
  }

  List<Constraint> constraints() {
    return Constraints.all(
        List.of(vCpus, memory),
        List.copyOf(ranges),
        List.of(allowedTypes, excludedTypes, allowedType, excludedType, either, spotPrice),
        kinds.constraints());
  }

  void check(@Nullable InstanceRequirementsRequest given, Findings findings) {
    if (given == null) {
      return;
    }
    findings.require(vCpus, given.vCpuCount() == null ? null : given.vCpuCount().min());
    findings.require(memory, given.memoryMiB() == null ? null : given.memoryMiB().min());
    for (int i = 0; i < RANGES.size(); i++) {
      if (SdkMembers.read(given, RANGES.get(i)) instanceof SdkPojo range && isEmpty(range)) {
        findings.broken(ranges.get(i), shown(range));
      }
    }
    types(given, findings);
    if (given.spotMaxPricePercentageOverLowestPrice() != null
        && given.maxSpotPriceAsPercentageOfOptimalOnDemandPrice() != null) {
      findings.broken(spotPrice, given.spotMaxPricePercentageOverLowestPrice());
    }
    kinds.check(given, findings);
  }

  private void types(InstanceRequirementsRequest given, Findings findings) {
    findings.size(allowedTypes, given.allowedInstanceTypes(), 0, MAX_TYPES);
    findings.size(excludedTypes, given.excludedInstanceTypes(), 0, MAX_TYPES);
    types(allowedType, given.allowedInstanceTypes(), findings);
    types(excludedType, given.excludedInstanceTypes(), findings);
    if (!given.allowedInstanceTypes().isEmpty() && !given.excludedInstanceTypes().isEmpty()) {
      findings.broken(
          either, Given.count(given.excludedInstanceTypes().size(), "excluded instance types"));
    }
  }

  private static void types(Constraint constraint, List<String> types, Findings findings) {
    for (int i = 0; i < types.size(); i++) {
      String type = types.get(i);
      if (!Texts.hasLength(type, 1, MAX_TYPE_LENGTH)
          || !Texts.only(type, InstanceRequirementsRules::isTypeCharacter)) {
        findings.broken(constraint, type, i);
      }
    }
  }

  private static boolean isTypeCharacter(int c) {
    return c == '.' || c == '*' || (c != '_' && Texts.nameCharacter(c));
  }

  private static boolean isEmpty(SdkPojo range) {
    double min = number(range, "min", 0);
    return min < 0 || min > number(range, "max", Double.MAX_VALUE);
  }

  private static Given shown(SdkPojo range) {
    return Given.words(SdkMembers.read(range, "min") + " to " + SdkMembers.read(range, "max"));
  }

  private static double number(SdkPojo range, String bound, double absent) {
    return SdkMembers.read(range, bound) instanceof Number number ? number.doubleValue() : absent;
  }
}
