package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ServiceConnectAccessLogConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceConnectAccessLoggingFormat;
import software.amazon.awssdk.services.ecs.model.ServiceConnectIncludeQueryParameters;

/**
 * How the proxy of Service Connect logs each request. Immutable and thread-safe.
 *
 * @param format TEXT or JSON
 * @param includeQueryParameters whether the log has the parameters of queries, which may be
 *     secrets: ENABLED or DISABLED; absent means DISABLED
 */
public record ServiceConnectAccessLogs(
    OpenEnum<ServiceConnectAccessLoggingFormat> format,
    Optional<OpenEnum<ServiceConnectIncludeQueryParameters>> includeQueryParameters) {
  /**
   * Checks that no value is null.
   *
   * @param format TEXT or JSON
   * @param includeQueryParameters whether the log has the parameters of queries
   */
  public ServiceConnectAccessLogs {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(includeQueryParameters, "includeQueryParameters");
  }

  /**
   * Logs requests without the parameters of queries.
   *
   * @param format TEXT or JSON
   * @return the access logs
   */
  public static ServiceConnectAccessLogs of(ServiceConnectAccessLoggingFormat format) {
    Objects.requireNonNull(format, "format");
    return new ServiceConnectAccessLogs(OpenEnum.of(format), Optional.empty());
  }

  static ServiceConnectAccessLogs of(ServiceConnectAccessLogConfiguration sdk) {
    return new ServiceConnectAccessLogs(
        OpenEnum.parse(
            ServiceConnectAccessLoggingFormat.class, SdkValues.text(sdk.formatAsString())),
        OpenEnum.parseNullable(
            ServiceConnectIncludeQueryParameters.class, sdk.includeQueryParametersAsString()));
  }

  /**
   * Returns a copy that logs the parameters of queries too.
   *
   * @return a copy
   */
  public ServiceConnectAccessLogs withQueryParameters() {
    return new ServiceConnectAccessLogs(
        format, Optional.of(OpenEnum.of(ServiceConnectIncludeQueryParameters.ENABLED)));
  }

  ServiceConnectAccessLogConfiguration toSdk() {
    return ServiceConnectAccessLogConfiguration.builder()
        .format(format.text())
        .includeQueryParameters(includeQueryParameters.map(OpenEnum::text).orElse(null))
        .build();
  }
}
