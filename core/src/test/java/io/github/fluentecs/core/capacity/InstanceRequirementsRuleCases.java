package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.InstanceRequirementsRequest;

/** The boundaries of the rules on the requirements of instance types. */
final class InstanceRequirementsRuleCases {
  private static final String BLOCK = "instanceRequirements.";

  private final String operation;
  private final String place;
  private final Function<InstanceRequirementsRequest, EcsRequest> request;
  private final List<RuleCase> cases = new ArrayList<>();

  private InstanceRequirementsRuleCases(
      String operation, String place, Function<InstanceRequirementsRequest, EcsRequest> request) {
    this.operation = operation;
    this.place = place;
    this.request = request;
  }

  static List<RuleCase> all(
      String operation, String place, Function<InstanceRequirementsRequest, EcsRequest> request) {
    var cases = new InstanceRequirementsRuleCases(operation, place, request);
    cases.sizes();
    cases.ranges();
    cases.types();
    cases.kinds();
    return List.copyOf(cases.cases);
  }

  private void sizes() {
    rule(
        "vCpuCount",
        "vCpuCount.min",
        r -> r.vCpuCount(v -> v.min(0)),
        r -> r.vCpuCount(v -> v.max(4)));
    rule(
        "memoryMiB",
        "memoryMiB.min",
        r -> r.memoryMiB(m -> m.min(0)),
        r -> r.memoryMiB(m -> m.max(4096)));
    rule(
        "spotMaxPricePercentageOverLowestPrice",
        "spotMaxPricePercentageOverLowestPrice",
        r -> r.spotMaxPricePercentageOverLowestPrice(50),
        r ->
            r.spotMaxPricePercentageOverLowestPrice(50)
                .maxSpotPriceAsPercentageOfOptimalOnDemandPrice(50));
  }

  private void ranges() {
    range("vCpuCount", (r, n) -> r.vCpuCount(v -> v.min(n).max(2)));
    range("memoryMiB", (r, n) -> r.memoryMiB(m -> m.min(n).max(2)));
    range("memoryGiBPerVCpu", (r, n) -> r.memoryGiBPerVCpu(m -> m.min((double) n).max(2.5)));
    range("networkInterfaceCount", (r, n) -> r.networkInterfaceCount(c -> c.min(n).max(2)));
    range("totalLocalStorageGB", (r, n) -> r.totalLocalStorageGB(s -> s.min((double) n).max(2.0)));
    range("baselineEbsBandwidthMbps", (r, n) -> r.baselineEbsBandwidthMbps(b -> b.min(n).max(2)));
    range("acceleratorCount", (r, n) -> r.acceleratorCount(c -> c.min(n).max(2)));
    range("acceleratorTotalMemoryMiB", (r, n) -> r.acceleratorTotalMemoryMiB(m -> m.min(n).max(2)));
    range(
        "networkBandwidthGbps", (r, n) -> r.networkBandwidthGbps(b -> b.min((double) n).max(2.0)));
    rule(
        "vCpuCount/range",
        "vCpuCount",
        r -> r.vCpuCount(v -> v.min(0)),
        r -> r.vCpuCount(v -> v.min(-1)));
  }

  private void range(String member, Bounds bounds) {
    rule(member + "/range", member, r -> bounds.set(r, 2), r -> bounds.set(r, 3));
  }

  private interface Bounds {
    InstanceRequirementsRequest.Builder set(InstanceRequirementsRequest.Builder given, int min);
  }

  private void types() {
    String longest = "m" + "5".repeat(29);
    rule(
        "allowedInstanceTypes",
        "allowedInstanceTypes",
        r -> r.allowedInstanceTypes(Repeat.list(400, i -> "m" + i)),
        r -> r.allowedInstanceTypes(Repeat.list(401, i -> "m" + i)));
    rule(
        "excludedInstanceTypes",
        "excludedInstanceTypes",
        r -> r.excludedInstanceTypes(Repeat.list(400, i -> "m" + i)),
        r -> r.excludedInstanceTypes(Repeat.list(401, i -> "m" + i)));
    rule(
        "allowedInstanceTypes[]",
        "allowedInstanceTypes[]",
        r -> r.allowedInstanceTypes(longest, "u-6tb1.*"),
        r -> r.allowedInstanceTypes(longest + "5"));
    rule(
        "excludedInstanceTypes[]",
        "excludedInstanceTypes[]",
        r -> r.excludedInstanceTypes("m5.large"),
        r -> r.excludedInstanceTypes("m5_large"));
    rule(
        "excludedInstanceTypes/allowed",
        "excludedInstanceTypes",
        r -> r.excludedInstanceTypes("m5.*"),
        r -> r.excludedInstanceTypes("m5.*").allowedInstanceTypes("m6i.*"));
  }

  private void kinds() {
    rule("bareMetal", "bareMetal", r -> r.bareMetal("required"), r -> r.bareMetal("yes"));
    rule(
        "burstablePerformance",
        "burstablePerformance",
        r -> r.burstablePerformance("included"),
        r -> r.burstablePerformance("yes"));
    rule(
        "localStorage", "localStorage", r -> r.localStorage("excluded"), r -> r.localStorage("no"));
    rule(
        "cpuManufacturers",
        "cpuManufacturers[]",
        r -> r.cpuManufacturersWithStrings("intel", "amd", "amazon-web-services"),
        r -> r.cpuManufacturersWithStrings("acme"));
    rule(
        "instanceGenerations",
        "instanceGenerations[]",
        r -> r.instanceGenerationsWithStrings("current", "previous"),
        r -> r.instanceGenerationsWithStrings("next"));
    rule(
        "localStorageTypes",
        "localStorageTypes[]",
        r -> r.localStorageTypesWithStrings("hdd", "ssd"),
        r -> r.localStorageTypesWithStrings("tape"));
    rule(
        "acceleratorTypes",
        "acceleratorTypes[]",
        r -> r.acceleratorTypesWithStrings("gpu", "fpga", "inference"),
        r -> r.acceleratorTypesWithStrings("abacus"));
    rule(
        "acceleratorManufacturers",
        "acceleratorManufacturers[]",
        r -> r.acceleratorManufacturersWithStrings("nvidia", "habana"),
        r -> r.acceleratorManufacturersWithStrings("acme"));
  }

  private void rule(
      String id,
      String path,
      UnaryOperator<InstanceRequirementsRequest.Builder> allowed,
      UnaryOperator<InstanceRequirementsRequest.Builder> broken) {
    cases.add(
        new RuleCase(
            operation + BLOCK + id,
            place + BLOCK + path,
            request.apply(allowed.apply(whole()).build()),
            request.apply(broken.apply(whole()).build())));
  }

  private static InstanceRequirementsRequest.Builder whole() {
    return InstanceRequirementsRequest.builder().vCpuCount(v -> v.min(0)).memoryMiB(m -> m.min(0));
  }
}
