package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplate;
import software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplateUpdate;
import software.amazon.awssdk.services.ecs.model.ManagedInstancesNetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.ManagedInstancesStorageConfiguration;

/**
 * Checks launch templates of managed instances, and their changes, which are different models.
 * Paths are relative to the template.
 */
final class InstanceLaunchRules {
  private static final Set<String> OPTIONS = Set.of("ON_DEMAND", "SPOT", "RESERVED");
  private static final Set<String> MONITORING = Set.of("BASIC", "DETAILED");
  private static final Set<String> PREFERENCES =
      Set.of("RESERVATIONS_ONLY", "RESERVATIONS_FIRST", "RESERVATIONS_EXCLUDED");

  private final Constraint profile;
  private final Constraint network;
  private final Constraint subnets;
  private final Constraint storage;
  private final Constraint unusedStorage;
  private final Constraint monitoring;
  private final Constraint option;
  private final Constraint reserved;
  private final Constraint preference;
  private final InstanceRequirementsRules requirements;

  InstanceLaunchRules(String operation) {
    String source = "InstanceLaunchTemplate, ";
    profile =
        Constraint.hard(
            operation + "/ec2InstanceProfileArn",
            "ec2InstanceProfileArn",
            "a value (required)",
            "Name the instance profile.",
            source + "required members");
    network =
        Constraint.hard(
            operation + "/networkConfiguration",
            "networkConfiguration",
            "a value (required)",
            "Name subnets.",
            source + "required members");
    subnets =
        Constraint.advice(
            operation + "/networkConfiguration.subnets",
            "networkConfiguration.subnets",
            "at least one subnet",
            "Name the subnets that instances are launched in.",
            "ManagedInstancesNetworkConfiguration, subnets; no refusal was seen");
    storage =
        Constraint.hard(
            operation + "/storageSizeGiB",
            "storageConfiguration.storageSizeGiB",
            "at least 1 GiB",
            "Give a size.",
            "TaskVolumeStorageGiB, valid range");
    unusedStorage =
        Constraint.advice(
            operation + "/storageSizeGiB/local",
            "storageConfiguration.storageSizeGiB",
            "no size of an EBS volume where local storage is used",
            "Leave one of them out: with local storage no EBS volume is made for data.",
            "ManagedInstancesLocalStorageConfiguration, useLocalStorage");
    monitoring =
        Constraint.soft(
            operation + "/monitoring",
            "monitoring",
            "BASIC or DETAILED",
            "Choose one of them.",
            "ManagedInstancesMonitoringOptions values");
    option =
        Constraint.advice(
            operation + "/capacityOptionType",
            "capacityOptionType",
            "ON_DEMAND, SPOT or RESERVED",
            "Choose one of them.",
            "CapacityOptionType values");
    reserved =
        Constraint.advice(
            operation + "/capacityReservations",
            "capacityReservations",
            "capacity reservations with the capacity option RESERVED only",
            "Choose RESERVED, or leave them out.",
            "CapacityReservationRequest description");
    preference =
        Constraint.advice(
            operation + "/capacityReservations.reservationPreference",
            "capacityReservations.reservationPreference",
            "RESERVATIONS_ONLY, RESERVATIONS_FIRST or RESERVATIONS_EXCLUDED",
            "Choose one of them.",
            "CapacityReservationRequest, reservationPreference");
    requirements = new InstanceRequirementsRules(operation);
  }

  List<Constraint> ofNew() {
    return Constraints.all(List.of(profile, network, option, reserved), ofUpdate());
  }

  List<Constraint> ofUpdate() {
    return Constraints.all(
        List.of(subnets, storage, unusedStorage, monitoring, preference),
        Constraint.at("instanceRequirements", requirements.constraints()));
  }

  void check(@Nullable InstanceLaunchTemplate template, Findings findings) {
    if (template == null) {
      return;
    }
    findings.require(profile, template.ec2InstanceProfileArn());
    findings.require(network, template.networkConfiguration());
    String capacity = template.capacityOptionTypeAsString();
    findings.oneOf(option, capacity, OPTIONS);
    if (!"RESERVED".equals(capacity) && NewerMember.CAPACITY_RESERVATIONS.read(template) != null) {
      findings.broken(reserved, capacity);
    }
    common(template, template.networkConfiguration(), template.storageConfiguration(), findings);
    findings.oneOf(monitoring, template.monitoringAsString(), MONITORING);
    requirements.check(template.instanceRequirements(), findings.at("instanceRequirements"));
  }

  void check(@Nullable InstanceLaunchTemplateUpdate template, Findings findings) {
    if (template == null) {
      return;
    }
    common(template, template.networkConfiguration(), template.storageConfiguration(), findings);
    findings.oneOf(monitoring, template.monitoringAsString(), MONITORING);
    requirements.check(template.instanceRequirements(), findings.at("instanceRequirements"));
  }

  private void common(
      SdkPojo template,
      @Nullable ManagedInstancesNetworkConfiguration given,
      @Nullable ManagedInstancesStorageConfiguration size,
      Findings findings) {
    if (given != null && given.subnets().isEmpty()) {
      findings.broken(subnets, null);
    }
    if (size != null) {
      findings.range(storage, size.storageSizeGiB(), 1, Integer.MAX_VALUE);
      if (LaunchMembers.localStorageOf(template).orElse(false)) {
        findings.broken(unusedStorage, size.storageSizeGiB());
      }
    }
    if (NewerMember.CAPACITY_RESERVATIONS.read(template) instanceof SdkPojo reservations) {
      findings.oneOf(
          preference, (String) SdkMembers.read(reservations, "reservationPreference"), PREFERENCES);
    }
  }
}
