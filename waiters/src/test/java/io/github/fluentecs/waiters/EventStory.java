package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.SimulatedEcs.PROD;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static io.github.fluentecs.waiters.service.ServiceWaits.serviceDrained;
import static io.github.fluentecs.waiters.service.ServiceWaits.serviceStable;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.Injection;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.instance.ContainerInstanceWaits;
import io.github.fluentecs.waiters.service.Rollout;
import io.github.fluentecs.waiters.task.TaskOutcome;
import io.github.fluentecs.waiters.task.TaskWaits;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Resource;

/**
 * A random world in which some tasks, services and container instances are waited for. The same
 * seed is the same world; how its waits are told of it differs.
 */
final class EventStory {
  private static final Duration RECONCILE = Duration.ofSeconds(30);

  private final EcsSimulator simulator = EcsSimulator.create();
  private final AtomicInteger calls = new AtomicInteger();
  private final EcsClient client =
      simulator.client(
          builder -> builder.overrideConfiguration(o -> o.addExecutionInterceptor(counting())));
  private final TimeSource time =
      TimeSource.virtual(simulator.time()::now, simulator.time()::advance);
  private final Random random;
  private final Map<String, Wait<?>> waits = new TreeMap<>();
  private final List<Told> told = new ArrayList<>();
  private boolean lastWasPoll = true;
  private int endedByEvents;

  /** How a wait ended. */
  record Told(String name, String kind, String verdict) {}

  /** How all of a story ended. */
  record Ending(List<Told> verdicts, int calls, int endedByEvents) {}

  private EventStory(long seed) {
    this.random = new Random(seed);
  }

  /** Plays a story by polls alone. */
  static Ending polled(long seed, long jitter) {
    return new EventStory(seed).play(-1, jitter);
  }

  /** Plays a story by events, of which a share is in disorder. */
  static Ending told(long seed, double disorder) {
    return new EventStory(seed).play(disorder, seed);
  }

  private ExecutionInterceptor counting() {
    return new ExecutionInterceptor() {
      @Override
      public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes a) {
        calls.incrementAndGet();
        lastWasPoll = true;
      }
    };
  }

  private Ending play(double disorder, long jitter) {
    List<CompletableFuture<?>> running = new ArrayList<>();
    WaiterSettings.Builder settings =
        WaiterSettings.builder().time(time).random(new Random(jitter)).reconcileEvery(RECONCILE);
    if (disorder >= 0) {
      settings.events(
          new DisorderedFeed(
              simulator.events(), time, disorder, new Random(jitter), () -> lastWasPoll = false));
    }
    client.createCluster(request -> request.clusterName("prod"));
    try (Waiters waiters = Waiters.using(Ecs.using(client), settings.build())) {
      time.hold();
      prepare();
      calls.set(0);
      waits.forEach((name, wait) -> running.add(begin(waiters, name, wait)));
      time.release();
      CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new)).join();
    }
    client.close();
    simulator.close();
    told.sort((one, other) -> one.name().compareTo(other.name()));
    return new Ending(told, calls.get(), endedByEvents);
  }

  private <T> CompletableFuture<?> begin(Waiters waiters, String name, Wait<T> wait) {
    return waiters
        .awaitAsync(wait)
        .thenAccept(
            result -> {
              endedByEvents += lastWasPoll ? 0 : 1;
              told.add(new Told(name, name.substring(2), verdict(result)));
            });
  }

  private static String verdict(Either<WaitFailure, ?> result) {
    return result.fold(
        failure ->
            failure instanceof WaitFailure.Impossible impossible
                ? "impossible: " + kind(impossible.blocker())
                : failure.getClass().getSimpleName(),
        value -> "met" + (value instanceof TaskOutcome outcome ? ": " + kind(outcome) : ""));
  }

  private static String kind(Object why) {
    String name = why.getClass().getSimpleName();
    return why instanceof Rollout || why instanceof TaskOutcome ? name : "other " + name;
  }

  private void prepare() {
    define("job");
    for (int i = 0; i < 3; i++) {
      instance();
    }
    int actors = 1 + random.nextInt(4);
    for (int i = 0; i < actors; i++) {
      int kind = random.nextInt(12);
      if (kind < 9) {
        task(i);
      } else if (kind < 10) {
        service(i);
      } else if (kind < 11) {
        agent(i);
      } else {
        drain(i);
      }
    }
  }

  private Duration within(int seconds) {
    return Duration.ofMillis(1 + random.nextInt(seconds * 1000));
  }

  private void define(String family) {
    ContainerDefinition container =
        ContainerDefinition.builder().name(family).image(family).cpu(64).memory(64).build();
    client.registerTaskDefinition(r -> r.family(family).containerDefinitions(container));
  }

  private ContainerInstanceRef instance() {
    return ContainerInstanceRef.of(
        PROD,
        client
            .registerContainerInstance(
                r -> r.cluster("prod").totalResources(number("CPU"), number("MEMORY")))
            .containerInstance()
            .containerInstanceArn());
  }

  private static Resource number(String name) {
    return Resource.builder().name(name).type("INTEGER").integerValue(16_384).build();
  }

  private void task(int number) {
    String arn =
        client.runTask(r -> r.cluster("prod").taskDefinition("job")).tasks().get(0).taskArn();
    TaskRef task = TaskRef.of(PROD, arn);
    int fate = random.nextInt(8);
    if (fate == 0) {
      inject(Fault.imagePullFailure().task(arn));
    } else if (fate <= 5) {
      Duration after = RECONCILE.plusSeconds(15).plus(within(90));
      inject(Fault.containerExit(fate == 1 ? 3 : 0).task(arn).after(after));
    } else if (fate == 6) {
      client.stopTask(r -> r.cluster("prod").task(arn));
    }
    // Nothing happens within some seconds of a deadline: which comes first is chance by polls too.
    Duration limit = random.nextInt(5) == 0 ? Duration.ofSeconds(25) : Duration.ofMinutes(6);
    switch (random.nextInt(4)) {
      case 0 -> add(number, "taskRunning", TaskWaits.taskRunning(task), limit);
      case 1 -> add(number, "taskStopped", TaskWaits.taskStopped(task), limit);
      case 2 ->
          add(
              number,
              "running, then stopped",
              TaskWaits.taskRunning(task).then(TaskWaits.taskStopped(task)),
              limit);
      default -> add(number, "taskSucceeded", TaskWaits.taskSucceeded(task), limit);
    }
  }

  private void inject(Fault fault) {
    var unused = simulator.faults().inject(fault);
  }

  private void service(int number) {
    String name = "web" + number;
    define(name);
    if (random.nextInt(3) == 0) {
      inject(Fault.imagePullFailure().family(name));
    }
    Service service =
        Service.of(
            client
                .createService(
                    r ->
                        r.cluster("prod")
                            .serviceName(name)
                            .taskDefinition(name)
                            .desiredCount(1 + random.nextInt(3))
                            .deploymentConfiguration(
                                d ->
                                    d.deploymentCircuitBreaker(
                                        b -> b.enable(true).rollback(false))))
                .service());
    ServiceRef ref = ServiceRef.of(PROD, name);
    switch (random.nextInt(3)) {
      case 0 -> add(number, "serviceStable", serviceStable(ref), Duration.ofMinutes(20));
      case 1 -> add(number, "rolloutOf", rolloutOf(service), Duration.ofMinutes(20));
      default -> {
        simulator.time().advance(Duration.ofMinutes(2));
        client.updateService(r -> r.cluster("prod").service(name).desiredCount(0));
        add(number, "serviceDrained", serviceDrained(ref), Duration.ofMinutes(10));
      }
    }
  }

  private void agent(int number) {
    ContainerInstanceRef instance = instance();
    Injection lost = simulator.faults().inject(Fault.agentLost(instance.text()));
    if (random.nextInt(4) > 0) {
      var unused = time.schedule(lost::remove, within(150));
    }
    add(
        number,
        "agentConnected",
        ContainerInstanceWaits.agentConnected(instance),
        Duration.ofMinutes(3));
  }

  private void drain(int number) {
    ContainerInstanceRef instance = instance();
    String task =
        client
            .startTask(
                r -> r.cluster("prod").taskDefinition("job").containerInstances(instance.text()))
            .tasks()
            .get(0)
            .taskArn();
    if (random.nextBoolean()) {
      inject(Fault.containerExit(0).task(task).after(within(120)));
    }
    client.updateContainerInstancesState(
        r -> r.cluster("prod").containerInstances(instance.text()).status("DRAINING"));
    add(
        number,
        "instanceDrained",
        ContainerInstanceWaits.instanceDrained(instance),
        Duration.ofMinutes(4));
  }

  private void add(int number, String kind, Wait<?> wait, Duration limit) {
    waits.put(number + " " + kind, wait.atMost(limit));
  }
}
