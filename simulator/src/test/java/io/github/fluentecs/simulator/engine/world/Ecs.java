package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.Engines;
import io.github.fluentecs.simulator.EventLog;
import io.github.fluentecs.simulator.Faults;
import io.github.fluentecs.simulator.OnFargate;
import io.github.fluentecs.simulator.Setup;
import io.github.fluentecs.simulator.VirtualTime;
import io.github.fluentecs.simulator.engine.call.Call;
import io.github.fluentecs.simulator.engine.call.Reply;
import io.github.fluentecs.simulator.engine.call.ServiceError;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceResponse;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetResponse;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceResponse;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** An engine with words for tests: calls without a transport, and worlds to start from. */
public final class Ecs {
  private final Engine engine;

  public Ecs() {
    this(42);
  }

  public Ecs(long seed) {
    this(Engines.of(Setup.ofDefaults().seed(seed)));
  }

  /** An engine with the cluster {@code default}. */
  public Ecs(Engine engine) {
    this.engine = engine;
    reply("us-east-1", CreateClusterRequest.builder().build());
  }

  Region region() {
    return engine.region("us-east-1");
  }

  public VirtualTime time() {
    return Engines.time(engine);
  }

  public Faults faults() {
    return Engines.faults(engine);
  }

  EventLog events() {
    return Engines.events(engine);
  }

  void advance(int seconds) {
    Engines.time(engine).advance(Duration.ofSeconds(seconds));
  }

  Duration settle() {
    return Engines.time(engine).runUntilQuiescent();
  }

  /** Calls in us-east-1 and expects an answer. */
  <R extends EcsResponse> R call(Class<R> type, EcsRequest request) {
    Reply reply = reply("us-east-1", request);
    if (reply instanceof Reply.Answered answered) {
      return type.cast(answered.body());
    }
    throw new AssertionError("expected an answer to " + request + " but got " + reply);
  }

  /** Calls in us-east-1 and expects an error. */
  public ServiceError refused(EcsRequest request) {
    Reply reply = reply("us-east-1", request);
    if (reply instanceof Reply.Failed failed) {
      return failed.error();
    }
    throw new AssertionError("expected a refusal of " + request + " but got " + reply);
  }

  public Reply reply(String region, EcsRequest request) {
    String typeName = request.getClass().getSimpleName();
    String operation = typeName.substring(0, typeName.length() - "Request".length());
    return engine.handle(new Call(operation, request, region, "http://localhost"));
  }

  /** Registers family {@code worker}: one container, 256 CPU units, 512 MiB, bridge mode. */
  String worker() {
    return define("worker", definition -> {});
  }

  /** Registers a family of one container, 256 CPU units and 512 MiB unless changed. */
  public String define(String family, Consumer<RegisterTaskDefinitionRequest.Builder> change) {
    RegisterTaskDefinitionRequest.Builder request =
        RegisterTaskDefinitionRequest.builder()
            .family(family)
            .containerDefinitions(container(family).build());
    change.accept(request);
    return call(RegisterTaskDefinitionResponse.class, request.build())
        .taskDefinition()
        .taskDefinitionArn();
  }

  static ContainerDefinition.Builder container(String name) {
    return ContainerDefinition.builder().name(name).image(name + ":latest").cpu(256).memory(512);
  }

  /** Registers an instance in cluster {@code default}. */
  ContainerInstance instance(int cpu, int memory) {
    return call(
            RegisterContainerInstanceResponse.class,
            RegisterContainerInstanceRequest.builder()
                .totalResources(number("CPU", cpu), number("MEMORY", memory))
                .build())
        .containerInstance();
  }

  private static Resource number(String name, int value) {
    return Resource.builder().name(name).type("INTEGER").integerValue(value).build();
  }

  RunTaskResponse run(Consumer<RunTaskRequest.Builder> change) {
    RunTaskRequest.Builder request = RunTaskRequest.builder().taskDefinition("worker");
    change.accept(request);
    return call(RunTaskResponse.class, request.build());
  }

  /** Runs tasks of family {@code api}, which fits Fargate, with that launch type. */
  RunTaskResponse runOnFargate(Consumer<RunTaskRequest.Builder> change) {
    define("api", OnFargate::fit);
    return run(request -> change.accept(OnFargate.run(request.taskDefinition("api"))));
  }

  /** One task of {@code worker} in cluster {@code default}, RUNNING. */
  Task running() {
    Task task = run(request -> {}).tasks().get(0);
    settle();
    return task(task.taskArn());
  }

  Task task(String reference) {
    DescribeTasksResponse response = tasks(reference);
    if (response.tasks().size() != 1) {
      throw new AssertionError("expected one task but got " + response);
    }
    return response.tasks().get(0);
  }

  DescribeTasksResponse tasks(String... references) {
    return call(
        DescribeTasksResponse.class,
        DescribeTasksRequest.builder().tasks(List.of(references)).build());
  }

  List<String> taskArns() {
    return call(ListTasksResponse.class, ListTasksRequest.builder().build()).taskArns();
  }

  /** A service of controller EXTERNAL in cluster {@code default}. */
  Service external(String name, int desired) {
    return call(
            CreateServiceResponse.class,
            CreateServiceRequest.builder()
                .serviceName(name)
                .desiredCount(desired)
                .deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL))
                .build())
        .service();
  }

  /** A task set of {@code worker}, as large as its service, in cluster {@code default}. */
  TaskSet taskSet(String service) {
    return call(
            CreateTaskSetResponse.class,
            CreateTaskSetRequest.builder()
                .cluster("default")
                .service(service)
                .taskDefinition("worker")
                .scale(s -> s.value(100.0))
                .build())
        .taskSet();
  }
}
