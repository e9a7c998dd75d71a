package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.catalog.RuleBook;
import io.github.fluentecs.core.network.ServiceRegistry;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.StopTask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;

/** What is told and never refuses, and requests that ECS was seen to accept. */
class AdviceTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final RunTask ADVISED =
      RunTask.builder(PROD, TaskDefinitionRef.of("web")).startedBy("a b").build();

  private final StubEcs stub =
      StubEcs.answering(request -> Answer.ok("{\"tasks\":[],\"failures\":[]}"));
  private final List<Violation> heard = Collections.synchronizedList(new ArrayList<>());

  @Test
  void execute_blocking_tellsTheListenerOnce() {
    assertThat(Ecs.using(stub.client()).onAdvice(heard::add).execute(ADVISED).isRight()).isTrue();

    assertHeardOnce();
  }

  @Test
  void execute_asynchronous_tellsTheListenerOnce() {
    EcsAsync ecs = EcsAsync.using(stub.asyncClient()).onAdvice(heard::add);

    assertThat(ecs.execute(ADVISED).join().isRight()).isTrue();

    assertHeardOnce();
  }

  private void assertHeardOnce() {
    assertThat(heard).extracting(Violation::rule).containsExactly("NM-6");
    assertThat(heard).noneMatch(Violation::refuses);
    assertThat(stub.sent()).hasSize(1);
  }

  @Test
  void execute_throwingListener_sendsTheCommand() {
    Ecs ecs = Ecs.using(stub.client()).onAdvice(AdviceTest::fail);
    EcsAsync async = EcsAsync.using(stub.asyncClient()).onAdvice(AdviceTest::fail);

    assertThat(ecs.execute(ADVISED).isRight()).isTrue();
    assertThat(async.execute(ADVISED).join().isRight()).isTrue();
    assertThat(stub.sent()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(classes = {AssertionError.class, StackOverflowError.class})
  void execute_listenerThatThrowsAnError_sendsTheCommand(Class<? extends Error> type) {
    Consumer<Violation> listener =
        advice -> {
          throw type == AssertionError.class ? new AssertionError() : new StackOverflowError();
        };

    assertThat(Ecs.using(stub.client()).onAdvice(listener).execute(ADVISED).isRight()).isTrue();
    assertThat(
            EcsAsync.using(stub.asyncClient()).onAdvice(listener).execute(ADVISED).join().isRight())
        .isTrue();
    assertThat(stub.sent()).hasSize(2);
  }

  private static void fail(Violation advice) {
    throw new IllegalStateException(advice.rule());
  }

  @Test
  void describe_advisedCommand_tellsAdviceBesideWhatCanBeRun() {
    assertThat(ADVISED.describe().advice()).isEqualTo(ADVISED.advice()).hasSize(1);
    assertThat(ADVISED.describe().withSecrets().advice()).hasSize(1);
    assertThat(ADVISED.describe().commandLine()).doesNotContain("advice");
    assertThat(ADVISED.describe().json()).doesNotContain("advice");
    assertThat(ADVISED.describe().toString().lines())
        .containsExactly(
            ADVISED.describe().commandLine(),
            "# advice: startedBy: given 'a b'; allowed letters, digits, - _ and /. Replace the"
                + " other characters. [NM-6]");
  }

  @Test
  void describe_valueWithLineBreak_keepsAdviceOnOneLine() {
    RunTask command = RunTask.builder(PROD, TaskDefinitionRef.of("web")).startedBy("a\nb").build();

    assertThat(command.describe().toString().lines().filter(line -> line.startsWith("# ")))
        .hasSize(1);
    assertThat(command.describe().toString()).endsWith("[NM-6]");
  }

  @Test
  void describe_batchesWithoutAdvice_tellsNone() {
    assertThat(DescribeTasks.builder(PROD, List.of("a1")).build().describe().advice()).isEmpty();
    assertThat(
            DescribeTasks.builder(PROD, List.of("a1", "b2"))
                .build()
                .inBatches()
                .describe()
                .advice())
        .isEmpty();
  }

  @Test
  void toSdk_registryWithContainerAlone_saysTheNameAlone() {
    var registry = ServiceRegistry.of("arn:registry").port(80).container("web").toSdk();

    assertThat(registry.containerName()).isEqualTo("web");
    assertThat(registry.containerPort()).isNull();
    assertThat(registry.port()).isNull();
    assertPasses(service().serviceRegistries(registry).build(), "none");
  }

  @Test
  void check_managedTagsWithoutPropagation_isAdvice() {
    assertPasses(service().enableECSManagedTags(true).build(), "TG-7");
  }

  @Test
  void check_defaultStrategyOfOneItemWithoutWeight_isAdvice() {
    CapacityProviderStrategyItem item =
        CapacityProviderStrategyItem.builder().capacityProvider("FARGATE").build();

    assertPasses(
        CreateClusterRequest.builder()
            .capacityProviders("FARGATE")
            .defaultCapacityProviderStrategy(item)
            .build(),
        "CP-8");
    assertPasses(
        PutClusterCapacityProvidersRequest.builder()
            .cluster("prod")
            .capacityProviders("FARGATE")
            .defaultCapacityProviderStrategy(item.toBuilder().weight(0).build())
            .build(),
        "CP-8");
    assertThat(
            RuleBook.standard()
                .check(
                    RunTaskRequest.builder()
                        .taskDefinition("web")
                        .capacityProviderStrategy(item.toBuilder().capacityProvider("asg").build())
                        .build()))
        .extracting(Violation::rule)
        .containsExactly("CP-8");
  }

  @Test
  void check_oneTaskWithMaximumOf150Percent_isAdvice() {
    assertPasses(
        service()
            .desiredCount(1)
            .deploymentConfiguration(d -> d.minimumHealthyPercent(100).maximumPercent(150))
            .build(),
        "DC-4");
  }

  @Test
  void check_startedByWithBlank_isAdvice() {
    assertPasses(
        RunTaskRequest.builder().taskDefinition("web").startedBy("ECS Deploy").build(), "NM-6");
  }

  @Test
  void check_deploymentsOfServiceArnWithoutCluster_passes() {
    assertPasses(
        ListServiceDeploymentsRequest.builder()
            .service("arn:aws:ecs:us-west-2:123456789012:service/example/web")
            .build(),
        "none");
  }

  @Test
  void check_emptyRole_passes() {
    assertPasses(service().role("").build(), "none");
  }

  @Test
  void check_longReason_isAdvice() {
    assertPasses(StopTaskRequest.builder().task("a1").reason(Repeat.letter(256)).build(), "NM-8");
    assertThat(StopTask.builder(TaskRef.of(PROD, "a1")).reason(Repeat.letter(256)).build().advice())
        .hasSize(1);
  }

  @Test
  void check_serviceConnectOffWithoutAliases_passes() {
    assertPasses(
        service()
            .serviceConnectConfiguration(
                c ->
                    c.enabled(false)
                        .services(ServiceConnectService.builder().portName("http").build()))
            .build(),
        "none");
  }

  private static CreateServiceRequest.Builder service() {
    return CreateServiceRequest.builder().serviceName("web").taskDefinition("web").desiredCount(2);
  }

  private static void assertPasses(EcsRequest request, String advice) {
    assertThat(RuleBook.standard().check(request)).isEmpty();
    assertThat(RuleBook.standard().advice(request))
        .extracting(Violation::rule)
        .isEqualTo(advice.equals("none") ? List.of() : List.of(advice));
  }
}
