package io.github.fluentecs.simulator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.OnFargate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.Volume;

/** Every rule of one noun, one row each, through a real client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RuleTable {
  static final String PREFIX = "arn:aws:ecs:us-east-1:123456789012:";
  static final String TARGET_GROUP =
      "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/1";
  static final String GROUP =
      "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1:autoScalingGroupName/a";
  static final String NONE = "0".repeat(32);

  private static final ContainerDefinition MAIN =
      ContainerDefinition.builder()
          .name("main")
          .image("busybox")
          .cpu(256)
          .memory(512)
          .portMappings(PortMapping.builder().containerPort(80).name("http").build())
          .build();

  final EcsSimulator simulator = EcsSimulator.create();
  final EcsClient ecs = simulator.client();

  @AfterAll
  void close() {
    ecs.close();
  }

  /** The rows. */
  abstract Stream<Rule> rules();

  /** What every row finds, beside two task definitions, a container instance, and {@code prod}. */
  void prepare() {}

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void rule_insideIsTaken_outsideIsRefused(Rule rule) {
    begin();
    rule.inside().accept(ecs);

    begin();
    assertThatThrownBy(() -> rule.outside().accept(ecs))
        .isInstanceOfSatisfying(
            rule.answer().error(),
            refused -> {
              assertThat(refused.statusCode()).isEqualTo(400);
              assertThat(refused.awsErrorDetails().errorMessage())
                  .containsIgnoringCase(rule.answer().word());
            });
  }

  private void begin() {
    simulator.reset();
    ecs.createCluster();
    ecs.createCluster(r -> r.clusterName("prod").capacityProviders("FARGATE", "FARGATE_SPOT"));
    define("worker", r -> {});
    define(
        "vpc",
        r ->
            OnFargate.fit(r)
                .requiresCompatibilitiesWithStrings("FARGATE")
                .volumes(Volume.builder().name("data").configuredAtLaunch(true).build()));
    ecs.registerContainerInstance(r -> r.totalResources(room("CPU"), room("MEMORY")));
    prepare();
  }

  private static Resource room(String name) {
    return Resource.builder().name(name).type("INTEGER").integerValue(65_536).build();
  }

  /** Registers a family of one container, {@code main}, which listens on port 80. */
  final void define(String family, Consumer<RegisterTaskDefinitionRequest.Builder> change) {
    ecs.registerTaskDefinition(r -> change.accept(r.family(family).containerDefinitions(MAIN)));
  }

  /** Registers what fits Fargate on other platforms than {@code vpc}: arm and windows. */
  final void definePlatforms() {
    define("arm", r -> OnFargate.fit(r).runtimePlatform(p -> p.cpuArchitecture("ARM64")));
    define(
        "windows",
        r ->
            OnFargate.fit(r)
                .cpu("1024")
                .memory("2048")
                .runtimePlatform(p -> p.operatingSystemFamily("WINDOWS_SERVER_2022_CORE")));
  }

  /** Creates {@code web}: no tasks of {@code worker}, unless changed. */
  final String service(Consumer<CreateServiceRequest.Builder> change) {
    return ecs.createService(
            r -> change.accept(r.serviceName("web").taskDefinition("worker").desiredCount(0)))
        .service()
        .serviceArn();
  }

  /** A rule for what creates {@code web}. */
  final Rule serviceRule(
      String id,
      Consumer<CreateServiceRequest.Builder> inside,
      Consumer<CreateServiceRequest.Builder> outside,
      String word) {
    return new Rule(id, ecs -> service(inside), ecs -> service(outside), Rule.invalid(word));
  }

  /** Runs one task of {@code worker}, unless changed. */
  final Task run(Consumer<RunTaskRequest.Builder> change) {
    return ecs.runTask(r -> change.accept(r.taskDefinition("worker"))).tasks().get(0);
  }

  /** Runs one task of {@code vpc}, which fits Fargate, with that launch type unless changed. */
  final Task runOnFargate(Consumer<RunTaskRequest.Builder> change) {
    return run(r -> change.accept(OnFargate.run(r).taskDefinition("vpc")));
  }

  /** The same without a launch type. */
  final Task runOn(CapacityProviderStrategyItem... items) {
    return runOnFargate(
        r -> r.cluster("prod").launchType((LaunchType) null).capacityProviderStrategy(items));
  }

  final void settle() {
    simulator.time().runUntilQuiescent();
  }

  static NetworkConfiguration network(List<String> subnets, List<String> groups) {
    return NetworkConfiguration.builder()
        .awsvpcConfiguration(vpc -> vpc.subnets(subnets).securityGroups(groups))
        .build();
  }

  static NetworkConfiguration network() {
    return OnFargate.NETWORK;
  }

  static LoadBalancer target() {
    return LoadBalancer.builder()
        .targetGroupArn(TARGET_GROUP)
        .containerName("main")
        .containerPort(80)
        .build();
  }

  static ServiceRegistry registry(String containerName, Integer containerPort) {
    return ServiceRegistry.builder()
        .registryArn("arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1")
        .containerName(containerName)
        .containerPort(containerPort)
        .build();
  }

  static List<String> many(int count) {
    return Stream.iterate(0, i -> i + 1).limit(count).map(i -> "x" + i).toList();
  }
}
