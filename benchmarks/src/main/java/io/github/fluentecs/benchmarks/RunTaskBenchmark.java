package io.github.fluentecs.benchmarks;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.container;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static io.github.fluentecs.dsl.EcsDsl.weight;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsFailure;
import io.github.fluentecs.core.RuleBook;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.dsl.ClusterScope;
import io.vavr.control.Either;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;

/** RunTask with overrides: the raw SDK beside a command, as a whole and in pieces. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 12, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RunTaskBenchmark {
  private final EcsClient client =
      StubTransport.client(
          "{\"tasks\":[{\"taskArn\":\"arn:aws:ecs:us-east-1:1:task/prod/a\","
              + "\"clusterArn\":\"arn:aws:ecs:us-east-1:1:cluster/prod\","
              + "\"lastStatus\":\"PROVISIONING\"}],\"failures\":[]}");
  private final Ecs ecs = Ecs.using(client);
  private final ClusterScope prod = cluster("prod");
  private final RunTask ready = command(prod);
  private final RunTaskRequest request = request();

  /** Builds the request with the SDK's builders. */
  @Benchmark
  public RunTaskRequest buildRaw() {
    return request();
  }

  private static RunTaskRequest request() {
    return RunTaskRequest.builder()
        .cluster("prod")
        .taskDefinition("worker:7")
        .count(1)
        .capacityProviderStrategy(
            CapacityProviderStrategyItem.builder()
                .capacityProvider("FARGATE_SPOT")
                .weight(1)
                .build())
        .networkConfiguration(
            n ->
                n.awsvpcConfiguration(
                    v -> v.subnets("subnet-1", "subnet-2").securityGroups("sg-1")))
        .overrides(
            o ->
                o.containerOverrides(
                    ContainerOverride.builder()
                        .name("worker")
                        .environment(KeyValuePair.builder().name("JOB").value("42").build())
                        .build()))
        .build();
  }

  /** Builds the command with the DSL. */
  @Benchmark
  public RunTask buildCommand() {
    return command(prod);
  }

  private static RunTask command(ClusterScope prod) {
    return prod.runTask("worker:7")
        .count(1)
        .capacity(weight(1).on("FARGATE_SPOT"))
        .awsvpc(subnets("subnet-1", "subnet-2").securityGroups("sg-1"))
        .override(container("worker").environment("JOB", "42"))
        .build();
  }

  /** Makes the SDK's request of a command that is there. */
  @Benchmark
  public RunTaskRequest toSdk() {
    return ready.toSdk();
  }

  /** Checks a request that is there. */
  @Benchmark
  public List<Violation> check() {
    return RuleBook.standard().check(request);
  }

  /** Builds the command and checks it. */
  @Benchmark
  public List<Violation> buildAndCheck() {
    return buildCommand().violations();
  }

  /** Calls the raw SDK; a token is what the SDK adds too. */
  @Benchmark
  public RunTaskResponse callRaw() {
    return client.runTask(buildRaw().toBuilder().clientToken(UUID.randomUUID().toString()).build());
  }

  /** Calls the raw SDK, which adds the token. */
  @Benchmark
  public RunTaskResponse callRawTokenBySdk() {
    return client.runTask(buildRaw());
  }

  /** Executes the command. */
  @Benchmark
  public Either<EcsFailure, Batch<Task>> execute() {
    return ecs.execute(buildCommand());
  }
}
