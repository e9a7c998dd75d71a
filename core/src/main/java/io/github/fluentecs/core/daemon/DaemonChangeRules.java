package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.References;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentConfiguration;

/**
 * The checks that CreateDaemon and UpdateDaemon share. That references are ARNs is advice: the
 * documentation says so, and no refusal of a name was seen.
 */
final class DaemonChangeRules {
  private static final String DEFINITION = "daemonTaskDefinitionArn";
  private static final String PROVIDERS = "capacityProviderArns";
  private static final String PROVIDER = PROVIDERS + "[]";
  private static final String DRAIN_PERCENT = "deploymentConfiguration.drainPercent";
  private static final String BAKE_TIME = "deploymentConfiguration.bakeTimeInMinutes";
  private static final int DAY = 24 * 60;

  private final Constraint definition;
  private final Constraint definitionArn;
  private final Constraint providers;
  private final Constraint providerArn;
  private final Constraint fargate;
  private final Constraint drainPercent;
  private final Constraint tooSmall;
  private final Constraint bakeTime;
  private final Constraint propagateTags;

  private DaemonChangeRules(String operation, Constraint providers) {
    String source = operation + " request, ";
    this.providers = providers;
    definition = Constraint.required(operation, DEFINITION);
    definitionArn = arn(operation, DEFINITION, DEFINITION);
    providerArn = arn(operation, PROVIDERS, PROVIDER);
    fargate =
        Constraint.soft(
            operation + "/capacityProviderArns/managed",
            PROVIDER,
            "providers of managed instances, not FARGATE or FARGATE_SPOT",
            "Name a provider of managed instances.",
            operation + ": only supported for Managed Instances capacity providers");
    drainPercent =
        Constraint.hard(
            operation + "/deploymentConfiguration.drainPercent",
            DRAIN_PERCENT,
            "0 to 100",
            "Choose a share in this range.",
            "DaemonDeploymentConfiguration members, drainPercent");
    tooSmall =
        Constraint.advice(
            operation + "/deploymentConfiguration.drainPercent/least",
            DRAIN_PERCENT,
            "1 or more",
            "Choose 1 or more.",
            "Daemon deployments, deployment configuration parameters");
    bakeTime =
        Constraint.soft(
            operation + "/deploymentConfiguration.bakeTimeInMinutes",
            BAKE_TIME,
            "0 to 1440 minutes",
            "Choose a time up to a day.",
            "Daemon deployments, deployment configuration parameters");
    propagateTags =
        Constraint.advice(
            operation + "/propagateTags",
            "propagateTags",
            "DAEMON or NONE",
            "Choose one of the two.",
            source + "propagateTags");
  }

  /** For an operation that needs providers. */
  static DaemonChangeRules withProviders(String operation) {
    return new DaemonChangeRules(operation, Constraint.required(operation, PROVIDERS));
  }

  /** For an operation whose documentation has examples without providers. */
  static DaemonChangeRules perhapsWithProviders(String operation) {
    return new DaemonChangeRules(
        operation,
        Constraint.soft(
            operation + "/" + PROVIDERS,
            PROVIDERS,
            "a value (required)",
            "Name all the providers of the daemon.",
            operation + " request, capacityProviderArns; an example of the guide has none"));
  }

  static Constraint arn(String operation, String member, String path) {
    return Constraint.advice(
        operation + "/" + member + "/arn",
        path,
        "a full ARN: arn:partition:service:region:account:resource",
        "Give the ARN that ECS returns when it creates, describes or lists the resource.",
        operation + " request, " + member);
  }

  List<Constraint> constraints() {
    return List.of(
        definition,
        References.FORM.at(DEFINITION),
        definitionArn,
        providers,
        References.FORM.at(PROVIDER),
        providerArn,
        fargate,
        drainPercent,
        tooSmall,
        bakeTime,
        propagateTags);
  }

  void checkDefinition(@Nullable String reference, Findings findings) {
    findings.require(definition, reference);
    reference(DEFINITION, definitionArn, reference, findings);
  }

  void checkProviders(List<String> references, Findings findings) {
    findings.require(providers, references);
    for (int i = 0; i < references.size(); i++) {
      String reference = references.get(i);
      boolean isFargate = reference.equals("FARGATE") || reference.equals("FARGATE_SPOT");
      if (isFargate) {
        findings.broken(fargate, reference, i);
      } else {
        reference(PROVIDERS + "[" + i + "]", providerArn, reference, findings, i);
      }
    }
  }

  /** Demands the form of a reference, and advises an ARN. */
  static void reference(
      String member,
      Constraint arn,
      @Nullable String reference,
      Findings findings,
      int... positions) {
    if (Texts.present(reference)) {
      References.form(member, reference, findings);
      if (!String.valueOf(reference).startsWith("arn:")) {
        findings.broken(arn, reference, positions);
      }
    }
  }

  void check(@Nullable DaemonDeploymentConfiguration configuration, Findings findings) {
    if (configuration == null) {
      return;
    }
    Double percent = configuration.drainPercent();
    if (percent != null && (percent < 0 || percent > 100)) {
      findings.broken(drainPercent, percent);
    } else if (percent != null && percent < 1) {
      findings.broken(tooSmall, percent);
    }
    findings.range(bakeTime, configuration.bakeTimeInMinutes(), 0, DAY);
  }

  void checkTags(@Nullable String propagation, Findings findings) {
    if (Texts.present(propagation)
        && !"DAEMON".equals(propagation)
        && !"NONE".equals(propagation)) {
      findings.broken(propagateTags, propagation);
    }
  }
}
