package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Failure;

/** What fails in a batch is named as the request named it, a name by its ARN. */
class FailureArnTest {
  private static final List<String> ARNS_ONLY =
      List.of("service-deployment/", "service-revision/", "task-definition/");

  private final Stage stage = new Stage();

  static Stream<Arguments> batches() {
    return Stream.of(
        batch("cluster/gone", (ecs, id) -> ecs.describeClusters(r -> r.clusters(id)).failures()),
        batch(
            "service/other/web", (ecs, id) -> ecs.describeServices(r -> r.services(id)).failures()),
        batch("task/other/a", (ecs, id) -> ecs.describeTasks(r -> r.tasks(id)).failures()),
        batch(
            "capacity-provider/gone",
            (ecs, id) -> ecs.describeCapacityProviders(r -> r.capacityProviders(id)).failures()),
        batch(
            "container-instance/other/a",
            (ecs, id) -> ecs.describeContainerInstances(r -> r.containerInstances(id)).failures()),
        batch(
            "container-instance/other/a",
            (ecs, id) ->
                ecs.updateContainerInstancesState(r -> r.containerInstances(id).status("DRAINING"))
                    .failures()),
        batch(
            "container-instance/other/a",
            (ecs, id) ->
                ecs.startTask(r -> r.taskDefinition("worker").containerInstances(id)).failures()),
        batch(
            "task/other/a",
            (ecs, id) -> ecs.getTaskProtection(r -> r.cluster("default").tasks(id)).failures()),
        batch(
            "task/other/a",
            (ecs, id) ->
                ecs.updateTaskProtection(
                        r -> r.cluster("default").tasks(id).protectionEnabled(true))
                    .failures()),
        batch(
            "task-set/other/blue/ecs-svc/1",
            (ecs, id) ->
                ecs.describeTaskSets(r -> r.cluster("default").service("blue").taskSets(id))
                    .failures()),
        batch(
            "service-deployment/other/web/a",
            (ecs, id) ->
                ecs.describeServiceDeployments(r -> r.serviceDeploymentArns(id)).failures()),
        batch(
            "service-revision/other/web/1",
            (ecs, id) -> ecs.describeServiceRevisions(r -> r.serviceRevisionArns(id)).failures()),
        batch(
            "task-definition/gone:1",
            (ecs, id) -> ecs.deleteTaskDefinitions(r -> r.taskDefinitions(id)).failures()));
  }

  private static Arguments batch(
      String resource, BiFunction<EcsClient, String, List<Failure>> call) {
    return Arguments.of(resource, call);
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("batches")
  void failure_ofAnArn_hasThatArn(
      String resource, BiFunction<EcsClient, String, List<Failure>> call) {
    prepare();
    for (String region : List.of("us-east-1", "eu-west-1")) {
      String arn = "arn:aws:ecs:" + region + ":123456789012:" + resource;

      assertThat(call.apply(stage.ecs(), arn)).extracting(Failure::arn).containsExactly(arn);
    }
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("batches")
  void failure_ofAnId_hasTheArnThatItWouldHave(
      String resource, BiFunction<EcsClient, String, List<Failure>> call) {
    prepare();
    String id = resource.substring(resource.lastIndexOf('/') + 1);
    String arn = "arn:aws:ecs:us-east-1:123456789012:" + resource.replace("/other/", "/default/");
    boolean takesArnsOnly = ARNS_ONLY.stream().anyMatch(resource::startsWith);

    assertThat(call.apply(stage.ecs(), id))
        .extracting(Failure::arn)
        .containsExactly(takesArnsOnly ? id : arn);
  }

  private void prepare() {
    stage.define("worker");
    stage.service(
        "blue", service -> service.deploymentController(controller -> controller.type("EXTERNAL")));
  }
}
