package io.github.fluentecs.core.express;

import io.github.fluentecs.core.value.OpenEnum;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceStatus;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceStatusCode;

/** Reads the status of an Express service. */
final class ExpressStatus {
  private ExpressStatus() {}

  static Optional<OpenEnum<ExpressGatewayServiceStatusCode>> codeOf(
      @Nullable ExpressGatewayServiceStatus status) {
    return status == null
        ? Optional.empty()
        : OpenEnum.parseNullable(
            ExpressGatewayServiceStatusCode.class, status.statusCodeAsString());
  }

  static Optional<String> reasonOf(@Nullable ExpressGatewayServiceStatus status) {
    return Optional.ofNullable(status).map(ExpressGatewayServiceStatus::statusReason);
  }
}
