package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.ModelMembers;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.defaults.DaemonDefaults;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.scheduler.Revisions;
import io.github.fluentecs.simulator.engine.state.Daemons;
import io.github.fluentecs.simulator.engine.state.LiveCapacityProvider;
import io.github.fluentecs.simulator.engine.state.LiveDaemon;
import io.github.fluentecs.simulator.engine.state.LiveDaemonDeployment;
import io.github.fluentecs.simulator.engine.state.LiveDaemonRevision;
import io.github.fluentecs.simulator.engine.state.LiveDaemonTaskDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.DaemonContainerImage;
import software.amazon.awssdk.services.ecs.model.DaemonDeployment;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.DaemonPropagateTags;
import software.amazon.awssdk.services.ecs.model.DaemonRevision;

/** Makes the revisions and deployments of daemons. */
public final class DaemonFactory {
  private final Arns arns;
  private final Ids ids;
  private final Timeline timeline;
  private final Daemons daemons;

  public DaemonFactory(Arns arns, Ids ids, Timeline timeline, Daemons daemons) {
    this.arns = arns;
    this.ids = ids;
    this.timeline = timeline;
    this.daemons = daemons;
  }

  /**
   * Makes a revision.
   *
   * @param request CreateDaemon or UpdateDaemon
   */
  LiveDaemonRevision revision(
      LiveDaemon daemon,
      SdkPojo request,
      LiveDaemonTaskDefinition definition,
      List<LiveCapacityProvider> providers) {
    DaemonRevision model =
        DaemonRevision.builder()
            .daemonRevisionArn(
                arns.daemonRevision(daemon.cluster().name(), daemon.name(), ids.serviceScoped()))
            .clusterArn(daemon.cluster().arn())
            .daemonArn(daemon.arn())
            .daemonTaskDefinitionArn(definition.arn())
            .createdAt(timeline.now())
            .containerImages(
                Revisions.images(definition.ofTasks()).stream()
                    .map(image -> ModelMembers.copy(image, DaemonContainerImage.builder()).build())
                    .toList())
            .propagateTags(
                ModelMembers.text(request, "propagateTags")
                    .orElse(DaemonPropagateTags.NONE.toString()))
            .enableECSManagedTags(is(request, "enableECSManagedTags", false))
            .enableExecuteCommand(is(request, "enableExecuteCommand", false))
            .critical(is(request, "critical", true))
            .build();
    var revision = new LiveDaemonRevision(model, definition.ofTasks(), providers);
    daemon.add(revision);
    daemons.addPart(revision.arn(), daemon);
    return revision;
  }

  private static boolean is(SdkPojo request, String member, boolean unless) {
    return ModelMembers.get(request, member).map(Boolean.class::cast).orElse(unless);
  }

  /**
   * Makes a deployment.
   *
   * @param target null where the daemon is deleted
   */
  LiveDaemonDeployment deployment(
      LiveDaemon daemon,
      @Nullable LiveDaemonRevision target,
      List<LiveDaemonRevision> sources,
      @Nullable DaemonDeploymentConfiguration configuration) {
    DaemonDeployment model =
        DaemonDeployment.builder()
            .daemonDeploymentArn(
                arns.daemonDeployment(daemon.cluster().name(), daemon.name(), ids.letters21()))
            .clusterArn(daemon.cluster().arn())
            .status(DaemonDeploymentStatus.PENDING)
            .deploymentConfiguration(DaemonDefaults.complete(configuration))
            .createdAt(timeline.now())
            .build();
    daemons.addPart(model.daemonDeploymentArn(), daemon);
    return new LiveDaemonDeployment(ids.next(), model, target, sources);
  }
}
