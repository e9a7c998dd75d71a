package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.ClientTokenRules;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.References;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.tag.internal.TagRules;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.CreateDaemonRequest;

final class CreateDaemonRules {
  private static final String OPERATION = "CreateDaemon";
  private static final String CLUSTER = "clusterArn";

  private static final DaemonChangeRules CHANGE = DaemonChangeRules.withProviders(OPERATION);
  private static final ClientTokenRules TOKEN = ClientTokenRules.of(OPERATION, 36);

  private static final Constraint NAME = Constraint.required(OPERATION, "daemonName");

  private static final Constraint NAME_FORM =
      Constraint.soft(
          OPERATION + "/daemonName/name",
          "daemonName",
          "1 to 255 letters, digits, - and _",
          "Shorten the name or replace the other characters.",
          OPERATION + " request, daemonName");

  private static final Constraint CLUSTER_ARN = DaemonChangeRules.arn(OPERATION, CLUSTER, CLUSTER);

  private CreateDaemonRules() {}

  static List<Constraint> constraints() {
    return Constraints.all(
        List.of(NAME, NAME_FORM, References.FORM.at(CLUSTER), CLUSTER_ARN),
        CHANGE.constraints(),
        TOKEN.constraints(),
        TagRules.constraints());
  }

  static void check(CreateDaemonRequest request, Findings findings) {
    String name = request.daemonName();
    findings.require(NAME, name);
    if (Texts.present(name) && !Texts.isName(name)) {
      findings.broken(NAME_FORM, name);
    }
    DaemonChangeRules.reference(CLUSTER, CLUSTER_ARN, request.clusterArn(), findings);
    CHANGE.checkDefinition(request.daemonTaskDefinitionArn(), findings);
    CHANGE.checkProviders(request.capacityProviderArns(), findings);
    CHANGE.check(request.deploymentConfiguration(), findings);
    CHANGE.checkTags(request.propagateTagsAsString(), findings);
    TOKEN.check(request.clientToken(), findings);
    TagRules.check(request.tags(), findings);
  }
}
