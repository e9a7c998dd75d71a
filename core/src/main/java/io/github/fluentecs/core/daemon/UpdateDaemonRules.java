package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.References;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.UpdateDaemonRequest;

final class UpdateDaemonRules {
  private static final DaemonChangeRules CHANGE =
      DaemonChangeRules.perhapsWithProviders("UpdateDaemon");

  private static final Constraint DAEMON = References.arn("UpdateDaemon", "daemonArn");

  private UpdateDaemonRules() {}

  static List<Constraint> constraints() {
    return Constraints.all(List.of(DAEMON), CHANGE.constraints());
  }

  static void check(UpdateDaemonRequest request, Findings findings) {
    References.requireArn(DAEMON, request.daemonArn(), findings);
    CHANGE.checkDefinition(request.daemonTaskDefinitionArn(), findings);
    CHANGE.checkProviders(request.capacityProviderArns(), findings);
    CHANGE.check(request.deploymentConfiguration(), findings);
    CHANGE.checkTags(request.propagateTagsAsString(), findings);
  }
}
