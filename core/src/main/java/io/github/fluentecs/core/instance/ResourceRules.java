package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Item;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.PlatformDevice;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.Resource;

/** Rules on what a container instance registers that it has. */
final class ResourceRules {
  private static final Constraint RESOURCE =
      Constraint.hard(
          "RegisterContainerInstance/totalResources",
          "the type INTEGER, LONG, DOUBLE or STRINGSET, and the value of that type",
          "Set the value that the type names.",
          "Resource members");

  private static final Constraint DEVICE =
      Constraint.hard(
          "RegisterContainerInstance/platformDevices",
          "an id and a type for each device",
          "Set both.",
          "PlatformDevice, required members");

  private ResourceRules() {}

  static Rule<RegisterContainerInstanceRequest> resources() {
    return Rule.each(
        RESOURCE,
        "totalResources[]",
        RegisterContainerInstanceRequest::totalResources,
        new TypeAndValue());
  }

  static List<Rule<RegisterContainerInstanceRequest>> devices() {
    return List.of(
        Rule.each(
            DEVICE,
            "platformDevices[].id",
            RegisterContainerInstanceRequest::platformDevices,
            Item.has(PlatformDevice::id)),
        Rule.each(
            DEVICE,
            "platformDevices[].type",
            RegisterContainerInstanceRequest::platformDevices,
            Item.has(PlatformDevice::typeAsString)));
  }

  /** A resource has several value members, of which its type names one. */
  private static final class TypeAndValue implements Item<Resource> {
    @Override
    public boolean valid(Resource resource) {
      String type = resource.type();
      if (type == null) {
        return false;
      }
      return switch (type) {
        case "INTEGER" -> resource.integerValue() != null;
        case "LONG" -> resource.longValue() != null;
        case "DOUBLE" -> resource.doubleValue() != null;
        case "STRINGSET" -> resource.hasStringSetValue();
        default -> false;
      };
    }

    @Override
    public @Nullable Object given(Resource resource) {
      String type = resource.type();
      return type == null ? null : Given.words("the type " + type + " without its value");
    }
  }
}
