package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Ids;
import io.github.fluentecs.core.rule.internal.Paging;
import io.github.fluentecs.core.rule.internal.References;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsRequest;

/** The rules of the operations that deregister, delete, describe and list task definitions. */
final class TaskDefinitionRules {
  private static final String TASK_DEFINITION = "taskDefinition";

  private static final Constraint DEREGISTERED =
      Constraint.required("DeregisterTaskDefinition", TASK_DEFINITION);

  private static final Constraint REVISION =
      Constraint.hard(
          "DeregisterTaskDefinition/taskDefinition/revision",
          TASK_DEFINITION,
          "family:revision or an ARN with a revision",
          "Name the revision.",
          "DeregisterTaskDefinition request, taskDefinition");

  private static final Constraint DESCRIBED =
      Constraint.required("DescribeTaskDefinition", TASK_DEFINITION);

  private static final Constraint PAGE = Paging.maxResults("ListTaskDefinitions", 100);

  private static final Constraint FAMILIES = Paging.maxResults("ListTaskDefinitionFamilies", 100);

  static final Ids DELETED = Ids.write("DeleteTaskDefinitions", "taskDefinitions", 10);

  private static final Constraint DELETED_REVISION =
      Constraint.hard(
          "DeleteTaskDefinitions/taskDefinitions/revision",
          "taskDefinitions[]",
          "family:revision or an ARN with a revision",
          "Name the revision.",
          "DeleteTaskDefinitions request, taskDefinitions");

  private TaskDefinitionRules() {}

  static List<Constraint> ofDeleteTaskDefinitions() {
    return Constraints.all(DELETED.constraints(), List.of(DELETED_REVISION));
  }

  static void deleteTaskDefinitions(DeleteTaskDefinitionsRequest request, Findings findings) {
    List<String> references = request.taskDefinitions();
    DELETED.check(references, findings);
    for (int i = 0; i < references.size(); i++) {
      if (!References.hasRevision(references.get(i))) {
        findings.broken(DELETED_REVISION, references.get(i), i);
      }
    }
  }

  static List<Constraint> ofListTaskDefinitionFamilies() {
    return List.of(FAMILIES);
  }

  static void listTaskDefinitionFamilies(
      ListTaskDefinitionFamiliesRequest request, Findings findings) {
    findings.range(FAMILIES, request.maxResults(), 1, 100);
  }

  static List<Constraint> ofDeregisterTaskDefinition() {
    return List.of(DEREGISTERED, References.TASK_DEFINITION, REVISION);
  }

  static void deregisterTaskDefinition(DeregisterTaskDefinitionRequest request, Findings findings) {
    String reference = request.taskDefinition();
    findings.require(DEREGISTERED, reference);
    References.taskDefinition(reference, findings);
    if (reference != null && !References.hasRevision(reference)) {
      findings.broken(REVISION, reference);
    }
  }

  static List<Constraint> ofDescribeTaskDefinition() {
    return List.of(DESCRIBED, References.TASK_DEFINITION);
  }

  static void describeTaskDefinition(DescribeTaskDefinitionRequest request, Findings findings) {
    findings.require(DESCRIBED, request.taskDefinition());
    References.taskDefinition(request.taskDefinition(), findings);
  }

  static List<Constraint> ofListTaskDefinitions() {
    return List.of(PAGE);
  }

  static void listTaskDefinitions(ListTaskDefinitionsRequest request, Findings findings) {
    findings.range(PAGE, request.maxResults(), 1, 100);
  }
}
