package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Failures;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.Daemons;
import io.github.fluentecs.simulator.engine.state.LiveDaemon;
import io.github.fluentecs.simulator.engine.state.LiveDaemonDeployment;
import io.github.fluentecs.simulator.engine.state.LiveDaemonRevision;
import io.github.fluentecs.simulator.engine.view.DaemonView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.DaemonDeployment;
import software.amazon.awssdk.services.ecs.model.DaemonRevision;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonDeploymentsResponse;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonRevisionsResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.ListDaemonDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonDeploymentsResponse;

/** Operations on the deployments and revisions of daemons. */
public final class DaemonDeploymentHandlers {
  private static final int MOST = 20;

  private final Arns arns;
  private final Daemons daemons;

  public DaemonDeploymentHandlers(Arns arns, Daemons daemons) {
    this.arns = arns;
    this.daemons = daemons;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers
        .on(ListDaemonDeploymentsRequest.class, this::list)
        .on(DescribeDaemonDeploymentsRequest.class, this::describe)
        .on(DescribeDaemonRevisionsRequest.class, this::describeRevisions);
  }

  /** The newest first. */
  private ListDaemonDeploymentsResponse list(ListDaemonDeploymentsRequest request) {
    Page.Request paging = Page.Request.of(arns.region(), request, 100, MOST);
    LiveDaemon daemon = daemons.find(Checks.given("daemonArn", request.daemonArn()));
    if (daemon == null) {
      throw Refusal.daemonNotFound();
    }
    List<String> states = request.statusAsStrings();
    Stream<LiveDaemonDeployment> found =
        daemon.deployments().stream()
            .filter(each -> states.isEmpty() || states.contains(each.toSdk().statusAsString()))
            .filter(
                each -> ServiceDeploymentHandlers.isWithin(request.createdAt(), each.createdAt()))
            .sorted(Comparator.comparing(LiveDaemonDeployment::listingKey));
    Page<LiveDaemonDeployment> page = Page.of(found, LiveDaemonDeployment::listingKey, paging);
    return ListDaemonDeploymentsResponse.builder()
        .daemonDeployments(page.map(each -> each.summary(daemon.arn())))
        .nextToken(page.nextToken())
        .build();
  }

  private DescribeDaemonDeploymentsResponse describe(DescribeDaemonDeploymentsRequest request) {
    Checks.oneTo(MOST, "daemonDeploymentArns", request.daemonDeploymentArns());
    List<DaemonDeployment> found = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String arn : request.daemonDeploymentArns()) {
      LiveDaemon daemon = daemons.ofPart(arn);
      if (daemon == null || daemon.deployments().stream().noneMatch(each -> is(each, arn))) {
        failures.add(Failures.missing(arn));
      } else {
        daemon.deployments().stream()
            .filter(each -> is(each, arn))
            .map(each -> DaemonView.of(daemon, each))
            .forEach(found::add);
      }
    }
    return DescribeDaemonDeploymentsResponse.builder()
        .daemonDeployments(found)
        .failures(failures)
        .build();
  }

  private static boolean is(LiveDaemonDeployment deployment, String arn) {
    return deployment.arn().equals(arn);
  }

  private DescribeDaemonRevisionsResponse describeRevisions(
      DescribeDaemonRevisionsRequest request) {
    Checks.oneTo(MOST, "daemonRevisionArns", request.daemonRevisionArns());
    List<DaemonRevision> found = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String arn : request.daemonRevisionArns()) {
      LiveDaemon daemon = daemons.ofPart(arn);
      List<DaemonRevision> revisions =
          daemon == null
              ? List.of()
              : daemon.revisions().stream()
                  .map(LiveDaemonRevision::toSdk)
                  .filter(each -> each.daemonRevisionArn().equals(arn))
                  .toList();
      found.addAll(revisions);
      if (revisions.isEmpty()) {
        failures.add(Failures.missing(arn));
      }
    }
    return DescribeDaemonRevisionsResponse.builder()
        .daemonRevisions(found)
        .failures(failures)
        .build();
  }
}
