package io.github.fluentecs.waiters;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.simulator.EcsSimulator;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/** The cluster {@code prod} of a simulator, with room for many tasks, and waiters on its clock. */
public final class SimulatedEcs implements AfterEachCallback {
  public static final ClusterRef PROD = ClusterRef.of("prod");
  public static final ServiceRef WEB = ServiceRef.of(PROD, "web");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final Map<String, Integer> calls = new ConcurrentHashMap<>();
  private final EcsClient client =
      simulator.client(
          builder ->
              builder.overrideConfiguration(c -> c.addExecutionInterceptor(counting(calls))));
  private final Waiters waiters =
      Waiters.using(
          Ecs.using(client),
          WaiterSettings.builder()
              .time(TimeSource.virtual(simulator.time()::now, simulator.time()::advance))
              .build());

  public SimulatedEcs() {
    client.createCluster(request -> request.clusterName("prod"));
  }

  public EcsSimulator simulator() {
    return simulator;
  }

  public EcsClient client() {
    return client;
  }

  private static ExecutionInterceptor counting(Map<String, Integer> calls) {
    return new ExecutionInterceptor() {
      @Override
      public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        calls.merge(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME), 1, Integer::sum);
      }
    };
  }

  /** Returns how often an operation was called. */
  public int calls(String operation) {
    return calls.getOrDefault(operation, 0);
  }

  public Waiters waiters() {
    return waiters;
  }

  public <T> Either<WaitFailure, T> await(Wait<T> wait) {
    return waiters.await(wait);
  }

  /** Awaits what must fail because it is impossible, and returns why. */
  public Blocker blocker(Wait<?> wait) {
    WaitFailure failure = waiters.await(wait).getLeft();
    if (failure instanceof WaitFailure.Impossible impossible) {
      return impossible.blocker();
    }
    throw new AssertionError(failure.message());
  }

  public void advance(Duration span) {
    simulator.time().advance(span);
  }

  public void settle() {
    simulator.time().runUntilQuiescent();
  }

  /** Registers one container, 256 CPU units and 512 MiB, in bridge mode. */
  public String define(String family) {
    return define(family, definition -> {});
  }

  public String define(String family, Consumer<RegisterTaskDefinitionRequest.Builder> change) {
    ContainerDefinition container =
        ContainerDefinition.builder().name(family).image(family).cpu(256).memory(512).build();
    return client
        .registerTaskDefinition(
            request -> {
              request.family(family).containerDefinitions(container);
              change.accept(request);
            })
        .taskDefinition()
        .taskDefinitionArn();
  }

  /** Registers a container instance that holds many tasks. */
  public ContainerInstance instance() {
    return instance(request -> {});
  }

  public ContainerInstance instance(Consumer<RegisterContainerInstanceRequest.Builder> change) {
    return client
        .registerContainerInstance(
            request -> {
              request
                  .cluster("prod")
                  .totalResources(number("CPU", 65_536), number("MEMORY", 65_536));
              change.accept(request);
            })
        .containerInstance();
  }

  /** Registers a container instance with this many CPU units. */
  public void instance(int cpu) {
    instance(request -> request.totalResources(number("CPU", cpu), number("MEMORY", 65_536)));
  }

  private static Resource number(String name, int value) {
    return Resource.builder().name(name).type("INTEGER").integerValue(value).build();
  }

  /** Creates service {@code web}. */
  public Service create(Consumer<CreateServiceRequest.Builder> change) {
    return Service.of(
        client
            .createService(
                request -> {
                  request.cluster("prod").serviceName("web").desiredCount(2);
                  change.accept(request);
                })
            .service());
  }

  /** Creates a capacity provider of the Auto Scaling group of the same name. */
  public void capacityProvider(String name) {
    String group =
        "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:"
            + "01234567-89ab-cdef-0123-456789abcdef:autoScalingGroupName/"
            + name;
    client.createCapacityProvider(
        r -> r.name(name).autoScalingGroupProvider(it -> it.autoScalingGroupArn(group)));
  }

  /** Makes a capacity provider the only one of the cluster. */
  public void attach(String provider) {
    CapacityProviderStrategyItem all =
        CapacityProviderStrategyItem.builder().capacityProvider(provider).build();
    client.putClusterCapacityProviders(
        r -> r.cluster("prod").capacityProviders(provider).defaultCapacityProviderStrategy(all));
  }

  /** Starts a task of its own. */
  public Task run(String family, Consumer<RunTaskRequest.Builder> change) {
    return client
        .runTask(
            request -> {
              request.cluster("prod").taskDefinition(family);
              change.accept(request);
            })
        .tasks()
        .get(0);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    waiters.close();
    client.close();
  }
}
