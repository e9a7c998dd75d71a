package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceConnectClientAlias;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;

/** Checks the member {@code serviceConnectConfiguration}. */
final class ServiceConnectRules {
  static final String MEMBER = "serviceConnectConfiguration";
  private static final String ID = "NM-11";
  private static final String SERVICES = "services[]";
  private static final String ALIASES = SERVICES + ".clientAliases";
  private static final String ABOUT_SERVICE = "ServiceConnectService members";
  private static final String ABOUT_ALIAS = "ServiceConnectClientAlias members";
  private static final int MAX_PORT = 65_535;

  private static final Constraint DISCOVERY =
      Constraint.soft(
          ID,
          SERVICES + ".discoveryName",
          "1 to 64 lowercase letters, digits, - and _, not beginning with -",
          "Choose a name of this form.",
          ABOUT_SERVICE);

  private static final Constraint ALIAS_COUNT =
      Constraint.soft(ID, ALIASES, "at most one client alias", "Keep one alias.", ABOUT_SERVICE);

  private static final Constraint INGRESS =
      Constraint.soft(
          ID,
          SERVICES + ".ingressPortOverride",
          "0 to 65535",
          "Choose a port in this range.",
          ABOUT_SERVICE);

  private static final Constraint DNS =
      Constraint.soft(
          ID,
          ALIASES + "[].dnsName",
          "1 to 127 lowercase letters, digits, - _ and ., not beginning with -",
          "Choose a name of this form.",
          ABOUT_ALIAS);

  private static final Constraint PORT =
      Constraint.soft(
          ID, ALIASES + "[].port", "0 to 65535", "Choose a port in this range.", ABOUT_ALIAS);

  private ServiceConnectRules() {}

  static List<Constraint> constraints() {
    return Constraint.at(MEMBER, List.of(DISCOVERY, ALIAS_COUNT, INGRESS, DNS, PORT));
  }

  /** Reports at the path of the member. */
  static void check(@Nullable ServiceConnectConfiguration configuration, Findings findings) {
    if (configuration == null) {
      return;
    }
    List<ServiceConnectService> services = configuration.services();
    for (int i = 0; i < services.size(); i++) {
      service(services.get(i), i, findings);
    }
  }

  private static void service(ServiceConnectService service, int position, Findings findings) {
    List<ServiceConnectClientAlias> aliases = service.clientAliases();
    String name = service.discoveryName();
    if (name != null && !isName(name, 64, ServiceConnectRules::lower)) {
      findings.broken(DISCOVERY, name, position);
    }
    if (aliases.size() > 1) {
      findings.broken(ALIAS_COUNT, aliases.size(), position);
    }
    findings.range(INGRESS, service.ingressPortOverride(), 0, MAX_PORT, position);
    for (int i = 0; i < aliases.size(); i++) {
      String dns = aliases.get(i).dnsName();
      if (dns != null && !isName(dns, 127, c -> lower(c) || c == '.')) {
        findings.broken(DNS, dns, position, i);
      }
      findings.range(PORT, aliases.get(i).port(), 0, MAX_PORT, position, i);
    }
  }

  private static boolean isName(String text, int max, IntPredicate alphabet) {
    return Texts.hasLength(text, 1, max) && Texts.only(text, alphabet) && !text.startsWith("-");
  }

  private static boolean lower(int c) {
    return Texts.nameCharacter(c) && !(c >= 'A' && c <= 'Z');
  }
}
