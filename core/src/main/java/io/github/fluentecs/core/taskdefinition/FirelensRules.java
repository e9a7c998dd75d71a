package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.FirelensConfiguration;
import software.amazon.awssdk.services.ecs.model.LogDriver;

/** The check of containers that route logs, and of those that log through them. */
final class FirelensRules {
  private static final String TYPE_MEMBER = "firelensConfiguration.type";
  private static final String OPTIONS = "firelensConfiguration.options";
  private static final String CONFIG_TYPE = "config-file-type";

  private static final Constraint TYPE =
      ConstraintsOf.CONTAINER.hard(
          TYPE_MEMBER, "", "fluentd or fluentbit (required)", "Choose one of the two.");

  private static final Constraint ROUTER =
      ConstraintsOf.CONTAINER.soft(
          "logConfiguration.logDriver",
          "router",
          "awsfirelens beside a container with a firelensConfiguration",
          "Add a log router, or choose another driver.");

  private static final Constraint CONFIG =
      ConstraintsOf.CONTAINER.advice(
          OPTIONS, "", "file or s3 as config-file-type", "Choose one of the two.");

  private static final Constraint FARGATE =
      ConstraintsOf.CONTAINER.accepted(
          OPTIONS,
          "fargate",
          "file as config-file-type on Fargate",
          "Put the configuration into the image.",
          "a task definition in use on Fargate reads it from s3");

  /** The constraints on log routers, with paths from the container on. */
  static final List<Constraint> CONSTRAINTS = List.of(TYPE, ROUTER, CONFIG, FARGATE);

  private FirelensRules() {}

  /**
   * Checks a container.
   *
   * @param container the container
   * @param all the containers of its task definition
   * @param fargate whether the task definition is for Fargate
   * @param findings those of the container
   */
  static void check(
      ContainerDefinition container,
      List<ContainerDefinition> all,
      boolean fargate,
      Findings findings) {
    boolean routed =
        container.logConfiguration() != null
            && LoggingRules.is(LogDriver.AWSFIRELENS, container.logConfiguration());
    if (routed && !hasRouter(all)) {
      findings.broken(ROUTER, Given.words("awsfirelens without a log router"));
    }
    FirelensConfiguration router = container.firelensConfiguration();
    if (router != null) {
      String type = router.typeAsString();
      if (!"fluentd".equals(type) && !"fluentbit".equals(type)) {
        findings.broken(TYPE, type);
      }
      String config = router.options().get(CONFIG_TYPE);
      Values.oneOf(CONFIG, config, Set.of("file", "s3"), findings);
      if (fargate && "s3".equals(config)) {
        findings.broken(FARGATE, config);
      }
    }
  }

  private static boolean hasRouter(List<ContainerDefinition> containers) {
    for (int i = 0; i < containers.size(); i++) {
      if (containers.get(i).firelensConfiguration() != null) {
        return true;
      }
    }
    return false;
  }
}
