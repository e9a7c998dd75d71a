package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.IntPredicate;
import software.amazon.awssdk.services.ecs.model.ServiceConnectClientAlias;
import software.amazon.awssdk.services.ecs.model.ServiceConnectTestTrafficHeaderRules;

/** The check of the name and port under which clients of Service Connect reach a service. */
final class ClientAliasRules {
  static final int MAX_PORT = 65_535;
  private static final String SOURCE = "ServiceConnectClientAlias members";
  private static final String HEADER = "testTrafficRules.header";
  private static final String TEST = "ServiceConnectTestTrafficRules members";

  private static final Constraint DNS =
      Constraint.soft(
          "NM-11",
          "dnsName",
          "1 to 127 lowercase letters, digits, - _ and ., not beginning with -",
          "Choose such a name.",
          SOURCE);

  private static final Constraint PORT =
      Constraint.soft("NM-11", "port", "0 to 65535", "Choose a port in that range.", SOURCE);

  private static final Constraint PORT_GIVEN = required("port", SOURCE);
  private static final Constraint HEADER_GIVEN = required(HEADER, TEST);
  private static final Constraint HEADER_NAME = required(HEADER + ".name", TEST);
  private static final Constraint HEADER_VALUE = required(HEADER + ".value.exact", TEST);

  static final List<Constraint> CONSTRAINTS =
      List.of(DNS, PORT, PORT_GIVEN, HEADER_GIVEN, HEADER_NAME, HEADER_VALUE);

  private ClientAliasRules() {}

  private static Constraint required(String path, String source) {
    return Constraint.hard("SC-1", path, "a value (required)", "Set it.", source);
  }

  /** Reports at the place of the alias. */
  static void check(ServiceConnectClientAlias alias, Findings findings) {
    String dns = alias.dnsName();
    if (dns != null && !isName(dns, 127, c -> lower(c) || c == '.')) {
      findings.broken(DNS, dns);
    }
    findings.require(PORT_GIVEN, alias.port());
    findings.range(PORT, alias.port(), 0, MAX_PORT);
    if (alias.testTrafficRules() != null) {
      findings.require(HEADER_GIVEN, alias.testTrafficRules().header());
      if (alias.testTrafficRules().header() != null) {
        header(alias.testTrafficRules().header(), findings);
      }
    }
  }

  private static void header(ServiceConnectTestTrafficHeaderRules header, Findings findings) {
    findings.require(HEADER_NAME, header.name());
    if (header.value() != null) {
      findings.require(HEADER_VALUE, header.value().exact());
    }
  }

  static boolean isName(String text, int max, IntPredicate alphabet) {
    return Texts.hasLength(text, 1, max) && Texts.only(text, alphabet) && !text.startsWith("-");
  }

  static boolean lower(int c) {
    return Texts.nameCharacter(c) && !(c >= 'A' && c <= 'Z');
  }
}
