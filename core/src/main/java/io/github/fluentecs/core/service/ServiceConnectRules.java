package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.Item;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceConnectClientAlias;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;

/** Rules on the member {@code serviceConnectConfiguration}. */
final class ServiceConnectRules {
  private static final String ID = "NM-11";
  private static final String SERVICES = "serviceConnectConfiguration.services[]";
  private static final String ALIASES = SERVICES + ".clientAliases";
  private static final String ABOUT_SERVICE = "ServiceConnectService members";
  private static final String ABOUT_ALIAS = "ServiceConnectClientAlias members";

  private static final Constraint DISCOVERY =
      Constraint.soft(
          ID,
          "1 to 64 lowercase letters, digits, - and _, not beginning with -",
          "Choose such a name.",
          ABOUT_SERVICE);

  private static final Constraint ALIAS_COUNT =
      Constraint.soft(ID, "at most one client alias", "Keep one alias.", ABOUT_SERVICE);

  private static final Constraint DNS =
      Constraint.soft(
          ID,
          "1 to 127 lowercase letters, digits, - _ and ., not beginning with -",
          "Choose such a name.",
          ABOUT_ALIAS);

  private static final Constraint PORT =
      Constraint.soft(ID, "0 to 65535", "Choose a port in that range.", ABOUT_ALIAS);

  private static final Constraint INGRESS =
      Constraint.soft(ID, "0 to 65535", "Choose a port in that range.", ABOUT_SERVICE);

  private static final Predicate<String> DISCOVERY_NAME =
      Texts.of(1, 64, ServiceConnectRules::lower).and(name -> !name.startsWith("-"));

  private static final Predicate<String> DNS_NAME =
      Texts.of(1, 127, c -> lower(c) || c == '.').and(name -> !name.startsWith("-"));

  private static final Predicate<Integer> VALID_PORT = Texts.range(0, 65_535);

  private ServiceConnectRules() {}

  static <Q> List<Rule<Q>> on(
      Function<? super Q, ? extends @Nullable ServiceConnectConfiguration> configuration) {
    Function<Q, @Nullable List<ServiceConnectService>> services =
        request -> services(configuration.apply(request));
    return List.of(
        Rule.each(
            DISCOVERY,
            SERVICES + ".discoveryName",
            services,
            Item.of(ServiceConnectService::discoveryName, DISCOVERY_NAME)),
        Rule.each(
            ALIAS_COUNT,
            ALIASES,
            services,
            Item.of(service -> service.clientAliases().size(), size -> size <= 1)),
        Rule.each(
            INGRESS,
            SERVICES + ".ingressPortOverride",
            services,
            Item.of(ServiceConnectService::ingressPortOverride, VALID_PORT)),
        eachAlias(DNS, "dnsName", services, Item.of(ServiceConnectClientAlias::dnsName, DNS_NAME)),
        eachAlias(PORT, "port", services, Item.of(ServiceConnectClientAlias::port, VALID_PORT)));
  }

  private static <Q> Rule<Q> eachAlias(
      Constraint constraint,
      String member,
      Function<Q, @Nullable List<ServiceConnectService>> services,
      Item<ServiceConnectClientAlias> item) {
    return Rule.of(
        constraint,
        ALIASES + "[]." + member,
        (request, findings) -> {
          List<ServiceConnectService> list = services.apply(request);
          for (int i = 0; list != null && i < list.size(); i++) {
            aliases(list.get(i).clientAliases(), i, item, findings);
          }
        });
  }

  private static void aliases(
      List<ServiceConnectClientAlias> aliases,
      int service,
      Item<ServiceConnectClientAlias> item,
      Findings findings) {
    for (int i = 0; i < aliases.size(); i++) {
      if (!item.valid(aliases.get(i))) {
        findings.broken(item.given(aliases.get(i)), service, i);
      }
    }
  }

  private static @Nullable List<ServiceConnectService> services(
      @Nullable ServiceConnectConfiguration configuration) {
    return configuration == null ? null : configuration.services();
  }

  private static boolean lower(int c) {
    return Texts.nameCharacter(c) && !(c >= 'A' && c <= 'Z');
  }
}
