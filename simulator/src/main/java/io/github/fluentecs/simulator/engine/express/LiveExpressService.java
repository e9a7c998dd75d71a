package io.github.fluentecs.simulator.engine.express;

import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveService;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** One Express service: its service, and what its revisions have in addition. */
final class LiveExpressService {
  private final LiveService service;
  private final String infrastructureRole;
  private final ExpressParts parts;
  private final Map<String, ExpressSettings> settings = new HashMap<>();
  private Instant updatedAt;

  LiveExpressService(
      LiveService service, String infrastructureRole, ExpressParts parts, Instant now) {
    this.service = service;
    this.infrastructureRole = infrastructureRole;
    this.parts = parts;
    this.updatedAt = now;
  }

  LiveService service() {
    return service;
  }

  String infrastructureRole() {
    return infrastructureRole;
  }

  ExpressParts parts() {
    return parts;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  /** The newest deployment, or the one that the service was rolled back to. */
  LiveDeployment primary() {
    return service.deployments().primary();
  }

  TaskDefinition definition() {
    return primary().fleet().blueprint().definition();
  }

  /** Those of a deployment that was begun by another operation are those of the one before. */
  ExpressSettings settings(LiveDeployment deployment) {
    return settings.computeIfAbsent(
        deployment.revision().serviceRevisionArn(), arn -> settings.get(""));
  }

  /** Takes the settings for those of the newest deployment. */
  void adopt(ExpressSettings newest, Instant now) {
    settings.put("", newest);
    settings.put(primary().revision().serviceRevisionArn(), Objects.requireNonNull(newest));
    updatedAt = now;
  }
}
