package io.github.fluentecs.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** A simulator with a real client of the SDK, and words for tests; all in cluster default. */
final class Stage {
  private final EcsSimulator simulator;
  private final EcsClient client;

  Stage() {
    this(0);
  }

  Stage(long seed) {
    simulator = EcsSimulator.withSeed(seed);
    client = simulator.client();
    client.createCluster();
  }

  EcsClient ecs() {
    return client;
  }

  EcsSimulator simulator() {
    return simulator;
  }

  Duration settle() {
    return simulator.time().runUntilQuiescent();
  }

  void advance(Duration span) {
    simulator.time().advance(span);
  }

  /** Gives the cluster its capacity providers, and no default strategy. */
  void provide(String... providers) {
    client.putClusterCapacityProviders(
        request ->
            request
                .cluster("default")
                .capacityProviders(providers)
                .defaultCapacityProviderStrategy(List.of()));
  }

  /** Registers a family of one container in bridge mode, 256 CPU units and 512 MiB. */
  String define(String family, Consumer<RegisterTaskDefinitionRequest.Builder> change) {
    return client
        .registerTaskDefinition(
            request -> {
              request.family(family).containerDefinitions(container(family).build());
              change.accept(request);
            })
        .taskDefinition()
        .taskDefinitionArn();
  }

  String define(String family) {
    return define(family, definition -> {});
  }

  static ContainerDefinition.Builder container(String name) {
    return ContainerDefinition.builder().name(name).image(name + ":latest").cpu(256).memory(512);
  }

  /** One that reads an environment file. */
  static ContainerDefinition.Builder withEnvironmentFile(String name) {
    return container(name)
        .environmentFiles(
            EnvironmentFile.builder().type("s3").value("arn:aws:s3:::bucket/app.env").build());
  }

  /** Registers an instance with 2,048 CPU units and 3,884 MiB. */
  ContainerInstance instance(Consumer<RegisterContainerInstanceRequest.Builder> change) {
    return client.registerContainerInstance(change).containerInstance();
  }

  /** Registers an instance with attributes: {@code name} or {@code name=value}. */
  ContainerInstance instance(String... attributes) {
    return instance(
        request -> request.attributes(Arrays.stream(attributes).map(Stage::attribute).toList()));
  }

  /** Registers an instance of this size. */
  ContainerInstance instance(int cpu, int memory) {
    return instance(
        request -> request.totalResources(number("CPU", cpu), number("MEMORY", memory)));
  }

  static Attribute attribute(String text) {
    String[] parts = text.split("=", 2);
    Attribute.Builder attribute = Attribute.builder().name(parts[0]);
    return parts.length == 1 ? attribute.build() : attribute.value(parts[1]).build();
  }

  static Resource number(String name, int value) {
    return Resource.builder().name(name).type("INTEGER").integerValue(value).build();
  }

  static Resource set(String name, String... values) {
    return Resource.builder().name(name).type("STRINGSET").stringSetValue(values).build();
  }

  RunTaskResponse run(String definition, Consumer<RunTaskRequest.Builder> change) {
    return client.runTask(
        request -> {
          request.taskDefinition(definition);
          change.accept(request);
        });
  }

  /** Starts tasks, which must all have a place. */
  List<Task> run(String definition, int count) {
    RunTaskResponse answer = run(definition, request -> request.count(count));
    if (answer.tasks().size() != count) {
      throw new AssertionError("expected " + count + " tasks but got " + answer);
    }
    return answer.tasks();
  }

  Service service(String name, Consumer<CreateServiceRequest.Builder> change) {
    return client
        .createService(
            request -> {
              request.serviceName(name);
              change.accept(request);
            })
        .service();
  }

  Service service(String name) {
    return client.describeServices(request -> request.services(name)).services().get(0);
  }

  Task task(String arn) {
    return client.describeTasks(request -> request.tasks(arn)).tasks().get(0);
  }

  ContainerInstance describe(ContainerInstance instance) {
    return client
        .describeContainerInstances(
            request -> request.containerInstances(instance.containerInstanceArn()))
        .containerInstances()
        .get(0);
  }

  List<String> tasksOn(ContainerInstance instance) {
    return client
        .listTasks(request -> request.containerInstance(instance.containerInstanceArn()))
        .taskArns();
  }

  /** How many tasks the instances have. */
  List<Integer> load(ContainerInstance... instances) {
    return Arrays.stream(instances).map(instance -> tasksOn(instance).size()).toList();
  }

  /** The attributes of an instance by name; empty texts for those without a value. */
  Map<String, String> attributes(ContainerInstance instance) {
    return describe(instance).attributes().stream()
        .collect(
            Collectors.toMap(Attribute::name, each -> each.value() == null ? "" : each.value()));
  }

  /** The message of the InvalidParameterException that a call ends with. */
  static String refusal(Runnable call) {
    try {
      call.run();
    } catch (InvalidParameterException e) {
      return e.awsErrorDetails().errorMessage();
    }
    throw new AssertionError("expected an InvalidParameterException");
  }
}
