package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** A task definition runs on those launch types only that it fits. */
class CompatibilityTest {
  private static final String NOT_FARGATE = "Task definition does not support launch_type FARGATE.";
  private static final String SPOT =
      "arn:aws:ecs:us-east-1:123456789012:capacity-provider/FARGATE_SPOT";

  private final Stage stage = new Stage();

  @BeforeEach
  void oneOfEachKind() {
    stage.provide("FARGATE", "FARGATE_SPOT");
    stage.settle();
    stage.define("bridge", definition -> definition.cpu("256").memory("512"));
    stage.define("unsized", definition -> definition.networkMode("awsvpc"));
    stage.define("odd", definition -> OnFargate.fit(definition).memory("1536"));
    stage.define("fits", OnFargate::fit);
  }

  private static CapacityProviderStrategyItem on(String provider) {
    return CapacityProviderStrategyItem.builder().capacityProvider(provider).weight(1).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bridge", "unsized", "odd"})
  void launch_whatDoesNotFitFargate_isRefusedByEveryCall(String family) {
    stage.service(
        "web", request -> OnFargate.create(request).taskDefinition("fits").desiredCount(0));
    stage.service(
        "ext", request -> request.deploymentController(controller -> controller.type("EXTERNAL")));

    assertThat(Stage.refusal(() -> stage.run(family, OnFargate::run))).isEqualTo(NOT_FARGATE);
    assertThat(
            Stage.refusal(
                () ->
                    stage.service(
                        "new",
                        request ->
                            OnFargate.create(request).taskDefinition(family).desiredCount(0))))
        .isEqualTo(NOT_FARGATE);
    assertThat(
            Stage.refusal(
                () -> stage.ecs().updateService(r -> r.service("web").taskDefinition(family))))
        .isEqualTo(NOT_FARGATE);
    assertThat(
            Stage.refusal(
                () ->
                    stage
                        .ecs()
                        .createTaskSet(
                            request ->
                                OnFargate.create(request)
                                    .cluster("default")
                                    .service("ext")
                                    .taskDefinition(family))))
        .isEqualTo(NOT_FARGATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FARGATE", "FARGATE_SPOT", SPOT})
  void runTask_strategyOfFargate_isRefusedLikeTheLaunchType(String provider) {
    assertThat(
            Stage.refusal(
                () ->
                    stage.run("bridge", request -> request.capacityProviderStrategy(on(provider)))))
        .isEqualTo(NOT_FARGATE);
  }

  @Test
  void launch_defaultStrategyOfTheCluster_isRefusedLikeTheLaunchType() {
    stage
        .ecs()
        .putClusterCapacityProviders(
            request ->
                request
                    .cluster("default")
                    .capacityProviders("FARGATE")
                    .defaultCapacityProviderStrategy(on("FARGATE")));

    assertThat(Stage.refusal(() -> stage.run("bridge", request -> {}))).isEqualTo(NOT_FARGATE);
    assertThat(
            Stage.refusal(
                () ->
                    stage.service(
                        "web", request -> request.taskDefinition("bridge").desiredCount(1))))
        .isEqualTo(NOT_FARGATE);
    assertThat(
            stage
                .run("fits", request -> request.networkConfiguration(OnFargate.NETWORK))
                .tasks()
                .get(0)
                .capacityProviderName())
        .isEqualTo("FARGATE");
  }

  @Test
  void updateService_strategyOfFargate_isRefusedForWhatRunsOnInstances() {
    stage.service("web", request -> request.taskDefinition("bridge").desiredCount(0));

    assertThat(
            Stage.refusal(
                () ->
                    stage
                        .ecs()
                        .updateService(
                            request ->
                                request
                                    .service("web")
                                    .capacityProviderStrategy(on("FARGATE"))
                                    .forceNewDeployment(true))))
        .isEqualTo(NOT_FARGATE);
  }

  @Test
  void runTask_awsvpcOnExternalInstances_isRefused() {
    assertThat(
            Stage.refusal(
                () ->
                    stage.run(
                        "fits", request -> OnFargate.run(request).launchType(LaunchType.EXTERNAL))))
        .isEqualTo("Task definition does not support launch_type EXTERNAL.");
  }

  @Test
  void register_requiringExternalWithAwsvpc_isRefused() {
    assertThatThrownBy(() -> requiring("EXTERNAL", definition -> definition.networkMode("awsvpc")))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("awsvpc");
    requiring("EXTERNAL", definition -> definition.networkMode("host"));
  }

  private void requiring(
      String launchType, Consumer<RegisterTaskDefinitionRequest.Builder> change) {
    stage.define(
        "new",
        definition -> change.accept(definition.requiresCompatibilitiesWithStrings(launchType)));
  }

  /** What a definition requires is checked when it is registered, and keeps it from nothing. */
  @Test
  void register_requiringEc2_fitsWhatItCouldRunOn() {
    requiring("EC2", OnFargate::fit);

    assertThat(compatibilities("new")).containsExactly(Compatibility.EC2, Compatibility.FARGATE);
    assertThat(stage.run("new", OnFargate::run).tasks()).hasSize(1);
    assertThat(compatibilities("bridge"))
        .containsExactly(Compatibility.EXTERNAL, Compatibility.EC2);
    assertThat(compatibilities("unsized")).containsExactly(Compatibility.EC2);
  }

  private List<Compatibility> compatibilities(String family) {
    return stage
        .ecs()
        .describeTaskDefinition(request -> request.taskDefinition(family))
        .taskDefinition()
        .compatibilities();
  }
}
