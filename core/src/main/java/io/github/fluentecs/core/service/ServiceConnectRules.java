package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;

/** Checks the member {@code serviceConnectConfiguration}. */
final class ServiceConnectRules {
  static final String MEMBER = "serviceConnectConfiguration";

  private static final Constraint ENABLED =
      Constraint.hard(
          "SC-1",
          "enabled",
          "a value (required)",
          "Say whether Service Connect is on.",
          "ServiceConnectConfiguration members");

  private static final Constraint UNIQUE =
      Constraint.soft(
          "SC-2",
          "services[].discoveryName",
          "each name once in the namespace; the portName where none is given",
          "Give each service a name of its own.",
          "ServiceConnectService members");

  private ServiceConnectRules() {}

  static List<Constraint> constraints() {
    return Constraint.at(
        MEMBER,
        Constraints.all(
            List.of(ENABLED, UNIQUE),
            ServiceConnectServiceRules.constraints(),
            ServiceConnectLogRules.CONSTRAINTS));
  }

  /**
   * Reports at the place of the member. Where Service Connect is off, only what the model demands.
   */
  static void check(
      @Nullable ServiceConnectConfiguration configuration, boolean fargate, Findings findings) {
    if (configuration == null) {
      return;
    }
    boolean off = Boolean.FALSE.equals(configuration.enabled());
    findings.require(ENABLED, configuration.enabled());
    List<ServiceConnectService> services = configuration.services();
    for (int i = 0; i < services.size(); i++) {
      ServiceConnectServiceRules.check(services.get(i), off, findings.at("services", i));
    }
    if (!off) {
      unique(services, findings);
      ServiceConnectLogRules.check(configuration, fargate, findings);
    }
  }

  private static void unique(List<ServiceConnectService> services, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < services.size(); i++) {
      ServiceConnectService service = services.get(i);
      String given = service.discoveryName();
      String name = given == null ? service.portName() : given;
      if (name != null && !seen.add(name)) {
        findings.broken(UNIQUE, Given.words("'" + name + "' again"), i);
      }
    }
  }
}
