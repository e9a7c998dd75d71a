package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.circuitBreaker;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.deployment;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.instance.Resource;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.dsl.ServiceScope;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.console.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The updates of {@link Rollout}, on its own simulator. */
public final class RolloutShow implements AutoCloseable {
  private static final ClusterScope DEMO = cluster("demo");
  private static final ServiceScope WEB = DEMO.service("web");

  private final EcsClient client;
  private final Ecs ecs;
  private final Waiters waiters;
  private final Console console;

  private RolloutShow(EcsSimulator simulator, Console console, Consumer<Duration> pause) {
    this.client = simulator.client();
    this.ecs = Ecs.using(client);
    this.console = console;
    TimeSource time =
        TimeSource.virtual(
            simulator.time()::now,
            span -> {
              pause.accept(span);
              simulator.time().advance(span);
            });
    this.waiters = Waiters.using(ecs, WaiterSettings.builder().time(time).build());
    simulator.faults().inject(Fault.imagePullFailure().family("broken"));
  }

  /** Runs on virtual time, without waiting. */
  public static RolloutShow instant(Console console) {
    return new RolloutShow(EcsSimulator.create(), console, span -> {});
  }

  /** Runs at a speed at which people can watch. */
  static RolloutShow paced(Console console, int timesAsFast) {
    return new RolloutShow(
        EcsSimulator.create(),
        console,
        span -> LockSupport.parkNanos(span.toNanos() / timesAsFast));
  }

  public void run(PrintStream out) {
    prepare();
    await("create web:1", create(), out);
    must(family("web").register(containerDefinition("app", "shop:2").memory(512)).build());
    await("update to web:2", WEB.update().taskDefinition("web:2").build(), out);
    await("update to broken:1", WEB.update().taskDefinition("broken:1").build(), out);
  }

  private void prepare() {
    must(DEMO.create().build());
    must(
        DEMO.registerContainerInstance()
            .totalResources(Resource.cpu(4096), Resource.memory(8192))
            .build());
    must(family("web").register(containerDefinition("app", "shop:1").memory(512)).build());
    must(family("broken").register(containerDefinition("app", "shpo:3").memory(512)).build());
  }

  private static EcsCommand<Service> create() {
    return WEB.create("web:1", 3)
        .deploymentConfiguration(deployment().circuitBreaker(circuitBreaker()).maximumPercent(134))
        .build();
  }

  private void await(String name, EcsCommand<Service> command, PrintStream out) {
    String told =
        waiters
            .await(
                after(command, service -> rolloutOf(service))
                    .atMost(Duration.ofMinutes(15))
                    .named(name)
                    .onProgress(console))
            .fold(failure -> failure.message(), rollout -> rollout.message());
    out.println();
    out.println(told);
    out.println();
  }

  private <R> void must(EcsCommand<R> command) {
    var unused = ecs.execute(command).getOrElseThrow(EcsFailure::toException);
  }

  @Override
  public void close() {
    waiters.close();
    client.close();
  }
}
