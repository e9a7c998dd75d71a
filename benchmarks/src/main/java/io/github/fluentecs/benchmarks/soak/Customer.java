package io.github.fluentecs.benchmarks.soak;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterContainsServicesException;
import software.amazon.awssdk.services.ecs.model.ClusterContainsTasksException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.Task;

/** Makes a cluster, uses it, makes mistakes, and takes it away, over and over. */
final class Customer implements Runnable {
  private static final NetworkConfiguration NETWORK =
      NetworkConfiguration.builder().awsvpcConfiguration(vpc -> vpc.subnets("subnet-1")).build();
  private static final String LONG = "x".repeat(200_000);

  private final String name;
  private final EcsClient ecs;
  private final EcsAsyncClient async;
  private final Pace pace;
  private final Latencies describes;
  private final LongAdder calls = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private volatile boolean isOver;

  Customer(String name, EcsClient ecs, EcsAsyncClient async, Pace pace, Latencies describes) {
    this.name = name;
    this.ecs = ecs;
    this.async = async;
    this.pace = pace;
    this.describes = describes;
  }

  long calls() {
    return calls.sum();
  }

  /** Failures that ECS would not have had. */
  long failures() {
    return failures.sum();
  }

  void end() {
    isOver = true;
  }

  @Override
  public void run() {
    for (int round = 0; !isOver; round++) {
      try {
        use(name + "-" + round);
      } catch (RuntimeException e) {
        fail(true, e.toString());
      }
    }
  }

  private void use(String cluster) {
    call(() -> ecs.createCluster(c -> c.clusterName(cluster)));
    String definition = call(() -> register(cluster));
    call(() -> create(cluster, definition));
    List<String> tasks = call(() -> run(cluster, definition));
    for (int i = 0; i < 10; i++) {
      describe(() -> ecs.describeTasks(d -> d.cluster(cluster).tasks(tasks)));
      describe(() -> ecs.describeServices(d -> d.cluster(cluster).services("web")));
      describe(() -> async.describeTasks(d -> d.cluster(cluster).tasks(tasks)).join());
      call(() -> async.listTasks(l -> l.cluster(cluster)).join());
    }
    mistakes(cluster);
    call(() -> ecs.updateService(u -> u.cluster(cluster).service("web").desiredCount(5)));
    call(() -> ecs.stopTask(s -> s.cluster(cluster).task(tasks.get(0)).reason("soak")));
    call(() -> async.stopTask(s -> s.cluster(cluster).task(tasks.get(1))).join());
    call(() -> ecs.updateService(u -> u.cluster(cluster).service("web").desiredCount(0)));
    call(() -> ecs.deleteService(d -> d.cluster(cluster).service("web").force(true)));
    call(() -> ecs.deregisterTaskDefinition(d -> d.taskDefinition(definition)));
    call(() -> ecs.deleteTaskDefinitions(d -> d.taskDefinitions(definition)));
    delete(cluster);
  }

  private void mistakes(String cluster) {
    mistake(() -> ecs.listTasks(l -> l.cluster("none-" + cluster)));
    mistake(() -> ecs.createCluster(c -> c.clusterName(LONG)));
    mistake(
        () -> ecs.updateService(u -> u.cluster(cluster).service("web").desiredCount(1_000_000)));
    mistake(() -> ecs.runTask(r -> r.cluster(cluster).taskDefinition(LONG)));
    mistake(
        () ->
            ecs.listContainerInstances(
                l -> l.cluster(cluster).filter("attribute:x =~ 'a*a*a*a*a*(?=b)'")));
  }

  /** As soon as its last task has stopped. */
  private void delete(String cluster) {
    for (int i = 0; i < 600 && !isOver; i++) {
      try {
        call(() -> ecs.deleteCluster(d -> d.cluster(cluster)));
        return;
      } catch (ClusterContainsTasksException | ClusterContainsServicesException e) {
        calls.increment();
      }
    }
    fail(!isOver, "the tasks of " + cluster + " do not end");
  }

  private String register(String family) {
    return ecs.registerTaskDefinition(
            d ->
                d.family(family)
                    .networkMode("awsvpc")
                    .requiresCompatibilitiesWithStrings("FARGATE")
                    .cpu("256")
                    .memory("512")
                    .containerDefinitions(
                        ContainerDefinition.builder().name("main").image("web").build()))
        .taskDefinition()
        .taskDefinitionArn();
  }

  private Object create(String cluster, String definition) {
    return ecs.createService(
        s ->
            s.cluster(cluster)
                .serviceName("web")
                .taskDefinition(definition)
                .desiredCount(3)
                .launchType("FARGATE")
                .networkConfiguration(NETWORK));
  }

  private List<String> run(String cluster, String definition) {
    return ecs
        .runTask(
            r ->
                r.cluster(cluster)
                    .taskDefinition(definition)
                    .count(2)
                    .launchType("FARGATE")
                    .networkConfiguration(NETWORK))
        .tasks()
        .stream()
        .map(Task::taskArn)
        .toList();
  }

  private <T> T call(Supplier<T> work) {
    pace.await();
    T answer = work.get();
    calls.increment();
    return answer;
  }

  private void describe(Supplier<?> work) {
    pace.await();
    long start = System.nanoTime();
    var unused = work.get();
    describes.add(System.nanoTime() - start);
    calls.increment();
  }

  private void mistake(Supplier<?> work) {
    pace.await();
    try {
      Object answer = work.get();
      fail(true, "a mistake was accepted: " + answer);
    } catch (EcsException e) {
      calls.increment();
      fail(e.statusCode() != 400, e.toString());
    }
  }

  private void fail(boolean hasFailed, String how) {
    if (hasFailed) {
      failures.increment();
      System.out.println(name + ": " + how);
    }
  }
}
