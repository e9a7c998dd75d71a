package io.github.fluentecs.core.taskset;

import io.github.fluentecs.core.capacity.internal.PlatformRules;
import io.github.fluentecs.core.capacity.internal.StrategyRules;
import io.github.fluentecs.core.network.internal.LoadBalancerRules;
import io.github.fluentecs.core.network.internal.NetworkRules;
import io.github.fluentecs.core.network.internal.ServiceRegistryRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.ClientTokenRules;
import io.github.fluentecs.core.rule.internal.ClusterRules;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.References;
import io.github.fluentecs.core.tag.internal.TagRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DeleteTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServicePrimaryTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetRequest;

final class TaskSetRules {
  private static final String SERVICE = "service";
  private static final String TASK_SET = "taskSet";
  private static final String PRIMARY = "primaryTaskSet";

  private static final Constraint CREATED_IN = Constraint.required("CreateTaskSet", SERVICE);
  private static final Constraint DELETED_IN = Constraint.required("DeleteTaskSet", SERVICE);
  private static final Constraint DESCRIBED_IN = Constraint.required("DescribeTaskSets", SERVICE);
  private static final Constraint UPDATED_IN = Constraint.required("UpdateTaskSet", SERVICE);

  private static final Constraint PRIMARY_IN =
      Constraint.required("UpdateServicePrimaryTaskSet", SERVICE);

  private static final Constraint NEW_PRIMARY =
      Constraint.required("UpdateServicePrimaryTaskSet", PRIMARY);

  private static final Constraint TASK_DEFINITION =
      Constraint.required("CreateTaskSet", "taskDefinition");

  private static final Constraint DELETED = Constraint.required("DeleteTaskSet", TASK_SET);
  private static final Constraint UPDATED = Constraint.required("UpdateTaskSet", TASK_SET);
  private static final Constraint SCALE = Constraint.required("UpdateTaskSet", "scale");

  private static final ScaleRules FIRST_SCALE = ScaleRules.of("CreateTaskSet");
  private static final ScaleRules OTHER_SCALE = ScaleRules.of("UpdateTaskSet");
  private static final ClientTokenRules TOKEN = ClientTokenRules.of("CreateTaskSet", 36);

  private TaskSetRules() {}

  static List<Constraint> ofCreateTaskSet() {
    return Constraints.all(
        inService(CREATED_IN),
        List.of(TASK_DEFINITION, References.TASK_DEFINITION),
        StrategyRules.constraints(),
        PlatformRules.CONSTRAINTS,
        NetworkRules.WITH_CAPACITY,
        LoadBalancerRules.OF_TASK_SET,
        ServiceRegistryRules.CONSTRAINTS,
        FIRST_SCALE.constraints(),
        TOKEN.constraints(),
        TagRules.constraints());
  }

  static void createTaskSet(CreateTaskSetRequest request, Findings findings) {
    inService(CREATED_IN, request.cluster(), request.service(), findings);
    findings.require(TASK_DEFINITION, request.taskDefinition());
    References.taskDefinition(request.taskDefinition(), findings);
    StrategyRules.check(request.launchTypeAsString(), request.capacityProviderStrategy(), findings);
    boolean fargate =
        StrategyRules.onlyFargate(request.launchTypeAsString(), request.capacityProviderStrategy());
    PlatformRules.check(
        request.platformVersion(),
        request.launchTypeAsString(),
        request.capacityProviderStrategy(),
        findings);
    NetworkRules.check(request.networkConfiguration(), fargate, findings);
    LoadBalancerRules.ofTaskSet(request.loadBalancers(), findings);
    ServiceRegistryRules.check(request.serviceRegistries(), findings);
    FIRST_SCALE.check(request.scale(), findings);
    TOKEN.check(request.clientToken(), findings);
    TagRules.check(request.tags(), findings);
  }

  static List<Constraint> ofDeleteTaskSet() {
    return Constraints.all(inService(DELETED_IN), List.of(DELETED, References.FORM.at(TASK_SET)));
  }

  static void deleteTaskSet(DeleteTaskSetRequest request, Findings findings) {
    inService(DELETED_IN, request.cluster(), request.service(), findings);
    findings.require(DELETED, request.taskSet());
    References.form(TASK_SET, request.taskSet(), findings);
  }

  static List<Constraint> ofDescribeTaskSets() {
    return Constraints.all(inService(DESCRIBED_IN), List.of(References.FORM.at("taskSets[]")));
  }

  static void describeTaskSets(DescribeTaskSetsRequest request, Findings findings) {
    inService(DESCRIBED_IN, request.cluster(), request.service(), findings);
    List<String> taskSets = request.taskSets();
    for (int i = 0; i < taskSets.size(); i++) {
      if (!References.wellFormed(taskSets.get(i))) {
        findings.at("taskSets", i).broken(References.FORM, taskSets.get(i));
      }
    }
  }

  static List<Constraint> ofUpdateServicePrimaryTaskSet() {
    return Constraints.all(
        inService(PRIMARY_IN), List.of(NEW_PRIMARY, References.FORM.at(PRIMARY)));
  }

  static void updateServicePrimaryTaskSet(
      UpdateServicePrimaryTaskSetRequest request, Findings findings) {
    inService(PRIMARY_IN, request.cluster(), request.service(), findings);
    findings.require(NEW_PRIMARY, request.primaryTaskSet());
    References.form(PRIMARY, request.primaryTaskSet(), findings);
  }

  static List<Constraint> ofUpdateTaskSet() {
    return Constraints.all(
        inService(UPDATED_IN),
        List.of(UPDATED, References.FORM.at(TASK_SET), SCALE),
        OTHER_SCALE.constraints());
  }

  static void updateTaskSet(UpdateTaskSetRequest request, Findings findings) {
    inService(UPDATED_IN, request.cluster(), request.service(), findings);
    findings.require(UPDATED, request.taskSet());
    References.form(TASK_SET, request.taskSet(), findings);
    findings.require(SCALE, request.scale());
    OTHER_SCALE.check(request.scale(), findings);
  }

  /** Lists the constraints on the service of a task set, and on its cluster. */
  private static List<Constraint> inService(Constraint required) {
    return Constraints.all(
        ClusterRules.MANDATORY,
        List.of(required, References.FORM.at(SERVICE), ClusterRules.SAME.at(SERVICE)));
  }

  private static void inService(
      Constraint required, @Nullable String cluster, @Nullable String service, Findings findings) {
    ClusterRules.mandatory(cluster, findings);
    findings.require(required, service);
    References.form(SERVICE, service, findings);
    ClusterRules.same(cluster, SERVICE, service, findings);
  }
}
