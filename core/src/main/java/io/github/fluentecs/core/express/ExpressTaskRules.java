package io.github.fluentecs.core.express;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.References;
import io.github.fluentecs.core.taskdefinition.internal.TaskSizeRules;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayContainer;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceAwsLogsConfiguration;
import software.amazon.awssdk.services.ecs.model.Secret;

/** The rules on what the tasks of an Express service run. */
final class ExpressTaskRules {
  private static final String CONTAINER = "primaryContainer";
  private static final String LOGS = CONTAINER + ".awsLogsConfiguration";
  private static final String SECRETS = CONTAINER + ".secrets";
  private static final String REQUEST = "CreateExpressGatewayService request, ";

  private static final Constraint GIVEN =
      Constraint.soft(
          "EX-1",
          CONTAINER,
          "a container, unless taskDefinitionArn names a task definition",
          "Give the container that receives traffic, or a task definition.",
          REQUEST + "primaryContainer; a required member before taskDefinitionArn was added");

  private static final Constraint EXECUTION_ROLE =
      Constraint.soft(
          "CreateExpressGatewayService/executionRoleArn",
          "executionRoleArn",
          "a role, unless taskDefinitionArn names a task definition",
          "Give the role with which ECS pulls images, writes logs and reads secrets.",
          REQUEST + "executionRoleArn; a required member before taskDefinitionArn was added");

  private static final Constraint DEFINITION =
      Constraint.soft(
          "EX-2",
          "taskDefinitionArn",
          "a full ARN: arn:partition:service:region:account:resource",
          "Give the task definition's ARN.",
          REQUEST + "taskDefinitionArn");

  private static final Constraint ALONE =
      Constraint.hard(
          "EX-7",
          "taskDefinitionArn",
          "a task definition, or else primaryContainer, executionRoleArn, taskRoleArn, cpu, memory"
              + " and cpuArchitecture",
          "Leave out the task definition, or the members that it replaces.",
          REQUEST + "taskDefinitionArn");

  private static final Constraint IMAGE =
      Constraint.hard(
          "EX-3",
          CONTAINER + ".image",
          "a value (required)",
          "Set the image.",
          "ExpressGatewayContainer, required members");

  private static final Constraint PORT =
      Constraint.soft(
          "EX-4",
          CONTAINER + ".containerPort",
          "1 to 65535",
          "Give the port that the application listens on.",
          "ExpressGatewayContainer members; a port number");

  private static final Constraint LOG_GROUP = log("logGroup");
  private static final Constraint LOG_PREFIX = log("logStreamPrefix");
  private static final Constraint SECRET_NAME = secret("name");
  private static final Constraint SECRET_FROM = secret("valueFrom");

  private static final Constraint ARCHITECTURE =
      Constraint.advice(
          "EX-10",
          "cpuArchitecture",
          "X86_64 or ARM64",
          "Check the spelling; ECS may know architectures that were added later.",
          REQUEST + "cpuArchitecture");

  private ExpressTaskRules() {}

  private static Constraint log(String member) {
    return Constraint.hard(
        "EX-5",
        LOGS + "." + member,
        "a value (required)",
        "Set " + member + ".",
        "ExpressGatewayServiceAwsLogsConfiguration, required members");
  }

  private static Constraint secret(String member) {
    return Constraint.hard(
        "EX-6",
        SECRETS + "[]." + member,
        "a value (required)",
        "Set " + member + ".",
        "Secret, required members");
  }

  static List<Constraint> ofCreate() {
    return Constraints.all(List.of(GIVEN, EXECUTION_ROLE), ofUpdate());
  }

  static List<Constraint> ofUpdate() {
    return Constraints.all(
        List.of(
            DEFINITION,
            ALONE,
            IMAGE,
            PORT,
            LOG_GROUP,
            LOG_PREFIX,
            SECRET_NAME,
            SECRET_FROM,
            ARCHITECTURE),
        TaskSizeRules.CONSTRAINTS);
  }

  static void create(ExpressMembers members, Findings findings) {
    if (members.taskDefinition() == null) {
      findings.require(GIVEN, members.container());
      findings.require(EXECUTION_ROLE, members.executionRole());
    }
    update(members, findings);
  }

  static void update(ExpressMembers members, Findings findings) {
    String definition = members.taskDefinition();
    if (definition != null) {
      References.requireArn(DEFINITION, definition, findings);
      if (members.hasParts()) {
        findings.broken(ALONE, definition);
      }
    }
    if (members.container() != null) {
      container(members.container(), findings);
    }
    TaskSizeRules.check(members.cpu(), members.memory(), true, findings);
    findings.oneOf(ARCHITECTURE, members.cpuArchitecture(), Set.of("X86_64", "ARM64"));
  }

  private static void container(ExpressGatewayContainer container, Findings findings) {
    findings.require(IMAGE, container.image());
    findings.range(PORT, container.containerPort(), 1, 65_535);
    ExpressGatewayServiceAwsLogsConfiguration logs = container.awsLogsConfiguration();
    if (logs != null) {
      findings.require(LOG_GROUP, logs.logGroup());
      findings.require(LOG_PREFIX, logs.logStreamPrefix());
    }
    List<Secret> secrets = container.secrets();
    for (int i = 0; i < secrets.size(); i++) {
      findings.require(SECRET_NAME, secrets.get(i).name(), i);
      findings.require(SECRET_FROM, secrets.get(i).valueFrom(), i);
    }
  }
}
