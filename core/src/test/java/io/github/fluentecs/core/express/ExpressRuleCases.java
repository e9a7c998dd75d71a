package io.github.fluentecs.core.express;

import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.cluster.ClusterRuleCases;
import io.github.fluentecs.core.rule.ReferenceCases;
import io.github.fluentecs.core.tag.TagRuleCases;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CreateExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeleteExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayContainer;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayScalingTarget;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.UpdateExpressGatewayServiceRequest;

/** The boundaries of the rules of the actions on Express services. */
public final class ExpressRuleCases {
  private static final String PREFIX = "arn:aws:ecs:eu-west-1:123456789012:";
  private static final String DEFINITION = PREFIX + "task-definition/own:1";
  private static final String ROLE = "arn:aws:iam::123456789012:role/r";

  private ExpressRuleCases() {}

  public static List<RuleCase> all() {
    return Stream.of(
            create(),
            shared(created -> created),
            shared(ExpressRuleCases::updated),
            ReferenceCases.arn(
                "serviceArn",
                arn -> UpdateExpressGatewayServiceRequest.builder().serviceArn(arn).build()),
            ReferenceCases.arn(
                "serviceArn",
                arn -> DeleteExpressGatewayServiceRequest.builder().serviceArn(arn).build()),
            ReferenceCases.arn(
                "serviceArn",
                arn -> DescribeExpressGatewayServiceRequest.builder().serviceArn(arn).build()),
            List.of(new RuleCase("EX-12", "include[]", described("TAGS"), described("tags"))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> create() {
    return Stream.of(
            ClusterRuleCases.optional(c -> created(r -> r.cluster(c))),
            TagRuleCases.on(tags -> created(r -> r.tags(tags))),
            List.of(
                broken("infrastructureRoleArn", r -> r.infrastructureRoleArn(null)),
                broken("infrastructureRoleArn", r -> r.infrastructureRoleArn("")),
                broken("executionRoleArn", r -> r.executionRoleArn(null)),
                new RuleCase(
                    "NM-2",
                    "serviceName",
                    created(r -> r.serviceName("a".repeat(255))),
                    created(r -> r.serviceName("a".repeat(256)))),
                new RuleCase(
                    "NM-2",
                    "serviceName",
                    created(r -> r.serviceName("a-_9")),
                    created(r -> r.serviceName("a.b"))),
                new RuleCase(
                    "EX-1",
                    "primaryContainer",
                    own(r -> {}),
                    created(r -> r.primaryContainer((ExpressGatewayContainer) null)))))
        .flatMap(List::stream)
        .toList();
  }

  private static RuleCase broken(
      String member, Consumer<CreateExpressGatewayServiceRequest.Builder> change) {
    return new RuleCase(
        "CreateExpressGatewayService/" + member, member, created(r -> {}), created(change));
  }

  /** Of creating and updating. */
  private static List<RuleCase> shared(
      Function<CreateExpressGatewayServiceRequest, EcsRequest> form) {
    return Stream.of(task(form), container(form), others(form)).flatMap(List::stream).toList();
  }

  private static List<RuleCase> task(
      Function<CreateExpressGatewayServiceRequest, EcsRequest> form) {
    EcsRequest own = form.apply(own(r -> {}));
    return List.of(
        new RuleCase(
            "EX-2", "taskDefinitionArn", own, form.apply(own(r -> r.taskDefinitionArn("own:1")))),
        alone(own, form, r -> r.primaryContainer(c -> c.image("shop"))),
        alone(own, form, r -> r.executionRoleArn(ROLE)),
        alone(own, form, r -> r.taskRoleArn(ROLE)),
        alone(own, form, r -> r.cpu("256")),
        alone(own, form, r -> r.memory("512")),
        alone(own, form, r -> r.cpuArchitecture("ARM64")),
        pair("OV-6", "cpu", form, r -> r.cpu("16384"), r -> r.cpu("16385")),
        pair(
            "OV-7",
            "memory",
            form,
            r -> r.cpu("256").memory("2 GB"),
            r -> r.cpu("256").memory("3 GB")),
        pair(
            "EX-10",
            "cpuArchitecture",
            form,
            r -> r.cpuArchitecture("X86_64"),
            r -> r.cpuArchitecture("x86_64")));
  }

  private static RuleCase alone(
      EcsRequest own,
      Function<CreateExpressGatewayServiceRequest, EcsRequest> form,
      Consumer<CreateExpressGatewayServiceRequest.Builder> more) {
    return new RuleCase("EX-7", "taskDefinitionArn", own, form.apply(own(more)));
  }

  private static List<RuleCase> container(
      Function<CreateExpressGatewayServiceRequest, EcsRequest> form) {
    String logs = "primaryContainer.awsLogsConfiguration.";
    String secrets = "primaryContainer.secrets[].";
    return List.of(
        container("EX-3", "primaryContainer.image", form, c -> c, c -> c.image("")),
        container(
            "EX-4",
            "primaryContainer.containerPort",
            form,
            c -> c.containerPort(1),
            c -> c.containerPort(0)),
        container(
            "EX-4",
            "primaryContainer.containerPort",
            form,
            c -> c.containerPort(65_535),
            c -> c.containerPort(65_536)),
        container("EX-5", logs + "logGroup", form, c -> logs(c, "g", "p"), c -> logs(c, null, "p")),
        container(
            "EX-5", logs + "logStreamPrefix", form, c -> logs(c, "g", "p"), c -> logs(c, "g", "")),
        container(
            "EX-6", secrets + "name", form, c -> secret(c, "n", "f"), c -> secret(c, null, "f")),
        container(
            "EX-6",
            secrets + "valueFrom",
            form,
            c -> secret(c, "n", "f"),
            c -> secret(c, "n", "")));
  }

  private static RuleCase container(
      String id,
      String path,
      Function<CreateExpressGatewayServiceRequest, EcsRequest> form,
      Function<ExpressGatewayContainer.Builder, ExpressGatewayContainer.Builder> allowed,
      Function<ExpressGatewayContainer.Builder, ExpressGatewayContainer.Builder> broken) {
    ExpressGatewayContainer shop = ExpressGatewayContainer.builder().image("shop").build();
    return pair(
        id,
        path,
        form,
        r -> r.primaryContainer(allowed.apply(shop.toBuilder()).build()),
        r -> r.primaryContainer(broken.apply(shop.toBuilder()).build()));
  }

  private static ExpressGatewayContainer.Builder logs(
      ExpressGatewayContainer.Builder container, String group, String prefix) {
    return container.awsLogsConfiguration(l -> l.logGroup(group).logStreamPrefix(prefix));
  }

  private static ExpressGatewayContainer.Builder secret(
      ExpressGatewayContainer.Builder container, String name, String from) {
    return container.secrets(Secret.builder().name(name).valueFrom(from).build());
  }

  private static List<RuleCase> others(
      Function<CreateExpressGatewayServiceRequest, EcsRequest> form) {
    String counts = "scalingTarget.minTaskCount";
    return List.of(
        pair(
            "EX-11",
            "healthCheckPath",
            form,
            r -> r.healthCheckPath("/ping?format=json"),
            r -> r.healthCheckPath("ping")),
        pair("EX-8", counts, form, r -> scaling(r, 2, null), r -> scaling(r, 3, null)),
        pair(
            "EX-9",
            "scalingTarget.autoScalingMetric",
            form,
            r -> scaling(r, 1, "AVERAGE_CPU"),
            r -> scaling(r, 1, "CPU")));
  }

  private static void scaling(
      CreateExpressGatewayServiceRequest.Builder request, int least, String metric) {
    request.scalingTarget(
        ExpressGatewayScalingTarget.builder()
            .minTaskCount(least)
            .maxTaskCount(2)
            .autoScalingMetric(metric)
            .build());
  }

  private static RuleCase pair(
      String id,
      String path,
      Function<CreateExpressGatewayServiceRequest, EcsRequest> form,
      Consumer<CreateExpressGatewayServiceRequest.Builder> allowed,
      Consumer<CreateExpressGatewayServiceRequest.Builder> broken) {
    return new RuleCase(id, path, form.apply(created(allowed)), form.apply(created(broken)));
  }

  private static CreateExpressGatewayServiceRequest created(
      Consumer<CreateExpressGatewayServiceRequest.Builder> change) {
    return CreateExpressGatewayServiceRequest.builder()
        .infrastructureRoleArn(ROLE)
        .executionRoleArn(ROLE)
        .primaryContainer(c -> c.image("shop"))
        .applyMutation(change)
        .build();
  }

  private static CreateExpressGatewayServiceRequest own(
      Consumer<CreateExpressGatewayServiceRequest.Builder> change) {
    return CreateExpressGatewayServiceRequest.builder()
        .infrastructureRoleArn(ROLE)
        .taskDefinitionArn(DEFINITION)
        .applyMutation(change)
        .build();
  }

  private static EcsRequest updated(CreateExpressGatewayServiceRequest created) {
    return UpdateExpressGatewayServiceRequest.builder()
        .serviceArn(PREFIX + "service/prod/shop")
        .taskDefinitionArn(created.taskDefinitionArn())
        .primaryContainer(created.primaryContainer())
        .executionRoleArn(created.executionRoleArn())
        .taskRoleArn(created.taskRoleArn())
        .cpu(created.cpu())
        .memory(created.memory())
        .cpuArchitecture(created.cpuArchitectureAsString())
        .healthCheckPath(created.healthCheckPath())
        .scalingTarget(created.scalingTarget())
        .build();
  }

  private static EcsRequest described(String include) {
    return DescribeExpressGatewayServiceRequest.builder()
        .serviceArn(PREFIX + "service/prod/shop")
        .includeWithStrings(include)
        .build();
  }
}
