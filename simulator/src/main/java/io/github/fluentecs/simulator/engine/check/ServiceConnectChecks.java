package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.ServiceConnectClientAlias;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** The rules for Service Connect. */
public final class ServiceConnectChecks {
  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern DISCOVERY_NAME = Pattern.compile("(?!-)[a-z0-9_-]{1,64}");
  private static final Pattern DNS_NAME = Pattern.compile("(?!-)[a-z0-9_.-]{1,127}");

  private ServiceConnectChecks() {}

  static void check(@Nullable ServiceConnectConfiguration configuration) {
    if (configuration != null) {
      Checks.that(configuration.enabled() != null, "serviceConnectConfiguration needs enabled.");
      namespace(configuration.namespace());
      configuration.services().forEach(ServiceConnectChecks::service);
    }
  }

  /** The name of a namespace, or its ARN. */
  static void namespace(@Nullable String namespace) {
    Checks.that(
        namespace == null
            || namespace.startsWith("arn:")
            || (namespace.length() <= 1024
                && namespace.chars().noneMatch(c -> "><\"/".indexOf(c) >= 0)),
        "A namespace has at most 1024 characters and none of > < \" /.");
  }

  private static void service(ServiceConnectService service) {
    Checks.given("portName", service.portName());
    Checks.that(
        service.discoveryName() == null
            || DISCOVERY_NAME.matcher(service.discoveryName()).matches(),
        "discoveryName has up to 64 characters: lowercase letters, digits, underscores and"
            + " hyphens, and begins with no hyphen.");
    Checks.range("ingressPortOverride", service.ingressPortOverride(), 0, HIGHEST_PORT);
    Checks.atMost(1, "clientAliases", service.clientAliases());
    service.clientAliases().forEach(ServiceConnectChecks::alias);
  }

  private static void alias(ServiceConnectClientAlias alias) {
    Checks.that(alias.port() != null, "A client alias needs port.");
    Checks.range("The port of a client alias", alias.port(), 0, HIGHEST_PORT);
    Checks.that(
        alias.dnsName() == null || DNS_NAME.matcher(alias.dnsName()).matches(),
        "dnsName has up to 127 characters: lowercase letters, digits, underscores, hyphens and"
            + " dots, and begins with no hyphen.");
  }

  /** The ports must be ones that the task definition names. */
  public static void ports(
      TaskDefinition definition, @Nullable ServiceConnectConfiguration configuration) {
    if (configuration != null) {
      for (ServiceConnectService service : configuration.services()) {
        Checks.that(
            definition.containerDefinitions().stream()
                .flatMap(container -> container.portMappings().stream())
                .map(PortMapping::name)
                .anyMatch(service.portName()::equals),
            "The task definition has no port mapping with the portName "
                + service.portName()
                + ".");
      }
    }
  }
}
