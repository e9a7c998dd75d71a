package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceConnectClientAlias;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;
import software.amazon.awssdk.services.ecs.model.TimeoutConfiguration;

/** The check of what a service offers through Service Connect. */
final class ServiceConnectServiceRules {
  private static final String ALIASES = "clientAliases";
  private static final String SOURCE = "ServiceConnectService members";

  private static final Constraint PORT_NAME =
      Constraint.hard(
          "SC-1", "portName", "a value (required)", "Name a port of a port mapping.", SOURCE);

  private static final Constraint DISCOVERY =
      Constraint.soft(
          "NM-11",
          "discoveryName",
          "1 to 64 lowercase letters, digits, - and _, not beginning with -",
          "Choose such a name.",
          SOURCE);

  private static final Constraint ONE_ALIAS =
      Constraint.soft(
          "NM-11",
          ALIASES,
          "one client alias",
          "Give the port, and perhaps the name, under which clients connect.",
          SOURCE + "; message of ECS: clientAliases must have 1 element");

  private static final Constraint INGRESS =
      Constraint.soft(
          "NM-11", "ingressPortOverride", "0 to 65535", "Choose a port in that range.", SOURCE);

  private static final Constraint IDLE = timeout("idleTimeoutSeconds");
  private static final Constraint PER_REQUEST = timeout("perRequestTimeoutSeconds");

  private static final Constraint IDLE_ENDS_REQUESTS =
      Constraint.advice(
          "SC-3",
          "timeout.idleTimeoutSeconds",
          "an idle timeout, unless it is 0, not below the timeout of a request",
          "Raise it, or lower the other: ECS ends the connection when the first has passed.",
          "TimeoutConfiguration description; no refusal is documented");

  private static final Constraint AUTHORITY =
      Constraint.hard(
          "SC-1",
          "tls.issuerCertificateAuthority",
          "a value (required)",
          "Name the certificate authority, or leave TLS out.",
          "ServiceConnectTlsConfiguration members");

  private ServiceConnectServiceRules() {}

  private static Constraint timeout(String member) {
    return Constraint.hard(
        "SC-3",
        "timeout." + member,
        "0 to 2147483647 seconds",
        "Give a time that is not negative; 0 means none.",
        "TimeoutConfiguration members");
  }

  static List<Constraint> constraints() {
    return Constraint.at(
        "services[]",
        Constraints.all(
            List.of(
                PORT_NAME,
                DISCOVERY,
                ONE_ALIAS,
                INGRESS,
                IDLE,
                PER_REQUEST,
                IDLE_ENDS_REQUESTS,
                AUTHORITY),
            Constraint.at(ALIASES + "[]", ClientAliasRules.CONSTRAINTS)));
  }

  /** Reports at the place of the service. */
  static void check(ServiceConnectService service, boolean off, Findings findings) {
    List<ServiceConnectClientAlias> aliases = service.clientAliases();
    String name = service.discoveryName();
    findings.require(PORT_NAME, service.portName());
    if (name != null && !ClientAliasRules.isName(name, 64, ClientAliasRules::lower)) {
      findings.broken(DISCOVERY, name);
    }
    if (aliases.size() > 1 || (aliases.isEmpty() && !off)) {
      findings.broken(ONE_ALIAS, Given.count(aliases.size(), "aliases"));
    }
    findings.range(INGRESS, service.ingressPortOverride(), 0, ClientAliasRules.MAX_PORT);
    for (int i = 0; i < aliases.size(); i++) {
      ClientAliasRules.check(aliases.get(i), findings.at(ALIASES, i));
    }
    timeouts(service.timeout(), findings);
    if (service.tls() != null) {
      findings.require(AUTHORITY, service.tls().issuerCertificateAuthority());
    }
  }

  private static void timeouts(@Nullable TimeoutConfiguration timeout, Findings findings) {
    if (timeout != null) {
      findings.range(IDLE, timeout.idleTimeoutSeconds(), 0, Integer.MAX_VALUE);
      findings.range(PER_REQUEST, timeout.perRequestTimeoutSeconds(), 0, Integer.MAX_VALUE);
      Integer idle = timeout.idleTimeoutSeconds();
      Integer request = timeout.perRequestTimeoutSeconds();
      if (idle != null && request != null && idle > 0 && idle < request) {
        findings.broken(IDLE_ENDS_REQUESTS, Given.words(idle + " and " + request + " seconds"));
      }
    }
  }
}
