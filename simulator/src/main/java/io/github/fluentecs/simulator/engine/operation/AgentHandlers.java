package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Call;
import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.lifecycle.AgentReports;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveContainer;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.NetworkAttachment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AttachmentStateChange;
import software.amazon.awssdk.services.ecs.model.ContainerStateChange;
import software.amazon.awssdk.services.ecs.model.DiscoverPollEndpointRequest;
import software.amazon.awssdk.services.ecs.model.DiscoverPollEndpointResponse;
import software.amazon.awssdk.services.ecs.model.ManagedAgentStateChange;
import software.amazon.awssdk.services.ecs.model.SubmitAttachmentStateChangesRequest;
import software.amazon.awssdk.services.ecs.model.SubmitAttachmentStateChangesResponse;
import software.amazon.awssdk.services.ecs.model.SubmitContainerStateChangeRequest;
import software.amazon.awssdk.services.ecs.model.SubmitContainerStateChangeResponse;
import software.amazon.awssdk.services.ecs.model.SubmitTaskStateChangeRequest;
import software.amazon.awssdk.services.ecs.model.SubmitTaskStateChangeResponse;

/** Answers the four operations that only a container agent calls. */
public final class AgentHandlers {
  private static final String ACCEPTED = "ACCEPTED";

  private final Clusters clusters;
  private final AgentReports reports;

  public AgentHandlers(Clusters clusters, AgentReports reports) {
    this.clusters = clusters;
    this.reports = reports;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers.onCall(DiscoverPollEndpointRequest.class, this::discover);
    handlers.on(SubmitAttachmentStateChangesRequest.class, this::attachments);
    handlers.on(SubmitContainerStateChangeRequest.class, this::container);
    handlers.on(SubmitTaskStateChangeRequest.class, this::task);
  }

  /** All three are where the caller reached the simulator; no stream is behind them. */
  private DiscoverPollEndpointResponse discover(DiscoverPollEndpointRequest request, Call call) {
    String cluster = request.cluster();
    if (cluster != null && clusters.find(cluster) == null) {
      throw Refusal.client("Cluster not found.");
    }
    if (request.containerInstance() != null) {
      clusters.require(cluster).requireInstance(request.containerInstance());
    }
    return DiscoverPollEndpointResponse.builder()
        .endpoint(call.endpoint())
        .telemetryEndpoint(call.endpoint())
        .serviceConnectEndpoint(call.endpoint())
        .build();
  }

  private SubmitAttachmentStateChangesResponse attachments(
      SubmitAttachmentStateChangesRequest request) {
    LiveCluster cluster = clusters.require(request.cluster());
    Checks.that(!request.attachments().isEmpty(), "attachments cannot be empty.");
    List<LiveTask> tasks = request.attachments().stream().map(each -> task(cluster, each)).toList();
    for (int index = 0; index < tasks.size(); index++) {
      apply(tasks.get(index), request.attachments().get(index));
    }
    return SubmitAttachmentStateChangesResponse.builder().acknowledgment(ACCEPTED).build();
  }

  private static LiveTask task(LiveCluster cluster, AttachmentStateChange report) {
    String id = Arns.lastPart(Checks.given("attachmentArn", report.attachmentArn()));
    return cluster.tasks().all().stream()
        .filter(each -> has(each, id))
        .findFirst()
        .orElseThrow(() -> noAttachment(report));
  }

  private static boolean has(LiveTask task, String id) {
    NetworkAttachment attachment = task.attachment();
    return attachment != null && attachment.id().equals(id);
  }

  private static Refusal noAttachment(AttachmentStateChange report) {
    return Refusal.invalidParameter("No task has the attachment " + report.attachmentArn() + ".");
  }

  private void apply(LiveTask task, AttachmentStateChange report) {
    NetworkAttachment attachment = task.attachment();
    if (attachment != null) {
      reports.attachment(task, attachment, report.status());
    }
  }

  private SubmitContainerStateChangeResponse container(SubmitContainerStateChangeRequest request) {
    LiveTask task = task(request.cluster(), request.task());
    ContainerStateChange report =
        ContainerStateChange.builder()
            .containerName(request.containerName())
            .status(request.status())
            .exitCode(request.exitCode())
            .reason(request.reason())
            .networkBindings(request.hasNetworkBindings() ? request.networkBindings() : null)
            .build();
    reports.container(task, container(task, request.containerName()), report);
    return SubmitContainerStateChangeResponse.builder().acknowledgment(ACCEPTED).build();
  }

  private SubmitTaskStateChangeResponse task(SubmitTaskStateChangeRequest request) {
    LiveTask task = task(request.cluster(), request.task());
    request.containers().forEach(each -> container(task, each.containerName()));
    request.managedAgents().forEach(each -> container(task, each.containerName()));
    for (AttachmentStateChange each : request.attachments()) {
      String id = Arns.lastPart(Checks.given("attachmentArn", each.attachmentArn()));
      if (!has(task, id)) {
        throw noAttachment(each);
      }
    }
    request.attachments().forEach(each -> apply(task, each));
    for (ManagedAgentStateChange each : request.managedAgents()) {
      container(task, each.containerName()).reportAgent(each.status(), each.reason());
    }
    for (ContainerStateChange each : request.containers()) {
      reports.container(task, container(task, each.containerName()), each);
    }
    reports.task(task, request);
    return SubmitTaskStateChangeResponse.builder().acknowledgment(ACCEPTED).build();
  }

  private LiveTask task(@Nullable String cluster, @Nullable String reference) {
    LiveCluster host = clusters.require(cluster);
    LiveTask task = host.tasks().findByReference(Checks.given("Task", reference));
    if (task == null) {
      throw Refusal.invalidParameter("The referenced task was not found.");
    }
    return task;
  }

  private static LiveContainer container(LiveTask task, @Nullable String name) {
    String given = Checks.given("containerName", name);
    return task.containers().stream()
        .filter(each -> each.name().equals(given))
        .findFirst()
        .orElseThrow(() -> Refusal.invalidParameter(given + " is not a container of the task."));
  }
}
