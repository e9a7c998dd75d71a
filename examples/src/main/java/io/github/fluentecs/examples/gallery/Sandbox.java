package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.core.service.DeploymentLifecycleHook.pause;
import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.base;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.deployment;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static io.github.fluentecs.dsl.EcsDsl.percent;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static io.github.fluentecs.dsl.EcsDsl.targetGroup;
import static io.github.fluentecs.dsl.EcsDsl.taskSet;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStage.PRE_PRODUCTION_TRAFFIC_SHIFT;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.instance.Resource;
import io.github.fluentecs.core.network.AdvancedConfiguration;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.service.LifecycleHookAction;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import java.util.List;

/** A simulated cluster with a little of everything, on which each recipe runs. */
public final class Sandbox implements AutoCloseable {
  private static final ClusterScope PROD = cluster("prod");
  private static final String BALANCING = "arn:aws:elasticloadbalancing:us-east-1:123456789012:";
  static final String BLUE = BALANCING + "targetgroup/blue/1";
  static final String GREEN = BALANCING + "targetgroup/green/1";
  private static final AwsvpcConfiguration NETWORK = subnets("subnet-1").securityGroups("sg-1");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final Ecs ecs = Ecs.using(simulator.client());
  private final Waiters waiters =
      Waiters.using(
          ecs,
          WaiterSettings.builder()
              .time(TimeSource.virtual(simulator.time()::now, simulator.time()::advance))
              .build());

  private Sandbox() {}

  /**
   * Makes a cluster {@code prod} with services on Fargate, one on two instances and one with task
   * sets.
   *
   * @return to be closed
   */
  public static Sandbox open() {
    Sandbox sandbox = new Sandbox();
    sandbox.fill();
    return sandbox;
  }

  /**
   * Runs a recipe on a sandbox of its own and prints what it did.
   *
   * @param recipe the recipe
   */
  static void show(Recipe recipe) {
    try (Sandbox sandbox = open()) {
      System.out.println(recipe.run(sandbox.ecs, sandbox.waiters));
    }
  }

  /**
   * Returns the simulator.
   *
   * @return the one behind the client
   */
  public EcsSimulator simulator() {
    return simulator;
  }

  /**
   * Runs a recipe here.
   *
   * @param recipe the recipe
   * @return what it did
   */
  public String run(Recipe recipe) {
    return recipe.run(ecs, waiters);
  }

  private void fill() {
    must(PROD.create().capacityProviders("FARGATE", "FARGATE_SPOT").build());
    for (String name : new String[] {"web", "worker", "migration"}) {
      must(
          family(name)
              .register(containerDefinition("app", "repo/" + name + ":1"))
              .fargate(256, 512)
              .build());
    }
    must(
        family("legacy").register(containerDefinition("app", "repo/legacy:1").memory(256)).build());
    must(
        PROD.service("web")
            .create("web", 4)
            .capacity(base(1).on("FARGATE").weight(1).and("FARGATE_SPOT").weight(4))
            .awsvpc(NETWORK)
            .build());
    must(
        PROD.service("worker")
            .create("worker", 2)
            .capacity(allOn("FARGATE_SPOT"))
            .awsvpc(NETWORK)
            .build());
    for (int i = 0; i < 2; i++) {
      must(
          PROD.registerContainerInstance()
              .totalResources(Resource.cpu(2048), Resource.memory(4096))
              .build());
    }
    must(PROD.service("legacy").create("legacy", 2).build());
    must(PROD.service("shop").createExternal().desiredCount(4).build());
    var blue =
        must(
            PROD.service("shop")
                .createTaskSet("web")
                .capacity(allOn("FARGATE"))
                .awsvpc(NETWORK)
                .scale(percent(100))
                .build());
    must(taskSet(blue.ref()).makePrimary());
    balanced();
    simulator.faults().inject(Fault.containerExit(0).after(ofSeconds(20)).family("migration"));
    simulator.time().advance(ofMinutes(5));
  }

  /**
   * One service that shifts its traffic by steps, and one with a task set behind a target group.
   */
  private void balanced() {
    for (String image : List.of("repo/api:1", "repo/api:2")) {
      must(
          family("api")
              .register(containerDefinition("app", image).port(80))
              .fargate(256, 512)
              .build());
    }
    var target = targetGroup(BLUE).container("app", 80);
    must(
        PROD.service("gradual")
            .create("api:1", 2)
            .capacity(allOn("FARGATE"))
            .awsvpc(NETWORK)
            .loadBalancer(
                target.shifting(
                    AdvancedConfiguration.builder(
                            GREEN,
                            BALANCING + "listener-rule/app/prod",
                            "arn:aws:iam::123456789012:role/balancer")
                        .build()))
            .deploymentConfiguration(
                deployment()
                    .linear(percent(50), ofMinutes(1))
                    .lifecycleHook(
                        pause(PRE_PRODUCTION_TRAFFIC_SHIFT)
                            .timeout(ofMinutes(30), LifecycleHookAction.ROLLBACK)))
            .build());
    must(PROD.service("api").createExternal().desiredCount(2).build());
    var serving =
        must(
            PROD.service("api")
                .createTaskSet("api:1")
                .capacity(allOn("FARGATE"))
                .awsvpc(NETWORK)
                .loadBalancer(target)
                .scale(percent(100))
                .build());
    must(taskSet(serving.ref()).makePrimary());
  }

  private <R> R must(EcsCommand<R> command) {
    return ecs.execute(command).getOrElseThrow(EcsFailure::toException);
  }

  @Override
  public void close() {
    waiters.close();
    ecs.close();
    simulator.close();
  }
}
