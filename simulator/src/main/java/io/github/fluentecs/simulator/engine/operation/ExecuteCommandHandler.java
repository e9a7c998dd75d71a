package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveContainer;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.view.ManagedAgents;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandRequest;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandResponse;
import software.amazon.awssdk.services.ecs.model.Session;

/** Answers ExecuteCommand with a session that leads nowhere: no program runs here. */
public final class ExecuteCommandHandler
    implements Handler<ExecuteCommandRequest, ExecuteCommandResponse> {
  private static final String NO_AGENT =
      "The execute command failed because execute command was not enabled when the task was run or"
          + " the execute command agent isn\u2019t running. Wait and try again or run a new task"
          + " with execute command enabled and try again.";

  private static final String NOT_CONNECTED =
      "The execute command failed due to an internal error. Try again later.";

  private final Arns arns;
  private final Ids ids;
  private final Clusters clusters;

  public ExecuteCommandHandler(Arns arns, Ids ids, Clusters clusters) {
    this.arns = arns;
    this.ids = ids;
    this.clusters = clusters;
  }

  @Override
  public ExecuteCommandResponse handle(ExecuteCommandRequest request) {
    String reference = Checks.given("Task", request.task());
    Checks.given("command", request.command());
    Checks.that(
        Boolean.TRUE.equals(request.interactive()),
        "Interactive is the only mode supported currently.");
    LiveTask task = clusters.require(request.cluster()).tasks().findByReference(reference);
    if (task == null) {
      throw Refusal.invalidParameter("The referenced task was not found.");
    }
    LiveContainer container = container(task, request.container());
    Checks.that(ManagedAgents.isRunning(task, container), NO_AGENT);
    LiveInstance instance = task.instance();
    if (instance != null && !instance.isAgentConnected()) {
      throw Refusal.of("TargetNotConnectedException", NOT_CONNECTED);
    }
    return ExecuteCommandResponse.builder()
        .clusterArn(task.cluster().arn())
        .taskArn(task.arn())
        .containerArn(arns.container(task.cluster().name(), task.id(), container.id()))
        .containerName(container.name())
        .interactive(true)
        .session(session())
        .build();
  }

  private static LiveContainer container(LiveTask task, @Nullable String name) {
    List<LiveContainer> found =
        task.containers().stream()
            .filter(each -> name == null ? !each.isInjected() : each.name().equals(name))
            .toList();
    Checks.that(name == null || !found.isEmpty(), name + " is not a container of the task.");
    Checks.that(found.size() == 1, "A task with several containers needs the container's name.");
    return found.get(0);
  }

  /** The domain is one that no name server knows. */
  private Session session() {
    String id = ids.ec2("ecs-execute-command");
    return Session.builder()
        .sessionId(id)
        .streamUrl(
            "wss://ssmmessages."
                + arns.region()
                + ".simulator.invalid/v1/data-channel/"
                + id
                + "?role=publish_subscribe")
        .tokenValue("simulated-" + ids.hex32())
        .build();
  }
}
