package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.AcceleratorCountRequest;
import software.amazon.awssdk.services.ecs.model.AcceleratorManufacturer;
import software.amazon.awssdk.services.ecs.model.AcceleratorName;
import software.amazon.awssdk.services.ecs.model.AcceleratorTotalMemoryMiBRequest;
import software.amazon.awssdk.services.ecs.model.AcceleratorType;
import software.amazon.awssdk.services.ecs.model.InstanceRequirementsRequest;
import software.amazon.awssdk.services.ecs.model.LocalStorage;
import software.amazon.awssdk.services.ecs.model.LocalStorageType;
import software.amazon.awssdk.services.ecs.model.TotalLocalStorageGBRequest;

/**
 * Converts the groups of instance requirements to the SDK's model, which has no groups, and back. A
 * group without a member is absent.
 */
final class RequirementMembers {
  private RequirementMembers() {}

  static Optional<AcceleratorRequirements> accelerators(InstanceRequirementsRequest sdk) {
    AcceleratorRequirements accelerators =
        AcceleratorRequirements.builder()
            .addAllTypes(SdkValues.enums(AcceleratorType.class, sdk.acceleratorTypesAsStrings()))
            .count(
                Range.of(
                    sdk.acceleratorCount(),
                    AcceleratorCountRequest::min,
                    AcceleratorCountRequest::max))
            .addAllManufacturers(
                SdkValues.enums(
                    AcceleratorManufacturer.class, sdk.acceleratorManufacturersAsStrings()))
            .addAllNames(SdkValues.enums(AcceleratorName.class, sdk.acceleratorNamesAsStrings()))
            .totalMemoryMiB(
                Range.of(
                    sdk.acceleratorTotalMemoryMiB(),
                    AcceleratorTotalMemoryMiBRequest::min,
                    AcceleratorTotalMemoryMiBRequest::max))
            .build();
    return unless(AcceleratorRequirements.builder().build(), accelerators);
  }

  static void set(AcceleratorRequirements given, InstanceRequirementsRequest.Builder model) {
    model
        .acceleratorTypesWithStrings(OpenEnum.textsOrNull(given.types()))
        .acceleratorManufacturersWithStrings(OpenEnum.textsOrNull(given.manufacturers()))
        .acceleratorNamesWithStrings(OpenEnum.textsOrNull(given.names()));
    given
        .count()
        .ifPresent(
            range -> model.acceleratorCount(c -> c.min(range.minOrNull()).max(range.maxOrNull())));
    given
        .totalMemoryMiB()
        .ifPresent(
            range ->
                model.acceleratorTotalMemoryMiB(
                    m -> m.min(range.minOrNull()).max(range.maxOrNull())));
  }

  static Optional<LocalStorageRequirements> localStorage(InstanceRequirementsRequest sdk) {
    LocalStorageRequirements storage =
        LocalStorageRequirements.builder()
            .inclusion(OpenEnum.parseNullable(LocalStorage.class, sdk.localStorageAsString()))
            .addAllTypes(SdkValues.enums(LocalStorageType.class, sdk.localStorageTypesAsStrings()))
            .totalGB(
                Range.of(
                    sdk.totalLocalStorageGB(),
                    TotalLocalStorageGBRequest::min,
                    TotalLocalStorageGBRequest::max))
            .build();
    return unless(LocalStorageRequirements.builder().build(), storage);
  }

  static void set(LocalStorageRequirements given, InstanceRequirementsRequest.Builder model) {
    model
        .localStorage(given.inclusion().map(OpenEnum::text).orElse(null))
        .localStorageTypesWithStrings(OpenEnum.textsOrNull(given.types()));
    given
        .totalGB()
        .ifPresent(
            range ->
                model.totalLocalStorageGB(s -> s.min(range.minOrNull()).max(range.maxOrNull())));
  }

  static Optional<PriceProtection> prices(InstanceRequirementsRequest sdk) {
    PriceProtection prices =
        PriceProtection.builder()
            .onDemandMaxPricePercentageOverLowestPrice(
                SdkValues.optional(sdk.onDemandMaxPricePercentageOverLowestPrice()))
            .spotMaxPricePercentageOverLowestPrice(
                SdkValues.optional(sdk.spotMaxPricePercentageOverLowestPrice()))
            .maxSpotPriceAsPercentageOfOptimalOnDemandPrice(
                SdkValues.optional(sdk.maxSpotPriceAsPercentageOfOptimalOnDemandPrice()))
            .build();
    return unless(PriceProtection.builder().build(), prices);
  }

  static void set(PriceProtection given, InstanceRequirementsRequest.Builder model) {
    model
        .onDemandMaxPricePercentageOverLowestPrice(
            SdkValues.orNull(given.onDemandMaxPricePercentageOverLowestPrice()))
        .spotMaxPricePercentageOverLowestPrice(
            SdkValues.orNull(given.spotMaxPricePercentageOverLowestPrice()))
        .maxSpotPriceAsPercentageOfOptimalOnDemandPrice(
            SdkValues.orNull(given.maxSpotPriceAsPercentageOfOptimalOnDemandPrice()));
  }

  private static <T> Optional<T> unless(T empty, T given) {
    return given.equals(empty) ? Optional.empty() : Optional.of(given);
  }
}
