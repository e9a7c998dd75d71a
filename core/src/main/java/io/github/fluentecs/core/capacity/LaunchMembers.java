package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkMembers;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.InfrastructureOptimization;
import software.amazon.awssdk.services.ecs.model.ManagedInstancesNetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.ManagedInstancesStorageConfiguration;

/** Converts the members that providers and their changes share, to the SDK and back. */
final class LaunchMembers {
  private static final String USE_LOCAL_STORAGE = "useLocalStorage";

  private LaunchMembers() {}

  static @Nullable ManagedInstancesNetworkConfiguration network(InstanceLaunchSettings settings) {
    return settings.subnets().isEmpty() && settings.securityGroups().isEmpty()
        ? null
        : ManagedInstancesNetworkConfiguration.builder()
            .subnets(SdkLists.orNull(settings.subnets()))
            .securityGroups(SdkLists.orNull(settings.securityGroups()))
            .build();
  }

  static @Nullable ManagedInstancesStorageConfiguration storage(InstanceLaunchSettings settings) {
    return settings.storageSizeGiB().isEmpty()
        ? null
        : ManagedInstancesStorageConfiguration.builder()
            .storageSizeGiB(settings.storageSizeGiB().getAsInt())
            .build();
  }

  /** Sets the members that the oldest supported SDK does not have. */
  static void setNewer(InstanceLaunchSettings settings, SdkPojo builder) {
    NewerMember.METADATA_TAGS.set(builder, settings.instanceMetadataTagsPropagation().orElse(null));
    settings
        .useLocalStorage()
        .ifPresent(
            use -> NewerMember.LOCAL_STORAGE.setStructure(builder, Map.of(USE_LOCAL_STORAGE, use)));
    settings
        .capacityReservations()
        .ifPresent(
            reservations ->
                NewerMember.CAPACITY_RESERVATIONS.setStructure(builder, reservations.members()));
  }

  static List<String> listOf(
      @Nullable ManagedInstancesNetworkConfiguration sdk,
      Function<ManagedInstancesNetworkConfiguration, List<String>> member) {
    return sdk == null ? List.of() : member.apply(sdk);
  }

  static OptionalInt sizeOf(@Nullable ManagedInstancesStorageConfiguration sdk) {
    return sdk == null ? OptionalInt.empty() : SdkValues.optional(sdk.storageSizeGiB());
  }

  static Optional<Boolean> metadataTagsOf(SdkPojo template) {
    return Optional.ofNullable((Boolean) NewerMember.METADATA_TAGS.read(template));
  }

  static Optional<Boolean> localStorageOf(SdkPojo template) {
    return NewerMember.LOCAL_STORAGE.read(template) instanceof SdkPojo storage
        ? Optional.ofNullable((Boolean) SdkMembers.read(storage, USE_LOCAL_STORAGE))
        : Optional.empty();
  }

  static Optional<CapacityReservations> reservationsOf(SdkPojo template) {
    return NewerMember.CAPACITY_RESERVATIONS.read(template) instanceof SdkPojo reservations
        ? Optional.of(CapacityReservations.of(reservations))
        : Optional.empty();
  }

  static Optional<ScaleIn> scaleIn(@Nullable InfrastructureOptimization sdk) {
    return Optional.ofNullable(sdk)
        .map(InfrastructureOptimization::scaleInAfter)
        .map(
            seconds ->
                seconds == -1 ? ScaleIn.never() : ScaleIn.after(Duration.ofSeconds(seconds)));
  }
}
