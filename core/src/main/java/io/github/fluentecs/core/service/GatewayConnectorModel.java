package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkMembers;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.WholeUnits;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** The SDK's models of gateway connectors, which an older SDK does not have, by member names. */
final class GatewayConnectorModel {
  static final String MEMBER = "gatewayConnectors";
  static final String HEALTH = "healthCheck";
  static final String TIMEOUT = "healthCheckTimeoutSeconds";
  static final String INTERVAL = "healthCheckIntervalSeconds";
  private static final String PROTOCOL = "healthCheckProtocol";
  private static final String PORT = "healthCheckPort";
  private static final String PATH = "healthCheckPath";
  private static final String HEALTHY = "healthyThresholdCount";
  private static final String UNHEALTHY = "unhealthyThresholdCount";

  private GatewayConnectorModel() {}

  static List<GatewayConnector> of(@Nullable Object models) {
    return models instanceof List<?> list
        ? list.stream()
            .filter(SdkPojo.class::isInstance)
            .map(SdkPojo.class::cast)
            .map(GatewayConnectorModel::connector)
            .toList()
        : List.of();
  }

  private static GatewayConnector connector(SdkPojo sdk) {
    return new GatewayConnector.Builder()
        .portName(SdkValues.text((String) SdkMembers.read(sdk, "portName")))
        .healthCheck(SdkMembers.structure(sdk, HEALTH).map(GatewayConnectorModel::healthCheck))
        .accessTypes(
            SdkMembers.structure(sdk, "filters").stream()
                .flatMap(filters -> SdkMembers.texts(filters, "accessTypes").stream())
                .map(text -> OpenEnum.parse(GatewayConnector.Access.class, text))
                .toList())
        .build();
  }

  private static GatewayHealthCheck healthCheck(SdkPojo sdk) {
    Optional<SdkPojo> matcher = SdkMembers.structure(sdk, "matcher");
    return GatewayHealthCheck.builder()
        .protocol(
            SdkMembers.text(sdk, PROTOCOL)
                .map(text -> OpenEnum.parse(GatewayHealthCheck.Protocol.class, text)))
        .port(number(sdk, PORT))
        .path(SdkMembers.text(sdk, PATH))
        .timeout(seconds(sdk, TIMEOUT))
        .interval(seconds(sdk, INTERVAL))
        .healthyThreshold(number(sdk, HEALTHY))
        .unhealthyThreshold(number(sdk, UNHEALTHY))
        .httpCode(matcher.flatMap(each -> SdkMembers.text(each, "httpCode")))
        .grpcCode(matcher.flatMap(each -> SdkMembers.text(each, "grpcCode")))
        .build();
  }

  private static OptionalInt number(SdkPojo sdk, String member) {
    return SdkValues.optional((Integer) SdkMembers.read(sdk, member));
  }

  private static Optional<Duration> seconds(SdkPojo sdk, String member) {
    return SdkValues.seconds((Integer) SdkMembers.read(sdk, member));
  }

  static Map<String, Object> members(GatewayConnector connector) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("portName", connector.portName());
    connector.healthCheck().ifPresent(check -> members.put(HEALTH, members(check)));
    List<String> types = OpenEnum.textsOrNull(connector.accessTypes());
    if (types != null) {
      members.put("filters", Map.of("accessTypes", types));
    }
    return members;
  }

  private static Map<String, Object> members(GatewayHealthCheck check) {
    Map<String, Object> members = new LinkedHashMap<>();
    check.protocol().ifPresent(protocol -> members.put(PROTOCOL, protocol.text()));
    check.port().ifPresent(port -> members.put(PORT, port));
    check.path().ifPresent(path -> members.put(PATH, path));
    check.timeout().ifPresent(time -> members.put(TIMEOUT, WholeUnits.seconds(time)));
    check.interval().ifPresent(time -> members.put(INTERVAL, WholeUnits.seconds(time)));
    check.healthyThreshold().ifPresent(count -> members.put(HEALTHY, count));
    check.unhealthyThreshold().ifPresent(count -> members.put(UNHEALTHY, count));
    Map<String, Object> matcher = new LinkedHashMap<>();
    check.httpCode().ifPresent(code -> matcher.put("httpCode", code));
    check.grpcCode().ifPresent(code -> matcher.put("grpcCode", code));
    if (!matcher.isEmpty()) {
      members.put("matcher", matcher);
    }
    return members;
  }
}
