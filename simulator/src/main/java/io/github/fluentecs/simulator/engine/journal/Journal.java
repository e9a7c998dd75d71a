package io.github.fluentecs.simulator.engine.journal;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.journal.LoggedEvent.Happening;
import io.github.fluentecs.simulator.event.Event.Kind;
import java.time.Instant;
import java.util.function.Consumer;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Writes what happens in one Region into the log. */
public final class Journal {
  private final Timeline timeline;
  private final Arns arns;
  private final EventBuffer events;

  public Journal(Timeline timeline, Arns arns, EventBuffer events) {
    this.timeline = timeline;
    this.arns = arns;
    this.events = events;
  }

  public Instant now() {
    return timeline.now();
  }

  public void log(Kind kind, String resource, String text) {
    events.add(now(), new Happening(kind, resource, text));
  }

  /**
   * Logs an event that ECS sends to Amazon EventBridge.
   *
   * @param detailType such as {@code ECS Task State Change}
   * @param detail writes the members of its {@code detail}
   */
  public void log(
      Kind kind, String resource, String text, String detailType, Consumer<JsonWriter> detail) {
    var bridge = new EventBridgeEvent(detailType, arns, detail);
    events.add(now(), new Happening(kind, resource, text, bridge));
  }

  /**
   * Logs an event of the kind ECS Service Action.
   *
   * @param action its {@code eventType} and {@code eventName}, and the {@code reason} if it has one
   */
  public void serviceAction(String serviceArn, String clusterArn, ServiceAction action) {
    String createdAt = now().toString();
    log(
        Kind.SERVICE,
        serviceArn,
        action.toString(),
        "ECS Service Action",
        out -> {
          action.write(out);
          EventBridgeEvent.text(out, "clusterArn", clusterArn);
          EventBridgeEvent.text(out, "createdAt", createdAt);
        });
  }

  /**
   * Logs an event of the kind ECS Deployment State Change.
   *
   * @param deploymentId such as {@code ecs-svc/1234567890123456789}
   * @param action its {@code eventType}, {@code eventName} and {@code reason}
   */
  public void deployment(String serviceArn, String deploymentId, ServiceAction action) {
    String updatedAt = now().toString();
    log(
        Kind.DEPLOYMENT,
        serviceArn,
        deploymentId + " " + action,
        "ECS Deployment State Change",
        out -> {
          action.write(out);
          EventBridgeEvent.text(out, "deploymentId", deploymentId);
          EventBridgeEvent.text(out, "updatedAt", updatedAt);
        });
  }

  /**
   * Logs an event of the kind ECS Hook State Change.
   *
   * @param hookId what ContinueServiceDeployment takes
   * @param stage the lifecycle stage
   * @param action its {@code eventType}, {@code eventName} and {@code reason}
   */
  public void hook(
      String serviceArn,
      String serviceDeploymentArn,
      String hookId,
      String stage,
      ServiceAction action) {
    String updatedAt = now().toString();
    log(
        Kind.DEPLOYMENT,
        serviceArn,
        hookId + " " + action,
        "ECS Hook State Change",
        out -> {
          action.write(out);
          EventBridgeEvent.text(out, "serviceDeploymentArn", serviceDeploymentArn);
          EventBridgeEvent.text(out, "hookId", hookId);
          EventBridgeEvent.text(out, "lifecycleStage", stage);
          EventBridgeEvent.text(out, "updatedAt", updatedAt);
        });
  }
}
