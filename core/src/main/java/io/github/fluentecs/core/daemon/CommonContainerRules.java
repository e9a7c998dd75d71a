package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/**
 * The rules of RegisterTaskDefinition on the members of containers and volumes that daemons have
 * too. They keep their ids.
 */
final class CommonContainerRules {
  private static final String PREFIX = "RegisterTaskDefinition/";
  private static final String CONTAINERS = PREFIX + "containerDefinitions.";

  private static final List<String> MEMBERS =
      List.of(
          "name",
          "image",
          "repositoryCredentials",
          "secrets",
          "environmentFiles",
          "healthCheck",
          "dependsOn",
          "restartPolicy",
          "mountPoints",
          "logConfiguration",
          "firelensConfiguration",
          "linuxParameters.capabilities",
          "linuxParameters.devices",
          "linuxParameters.tmpfs",
          "ulimits",
          "systemControls");

  /** Those that only hold on Fargate, on Windows or in modes that daemons do not have. */
  private static final Set<String> OTHERS =
      Set.of(
          CONTAINERS + "logConfiguration.logDriver",
          CONTAINERS + "logConfiguration.options/awslogs-stream-prefix",
          CONTAINERS + "systemControls.namespace/ipcMode");

  private CommonContainerRules() {}

  static List<Constraint> constraints() {
    return RegisterTaskDefinition.ACTION.constraints().stream()
        .filter(CommonContainerRules::isCommon)
        .toList();
  }

  private static boolean isCommon(Constraint constraint) {
    String id = constraint.id();
    return id.equals(PREFIX + "volumes.name/form")
        || (id.startsWith(CONTAINERS)
            && !OTHERS.contains(id)
            && !id.endsWith("/fargate")
            && !id.endsWith("/windows")
            && isOnMember(id.substring(CONTAINERS.length())));
  }

  private static boolean isOnMember(String rest) {
    return MEMBERS.stream()
        .anyMatch(
            member ->
                rest.equals(member)
                    || rest.startsWith(member + ".")
                    || rest.startsWith(member + "/"));
  }

  /**
   * Checks containers and volumes.
   *
   * @param common what the request has in common with that of RegisterTaskDefinition
   * @param findings takes what is wrong
   */
  static void check(RegisterTaskDefinitionRequest common, Findings findings) {
    findings.take(
        policy ->
            RegisterTaskDefinition.ACTION.check(
                common, constraint -> isCommon(constraint) && policy.applies(constraint)));
  }
}
