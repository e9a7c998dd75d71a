package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CapacityReservationRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplate;
import software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplateUpdate;
import software.amazon.awssdk.services.ecs.model.ManagedInstancesLocalStorageConfiguration;
import software.amazon.awssdk.services.ecs.model.ManagedInstancesNetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.ManagedInstancesStorageConfiguration;

/** The boundaries of the rules on launch templates, new and changed. */
final class InstanceLaunchRuleCases {
  private static final String PLACE = "managedInstancesProvider.instanceLaunchTemplate.";
  private static final String CREATE = "CreateCapacityProvider/";
  private static final String UPDATE = "UpdateCapacityProvider/";
  private static final String PROFILE = "ec2InstanceProfileArn";
  private static final String NETWORK = "networkConfiguration";
  private static final String SIZE = "storageConfiguration.storageSizeGiB";
  private static final String PREFERENCE = "capacityReservations.reservationPreference";
  private static final ManagedInstancesLocalStorageConfiguration LOCAL =
      ManagedInstancesLocalStorageConfiguration.builder().useLocalStorage(true).build();

  private InstanceLaunchRuleCases() {}

  static List<RuleCase> ofNew(Function<InstanceLaunchTemplate, EcsRequest> request) {
    Function<UnaryOperator<InstanceLaunchTemplate.Builder>, EcsRequest> with =
        change -> request.apply(change.apply(whole()).build());
    return Stream.concat(
            Stream.of(
                rule(
                    CREATE + PROFILE,
                    PROFILE,
                    with.apply(t -> t),
                    with.apply(t -> t.ec2InstanceProfileArn(""))),
                rule(
                    CREATE + NETWORK,
                    NETWORK,
                    with.apply(t -> t),
                    with.apply(
                        t -> t.networkConfiguration((ManagedInstancesNetworkConfiguration) null))),
                rule(
                    CREATE + NETWORK + ".subnets",
                    NETWORK + ".subnets",
                    with.apply(t -> t),
                    with.apply(t -> t.networkConfiguration(n -> n.securityGroups("sg-1")))),
                rule(
                    CREATE + "storageSizeGiB",
                    SIZE,
                    with.apply(t -> t.storageConfiguration(size(1))),
                    with.apply(t -> t.storageConfiguration(size(0)))),
                rule(
                    CREATE + "storageSizeGiB/local",
                    SIZE,
                    with.apply(t -> t.localStorageConfiguration(LOCAL)),
                    with.apply(
                        t -> t.localStorageConfiguration(LOCAL).storageConfiguration(size(1)))),
                rule(
                    CREATE + "monitoring",
                    "monitoring",
                    with.apply(t -> t.monitoring("DETAILED")),
                    with.apply(t -> t.monitoring("FULL"))),
                rule(
                    CREATE + "capacityOptionType",
                    "capacityOptionType",
                    with.apply(t -> t.capacityOptionType("RESERVED")),
                    with.apply(t -> t.capacityOptionType("BOUGHT"))),
                rule(
                    CREATE + "capacityReservations",
                    "capacityReservations",
                    with.apply(t -> t.capacityOptionType("RESERVED").capacityReservations(only())),
                    with.apply(t -> t.capacityOptionType("SPOT").capacityReservations(only()))),
                rule(
                    CREATE + PREFERENCE,
                    PREFERENCE,
                    with.apply(t -> t.capacityOptionType("RESERVED").capacityReservations(only())),
                    with.apply(
                        t ->
                            t.capacityOptionType("RESERVED")
                                .capacityReservations(r -> r.reservationPreference("NEVER"))))),
            InstanceRequirementsRuleCases.all(
                CREATE, PLACE, r -> with.apply(t -> t.instanceRequirements(r)))
                .stream())
        .toList();
  }

  static List<RuleCase> ofUpdate(Function<InstanceLaunchTemplateUpdate, EcsRequest> request) {
    Function<UnaryOperator<InstanceLaunchTemplateUpdate.Builder>, EcsRequest> with =
        change -> request.apply(change.apply(InstanceLaunchTemplateUpdate.builder()).build());
    return Stream.concat(
            Stream.of(
                rule(
                    UPDATE + NETWORK + ".subnets",
                    NETWORK + ".subnets",
                    with.apply(t -> t),
                    with.apply(t -> t.networkConfiguration(n -> n.securityGroups("sg-1")))),
                rule(
                    UPDATE + "storageSizeGiB",
                    SIZE,
                    with.apply(t -> t.storageConfiguration(size(1))),
                    with.apply(t -> t.storageConfiguration(size(0)))),
                rule(
                    UPDATE + "storageSizeGiB/local",
                    SIZE,
                    with.apply(t -> t.localStorageConfiguration(LOCAL)),
                    with.apply(
                        t -> t.localStorageConfiguration(LOCAL).storageConfiguration(size(1)))),
                rule(
                    UPDATE + "monitoring",
                    "monitoring",
                    with.apply(t -> t.monitoring("BASIC")),
                    with.apply(t -> t.monitoring("FULL"))),
                rule(
                    UPDATE + PREFERENCE,
                    PREFERENCE,
                    with.apply(t -> t.capacityReservations(only())),
                    with.apply(
                        t -> t.capacityReservations(r -> r.reservationPreference("NEVER"))))),
            InstanceRequirementsRuleCases.all(
                UPDATE, PLACE, r -> with.apply(t -> t.instanceRequirements(r)))
                .stream())
        .toList();
  }

  private static RuleCase rule(String id, String path, EcsRequest allowed, EcsRequest broken) {
    return new RuleCase(id, PLACE + path, allowed, broken);
  }

  private static InstanceLaunchTemplate.Builder whole() {
    return InstanceLaunchTemplate.builder()
        .ec2InstanceProfileArn("profile")
        .networkConfiguration(n -> n.subnets("subnet-1"));
  }

  private static ManagedInstancesStorageConfiguration size(int gibibytes) {
    return ManagedInstancesStorageConfiguration.builder().storageSizeGiB(gibibytes).build();
  }

  private static CapacityReservationRequest only() {
    return CapacityReservationRequest.builder().reservationPreference("RESERVATIONS_ONLY").build();
  }
}
