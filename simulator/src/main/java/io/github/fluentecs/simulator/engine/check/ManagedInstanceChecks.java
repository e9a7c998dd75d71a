package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplate;
import software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplateUpdate;
import software.amazon.awssdk.services.ecs.model.InstanceRequirementsRequest;
import software.amazon.awssdk.services.ecs.model.ManagedInstancesStorageConfiguration;

/** The rules for how managed instances are launched. */
public final class ManagedInstanceChecks {
  private static final int MOST_TYPES = 400;
  private static final Pattern TYPE = Pattern.compile("[a-zA-Z0-9.*-]{1,30}");

  private ManagedInstanceChecks() {}

  /** Checks the launch template of a new capacity provider. */
  public static void check(@Nullable InstanceLaunchTemplate template) {
    Checks.that(template != null, "instanceLaunchTemplate cannot be empty.");
    if (template != null) {
      Checks.given("ec2InstanceProfileArn", template.ec2InstanceProfileArn());
      Checks.that(
          template.networkConfiguration() != null,
          "The networkConfiguration of instanceLaunchTemplate cannot be empty.");
      storage(template.storageConfiguration());
      requirements(template.instanceRequirements());
    }
  }

  /** Checks what changes in a launch template. */
  public static void check(@Nullable InstanceLaunchTemplateUpdate template) {
    Checks.that(template != null, "instanceLaunchTemplate cannot be empty.");
    if (template != null) {
      storage(template.storageConfiguration());
      requirements(template.instanceRequirements());
    }
  }

  private static void storage(@Nullable ManagedInstancesStorageConfiguration storage) {
    if (storage != null) {
      Checks.range("storageSizeGiB", storage.storageSizeGiB(), 1, Integer.MAX_VALUE);
    }
  }

  private static void requirements(@Nullable InstanceRequirementsRequest requirements) {
    if (requirements == null) {
      return;
    }
    Checks.that(
        requirements.vCpuCount() != null && requirements.vCpuCount().min() != null,
        "The vCpuCount of instanceRequirements needs a min.");
    Checks.that(
        requirements.memoryMiB() != null && requirements.memoryMiB().min() != null,
        "The memoryMiB of instanceRequirements needs a min.");
    types("allowedInstanceTypes", requirements.allowedInstanceTypes());
    types("excludedInstanceTypes", requirements.excludedInstanceTypes());
  }

  private static void types(String member, List<String> types) {
    Checks.atMost(MOST_TYPES, member, types);
    for (String type : types) {
      Checks.that(
          TYPE.matcher(type).matches(), "An entry of " + member + " is no instance type: " + type);
    }
  }
}
