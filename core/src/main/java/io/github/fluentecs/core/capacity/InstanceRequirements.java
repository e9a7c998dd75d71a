package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.BareMetal;
import software.amazon.awssdk.services.ecs.model.BaselineEbsBandwidthMbpsRequest;
import software.amazon.awssdk.services.ecs.model.BurstablePerformance;
import software.amazon.awssdk.services.ecs.model.CpuManufacturer;
import software.amazon.awssdk.services.ecs.model.InstanceGeneration;
import software.amazon.awssdk.services.ecs.model.InstanceRequirementsRequest;
import software.amazon.awssdk.services.ecs.model.MemoryGiBPerVCpuRequest;
import software.amazon.awssdk.services.ecs.model.MemoryMiBRequest;
import software.amazon.awssdk.services.ecs.model.NetworkBandwidthGbpsRequest;
import software.amazon.awssdk.services.ecs.model.NetworkInterfaceCountRequest;
import software.amazon.awssdk.services.ecs.model.VCpuCountRangeRequest;

/**
 * What instance types must have, so that ECS chooses them for managed instances. Immutable and
 * thread-safe.
 */
@Value.Immutable
public interface InstanceRequirements {
  /**
   * Returns the vCPUs.
   *
   * @return a range with a least number, which can be 0
   */
  Range<Integer> vCpuCount();

  /**
   * Returns the memory.
   *
   * @return a range in MiB with a least number, which can be 0
   */
  Range<Integer> memoryMiB();

  /**
   * Returns the memory for each vCPU.
   *
   * @return a range in GiB
   */
  Optional<Range<Double>> memoryGiBPerVCpu();

  /**
   * Returns the manufacturers of CPUs.
   *
   * @return intel, amd or amazon-web-services; empty means any
   */
  List<OpenEnum<CpuManufacturer>> cpuManufacturers();

  /**
   * Returns the instance types that ECS chooses from.
   *
   * @return at most 400 instance types, which may hold {@code *}; empty means all
   */
  List<String> allowedInstanceTypes();

  /**
   * Returns the instance types that ECS does not choose.
   *
   * @return at most 400 instance types, which may hold {@code *}; none beside allowed ones
   */
  List<String> excludedInstanceTypes();

  /**
   * Returns the generations.
   *
   * @return current or previous; empty means any
   */
  List<OpenEnum<InstanceGeneration>> instanceGenerations();

  /**
   * Returns whether instances are bare metal.
   *
   * @return included, required or excluded
   */
  Optional<OpenEnum<BareMetal>> bareMetal();

  /**
   * Returns whether the performance of instances can burst, as that of T types.
   *
   * @return included, required or excluded
   */
  Optional<OpenEnum<BurstablePerformance>> burstablePerformance();

  /**
   * Returns whether instances must support hibernation.
   *
   * @return absent means no
   */
  Optional<Boolean> requireHibernateSupport();

  /**
   * Returns the network interfaces.
   *
   * @return a range
   */
  Optional<Range<Integer>> networkInterfaceCount();

  /**
   * Returns the network bandwidth.
   *
   * @return a range in Gbps
   */
  Optional<Range<Double>> networkBandwidthGbps();

  /**
   * Returns the baseline bandwidth to EBS.
   *
   * @return a range in Mbps
   */
  Optional<Range<Integer>> baselineEbsBandwidthMbps();

  /**
   * Returns the local storage.
   *
   * @return absent means any
   */
  Optional<LocalStorageRequirements> localStorage();

  /**
   * Returns the accelerators.
   *
   * @return absent means any
   */
  Optional<AcceleratorRequirements> accelerators();

  /**
   * Returns the limits of prices.
   *
   * @return absent means EC2's own
   */
  Optional<PriceProtection> prices();

  /**
   * Starts requirements.
   *
   * @param vCpuCount the vCPUs, with a least number
   * @param memoryMiB the memory in MiB, with a least number
   * @return a builder
   */
  static Builder builder(Range<Integer> vCpuCount, Range<Integer> memoryMiB) {
    return new Builder().vCpuCount(vCpuCount).memoryMiB(memoryMiB);
  }

  /**
   * Limits instances to some types, whatever their size.
   *
   * @param instanceTypes instance types, which may hold {@code *}, for example {@code c8g.*}
   * @return the requirements
   */
  static InstanceRequirements ofTypes(List<String> instanceTypes) {
    return builder(Range.atLeast(0), Range.atLeast(0))
        .addAllAllowedInstanceTypes(Arguments.requireItems("instanceTypes", instanceTypes))
        .build();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the requirements
   */
  static InstanceRequirements of(InstanceRequirementsRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .vCpuCount(
            Range.of(sdk.vCpuCount(), VCpuCountRangeRequest::min, VCpuCountRangeRequest::max)
                .orElseGet(Range::any))
        .memoryMiB(
            Range.of(sdk.memoryMiB(), MemoryMiBRequest::min, MemoryMiBRequest::max)
                .orElseGet(Range::any))
        .memoryGiBPerVCpu(
            Range.of(
                sdk.memoryGiBPerVCpu(), MemoryGiBPerVCpuRequest::min, MemoryGiBPerVCpuRequest::max))
        .addAllCpuManufacturers(
            SdkValues.enums(CpuManufacturer.class, sdk.cpuManufacturersAsStrings()))
        .addAllAllowedInstanceTypes(sdk.allowedInstanceTypes())
        .addAllExcludedInstanceTypes(sdk.excludedInstanceTypes())
        .addAllInstanceGenerations(
            SdkValues.enums(InstanceGeneration.class, sdk.instanceGenerationsAsStrings()))
        .bareMetal(OpenEnum.parseNullable(BareMetal.class, sdk.bareMetalAsString()))
        .burstablePerformance(
            OpenEnum.parseNullable(BurstablePerformance.class, sdk.burstablePerformanceAsString()))
        .requireHibernateSupport(Optional.ofNullable(sdk.requireHibernateSupport()))
        .networkInterfaceCount(
            Range.of(
                sdk.networkInterfaceCount(),
                NetworkInterfaceCountRequest::min,
                NetworkInterfaceCountRequest::max))
        .networkBandwidthGbps(
            Range.of(
                sdk.networkBandwidthGbps(),
                NetworkBandwidthGbpsRequest::min,
                NetworkBandwidthGbpsRequest::max))
        .baselineEbsBandwidthMbps(
            Range.of(
                sdk.baselineEbsBandwidthMbps(),
                BaselineEbsBandwidthMbpsRequest::min,
                BaselineEbsBandwidthMbpsRequest::max))
        .localStorage(RequirementMembers.localStorage(sdk))
        .accelerators(RequirementMembers.accelerators(sdk))
        .prices(RequirementMembers.prices(sdk))
        .build();
  }

  /**
   * Starts requirements from these.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default InstanceRequirementsRequest toSdk() {
    var model =
        InstanceRequirementsRequest.builder()
            .vCpuCount(v -> v.min(vCpuCount().minOrNull()).max(vCpuCount().maxOrNull()))
            .memoryMiB(m -> m.min(memoryMiB().minOrNull()).max(memoryMiB().maxOrNull()))
            .cpuManufacturersWithStrings(OpenEnum.textsOrNull(cpuManufacturers()))
            .allowedInstanceTypes(SdkLists.orNull(allowedInstanceTypes()))
            .excludedInstanceTypes(SdkLists.orNull(excludedInstanceTypes()))
            .instanceGenerationsWithStrings(OpenEnum.textsOrNull(instanceGenerations()))
            .bareMetal(bareMetal().map(OpenEnum::text).orElse(null))
            .burstablePerformance(burstablePerformance().map(OpenEnum::text).orElse(null))
            .requireHibernateSupport(requireHibernateSupport().orElse(null));
    memoryGiBPerVCpu()
        .ifPresent(r -> model.memoryGiBPerVCpu(m -> m.min(r.minOrNull()).max(r.maxOrNull())));
    networkInterfaceCount()
        .ifPresent(r -> model.networkInterfaceCount(n -> n.min(r.minOrNull()).max(r.maxOrNull())));
    networkBandwidthGbps()
        .ifPresent(r -> model.networkBandwidthGbps(n -> n.min(r.minOrNull()).max(r.maxOrNull())));
    baselineEbsBandwidthMbps()
        .ifPresent(
            r -> model.baselineEbsBandwidthMbps(b -> b.min(r.minOrNull()).max(r.maxOrNull())));
    localStorage().ifPresent(given -> RequirementMembers.set(given, model));
    accelerators().ifPresent(given -> RequirementMembers.set(given, model));
    prices().ifPresent(given -> RequirementMembers.set(given, model));
    return model.build();
  }

  /** Builds {@link InstanceRequirements}. Not thread-safe. */
  final class Builder extends ImmutableInstanceRequirements.Builder {
    Builder() {}

    /**
     * Adds manufacturers from the SDK's enum.
     *
     * @param values the manufacturers
     * @return this builder
     */
    public Builder cpuManufacturers(CpuManufacturer... values) {
      return addAllCpuManufacturers(OpenEnum.listOf(values));
    }

    /**
     * Adds one manufacturer from the SDK's enum.
     *
     * @param cpuManufacturer the manufacturer
     * @return this builder
     */
    public Builder cpuManufacturer(CpuManufacturer cpuManufacturer) {
      Objects.requireNonNull(cpuManufacturer, "cpuManufacturer");
      return cpuManufacturer(OpenEnum.of(cpuManufacturer));
    }

    /**
     * Adds generations from the SDK's enum.
     *
     * @param values the generations
     * @return this builder
     */
    public Builder instanceGenerations(InstanceGeneration... values) {
      return addAllInstanceGenerations(OpenEnum.listOf(values));
    }

    /**
     * Adds one generation from the SDK's enum.
     *
     * @param instanceGeneration the generation
     * @return this builder
     */
    public Builder instanceGeneration(InstanceGeneration instanceGeneration) {
      Objects.requireNonNull(instanceGeneration, "instanceGeneration");
      return instanceGeneration(OpenEnum.of(instanceGeneration));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder bareMetal(BareMetal value) {
      return bareMetal(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder burstablePerformance(BurstablePerformance value) {
      return burstablePerformance(OpenEnum.of(value));
    }
  }
}
