package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.PlatformDevice;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.Resource;

/** The rules for the registration of container instances. */
public final class RegistrationChecks {
  private static final List<String> TYPES = List.of("INTEGER", "DOUBLE", "LONG", "STRINGSET");

  private RegistrationChecks() {}

  public static void check(RegisterContainerInstanceRequest request) {
    TagChecks.check(request.tags());
    request.attributes().forEach(AttributeChecks::text);
    request.platformDevices().forEach(RegistrationChecks::device);
    request.totalResources().forEach(RegistrationChecks::resource);
  }

  private static void device(PlatformDevice device) {
    Checks.that(
        device.id() != null && device.type() != null, "A platform device needs both id and type.");
  }

  private static void resource(Resource resource) {
    Checks.given("The name of a resource", resource.name());
    Checks.that(
        TYPES.contains(String.valueOf(resource.type())),
        "The type of the resource " + resource.name() + " must be one of " + TYPES + ".");
  }
}
