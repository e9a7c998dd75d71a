package io.github.fluentecs.simulator.engine.gateway;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.check.TagChecks;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateGatewayRequest;
import software.amazon.awssdk.services.ecs.model.GatewayAlbProtocol;
import software.amazon.awssdk.services.ecs.model.GatewayAlbTestTrafficRules;
import software.amazon.awssdk.services.ecs.model.GatewayElbAccessLogConfiguration;
import software.amazon.awssdk.services.ecs.model.HostSharedAlbConfiguration;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayAlbConfiguration;

/** The rules for requests on gateways that do not depend on what exists. */
final class GatewayChecks {
  private GatewayChecks() {}

  static void check(CreateGatewayRequest request) {
    String name = Checks.given("name", request.name());
    Checks.that(name.length() <= 255, "name can have at most 255 characters.");
    Checks.given("infrastructureRoleArn", request.infrastructureRoleArn());
    TagChecks.check(request.tags());
    Checks.that(
        request.configuration() != null && request.configuration().hostSharedAlb() != null,
        "configuration needs exactly one type, such as hostSharedAlb.");
    HostSharedAlbConfiguration alb = request.configuration().hostSharedAlb();
    Checks.that(
        (alb.port() == null || alb.port() == 443)
            && (alb.protocol() == null || alb.protocol() == GatewayAlbProtocol.HTTPS),
        "The listener of a gateway must be HTTPS at port 443.");
    shared(alb.accessLogs(), alb.testTrafficRules());
  }

  static void check(UpdateGatewayAlbConfiguration alb) {
    shared(alb.accessLogs(), alb.testTrafficRules());
  }

  private static void shared(
      @Nullable GatewayElbAccessLogConfiguration logs, @Nullable GatewayAlbTestTrafficRules test) {
    if (logs != null && logs.destination() != null && logs.destination().s3() != null) {
      Checks.given("bucket", logs.destination().s3().bucket());
    }
    if (test != null && test.header() != null) {
      Checks.given("The name of the header of test traffic", test.header().name());
      Checks.that(
          !test.header().values().isEmpty(),
          "The values of the header of test traffic cannot be empty.");
    }
  }
}
