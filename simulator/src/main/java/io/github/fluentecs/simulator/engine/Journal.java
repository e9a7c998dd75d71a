package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.Event.Kind;
import io.github.fluentecs.simulator.engine.LoggedEvent.Happening;
import java.time.Instant;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.Task;

/** Writes what happens in one Region into the log. */
final class Journal implements Watcher {
  private final Region region;
  private final EventRing events;

  Journal(Region region, EventRing events) {
    this.region = region;
    this.events = events;
  }

  void log(Kind kind, String resource, String text) {
    add(new Happening(kind, resource, text));
  }

  private void add(Happening happening) {
    events.add(now(), happening);
  }

  private Instant now() {
    return region.timeline().now();
  }

  @Override
  public void taskChanged(LiveTask task) {
    if (task.takeNews()) {
      Task view = region.taskView().of(task, false);
      String updatedAt = now().toString();
      add(
          new Happening(
              Kind.TASK,
              task.arn(),
              EventTexts.of(task),
              bridge(
                  "ECS Task State Change",
                  out -> {
                    ModelJson.members(out, view, Set.of("tags"));
                    EventBridgeEvent.text(out, "updatedAt", updatedAt);
                  })));
    }
  }

  @Override
  public void instanceChanged(LiveInstance instance) {
    if (instance.takeNews()) {
      ContainerInstance view = instance.toSdk(false);
      String clusterArn = instance.cluster().arn();
      String updatedAt = now().toString();
      add(
          new Happening(
              Kind.CONTAINER_INSTANCE,
              instance.arn(),
              EventTexts.of(instance),
              bridge(
                  "ECS Container Instance State Change",
                  out -> {
                    ModelJson.members(out, view, Set.of("tags"));
                    EventBridgeEvent.text(out, "clusterArn", clusterArn);
                    EventBridgeEvent.text(out, "updatedAt", updatedAt);
                  })));
    }
  }

  /**
   * An event of the kind ECS Service Action.
   *
   * @param action its {@code eventType} and {@code eventName}, and the {@code reason} if it has one
   */
  void serviceAction(LiveService service, ServiceAction action) {
    String clusterArn = service.cluster().arn();
    String createdAt = now().toString();
    add(
        new Happening(
            Kind.SERVICE,
            service.arn(),
            action.toString(),
            bridge(
                "ECS Service Action",
                out -> {
                  action.write(out);
                  EventBridgeEvent.text(out, "clusterArn", clusterArn);
                  EventBridgeEvent.text(out, "createdAt", createdAt);
                })));
  }

  /**
   * An event of the kind ECS Deployment State Change.
   *
   * @param deploymentId such as {@code ecs-svc/1234567890123456789}
   * @param action its {@code eventType}, {@code eventName} and {@code reason}
   */
  void deployment(LiveService service, String deploymentId, ServiceAction action) {
    String updatedAt = now().toString();
    add(
        new Happening(
            Kind.DEPLOYMENT,
            service.arn(),
            deploymentId + " " + action,
            bridge(
                "ECS Deployment State Change",
                out -> {
                  action.write(out);
                  EventBridgeEvent.text(out, "deploymentId", deploymentId);
                  EventBridgeEvent.text(out, "updatedAt", updatedAt);
                })));
  }

  private EventBridgeEvent bridge(
      String detailType,
      java.util.function.Consumer<software.amazon.awssdk.protocols.jsoncore.JsonWriter> detail) {
    return new EventBridgeEvent(detailType, region.arns(), detail);
  }
}
