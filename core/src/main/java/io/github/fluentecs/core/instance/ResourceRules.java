package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.PlatformDevice;
import software.amazon.awssdk.services.ecs.model.Resource;

/** Checks the resources and devices that a container instance registers. */
final class ResourceRules {
  /** The constraint on the member {@code totalResources}. */
  static final Constraint RESOURCE =
      Constraint.hard(
          "RegisterContainerInstance/totalResources",
          "totalResources[]",
          "the type INTEGER, LONG, DOUBLE or STRINGSET, and the value of that type",
          "Set the value member of the type.",
          "Resource members");

  private static final Constraint DEVICE_ID = device("id");
  private static final Constraint DEVICE_TYPE = device("type");

  /** The constraints on the member {@code platformDevices}. */
  static final List<Constraint> DEVICES = List.of(DEVICE_ID, DEVICE_TYPE);

  private ResourceRules() {}

  private static Constraint device(String member) {
    return Constraint.hard(
        "RegisterContainerInstance/platformDevices",
        "platformDevices[]." + member,
        "an id and a type for each device",
        "Set both.",
        "PlatformDevice, required members");
  }

  static void resources(List<Resource> resources, Findings findings) {
    for (int i = 0; i < resources.size(); i++) {
      String type = resources.get(i).type();
      if (type == null) {
        findings.broken(RESOURCE, null, i);
      } else if (!hasValue(resources.get(i), type)) {
        findings.broken(RESOURCE, Given.words("the type " + type + " without its value"), i);
      }
    }
  }

  /** Returns whether a resource has the value member of its type. */
  private static boolean hasValue(Resource resource, String type) {
    return switch (type) {
      case "INTEGER" -> resource.integerValue() != null;
      case "LONG" -> resource.longValue() != null;
      case "DOUBLE" -> resource.doubleValue() != null;
      case "STRINGSET" -> resource.hasStringSetValue();
      default -> false;
    };
  }

  static void devices(List<PlatformDevice> devices, Findings findings) {
    for (int i = 0; i < devices.size(); i++) {
      findings.require(DEVICE_ID, devices.get(i).id(), i);
      findings.require(DEVICE_TYPE, devices.get(i).typeAsString(), i);
    }
  }
}
