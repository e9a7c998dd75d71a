package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveServiceDeployment;
import io.github.fluentecs.simulator.engine.state.LiveTaskSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;

/** Plays the steps that are about services and their task sets. */
final class ServicePlayer {
  private static final List<Integer> MINIMA = List.of(0, 50, 75, 100);
  private static final List<Integer> MAXIMA = List.of(100, 150, 200);

  private final EcsClient ecs;
  private final Player player;

  ServicePlayer(EcsClient ecs, Player player) {
    this.ecs = ecs;
    this.player = player;
  }

  void take(Step step) {
    int b = step.b();
    if (step.kind() == Step.Kind.CREATE) {
      create(step.a(), b);
      return;
    }
    service(step.a())
        .ifPresent(
            service -> {
              switch (step.kind()) {
                case SCALE -> scale(service, b);
                case CONFIGURE -> configure(service, b);
                case DEPLOY -> deploy(service, b);
                case STOP_DEPLOYMENT -> stopDeployment(service, b);
                case DELETE -> delete(service, b);
                case TASK_SET -> createTaskSet(service, b);
                default -> taskSet(service, b).ifPresent(set -> take(step, service, set));
              }
            });
  }

  private void take(Step step, LiveService service, LiveTaskSet taskSet) {
    int b = step.b();
    switch (step.kind()) {
      case SCALE_SET ->
          ecs.updateTaskSet(
              request ->
                  request
                      .cluster("default")
                      .service(service.name())
                      .taskSet(taskSet.id())
                      .scale(percent(b)));
      case PRIMARY ->
          ecs.updateServicePrimaryTaskSet(
              request ->
                  request.cluster("default").service(service.name()).primaryTaskSet(taskSet.id()));
      case DELETE_SET ->
          ecs.deleteTaskSet(
              request ->
                  request
                      .cluster("default")
                      .service(service.name())
                      .taskSet(taskSet.id())
                      .force(b % 2 == 0));
      default -> throw new IllegalArgumentException("nobody takes " + step);
    }
  }

  private Optional<LiveService> service(int number) {
    return Player.pick(player.services(), number);
  }

  private static Optional<LiveTaskSet> taskSet(LiveService service, int number) {
    return Player.pick(service.taskSets().values(), number);
  }

  private void create(int a, int b) {
    ecs.createService(
        request -> {
          request
              .taskDefinition(Player.choose(Scenery.BRIDGE, b))
              .desiredCount(b % 6)
              .deploymentConfiguration(
                  c ->
                      c.minimumHealthyPercent(Player.choose(MINIMA, b))
                          .maximumPercent(Player.choose(MAXIMA, a)));
          switch (a % 7) {
            case 0 -> request.serviceName("web");
            case 1 ->
                request
                    .serviceName("site")
                    .taskDefinition("site")
                    .loadBalancers(Web.target("site", 80));
            case 2 -> daemon(request);
            case 3 -> external(request);
            case 4 -> fargate(request);
            case 5 -> breaker(request);
            default ->
                request
                    .serviceName("picky")
                    .placementStrategy(Player.choose(Player.strategies(), b))
                    .placementConstraints(Player.choose(Player.constraints(), b));
          }
        });
  }

  private static void daemon(CreateServiceRequest.Builder request) {
    request
        .serviceName("daemon")
        .schedulingStrategy(SchedulingStrategy.DAEMON)
        .desiredCount(null)
        .deploymentConfiguration(c -> {});
  }

  private static void external(CreateServiceRequest.Builder request) {
    request
        .serviceName("external")
        .taskDefinition(null)
        .deploymentConfiguration(c -> {})
        .deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL));
  }

  private static void fargate(CreateServiceRequest.Builder request) {
    request
        .cluster("fargate")
        .serviceName("fargate")
        .taskDefinition("api")
        .networkConfiguration(Scenery.NETWORK)
        .capacityProviderStrategy(Player.item("FARGATE"), Player.item("FARGATE_SPOT"));
  }

  private static void breaker(CreateServiceRequest.Builder request) {
    request
        .serviceName("careful")
        .deploymentConfiguration(
            c -> c.deploymentCircuitBreaker(breaker -> breaker.enable(true).rollback(true)));
  }

  private void scale(LiveService service, int b) {
    ecs.updateService(
        request ->
            request.cluster(service.cluster().name()).service(service.name()).desiredCount(b % 9));
  }

  private void configure(LiveService service, int b) {
    ecs.updateService(
        request ->
            request
                .cluster(service.cluster().name())
                .service(service.name())
                .deploymentConfiguration(
                    c ->
                        c.minimumHealthyPercent(Player.choose(MINIMA, b))
                            .maximumPercent(Player.choose(MAXIMA, b / 4))));
  }

  private void deploy(LiveService service, int b) {
    boolean isPlain = !service.name().equals("site") && !service.name().equals("fargate");
    ecs.updateService(
        request ->
            request
                .cluster(service.cluster().name())
                .service(service.name())
                .taskDefinition(isPlain && b % 3 > 0 ? Player.choose(Scenery.BRIDGE, b) : null)
                .forceNewDeployment(b % 3 == 0));
  }

  private void stopDeployment(LiveService service, int b) {
    LiveServiceDeployment current = service.deployments().current();
    if (current != null) {
      ecs.stopServiceDeployment(
          request ->
              request
                  .serviceDeploymentArn(current.arn())
                  .stopType(b % 2 == 0 ? "ABORT" : "ROLLBACK"));
    }
  }

  private void delete(LiveService service, int b) {
    ecs.deleteService(
        request ->
            request.cluster(service.cluster().name()).service(service.name()).force(b % 2 == 0));
  }

  private void createTaskSet(LiveService service, int b) {
    ecs.createTaskSet(
        request ->
            request
                .cluster("default")
                .service(service.name())
                .taskDefinition(Player.choose(Scenery.BRIDGE, b))
                .scale(percent(b)));
  }

  /** Of zero to a hundred, in tenths. */
  private static Scale percent(int b) {
    return Scale.builder()
        .value(BigDecimal.valueOf(b * 37L % 1001, 1).doubleValue())
        .unit("PERCENT")
        .build();
  }
}
