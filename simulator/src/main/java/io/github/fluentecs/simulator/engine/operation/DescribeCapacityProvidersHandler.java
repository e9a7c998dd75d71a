package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Failures;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCapacityProvider;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProviderField;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersResponse;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Answers DescribeCapacityProviders: by pages even where names are given. */
public final class DescribeCapacityProvidersHandler
    implements Handler<DescribeCapacityProvidersRequest, DescribeCapacityProvidersResponse> {
  private final Arns arns;
  private final Clusters clusters;
  private final CapacityProviders capacityProviders;

  public DescribeCapacityProvidersHandler(
      Arns arns, Clusters clusters, CapacityProviders capacityProviders) {
    this.arns = arns;
    this.clusters = clusters;
    this.capacityProviders = capacityProviders;
  }

  /** One thing that was asked for, with its position. */
  private record Asked(int position, String name) {
    String key() {
      return String.format(Locale.ROOT, "%06d", position);
    }
  }

  @Override
  public DescribeCapacityProvidersResponse handle(DescribeCapacityProvidersRequest request) {
    Checks.atMost(100, "Capacity providers", request.capacityProviders());
    Page.Request paging = Page.Request.of(arns.region(), request, 10);
    Optional<LiveCluster> cluster = Optional.ofNullable(request.cluster()).map(clusters::require);
    boolean withTags = request.include().contains(CapacityProviderField.TAGS);
    Page<Asked> page = Page.of(asked(request, cluster), Asked::key, paging);
    List<CapacityProvider> found = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (Asked asked : page.items()) {
      LiveCapacityProvider provider = capacityProviders.find(asked.name());
      if (provider == null || cluster.filter(owner -> !belongs(provider, owner)).isPresent()) {
        failures.add(Failures.missing(asked.name(), arns.capacityProvider(asked.name())));
      } else {
        found.add(provider.toSdk(withTags));
      }
    }
    return DescribeCapacityProvidersResponse.builder()
        .capacityProviders(found)
        .failures(failures)
        .nextToken(page.nextToken())
        .build();
  }

  private static boolean belongs(LiveCapacityProvider provider, LiveCluster cluster) {
    return cluster.template().capacityProviders().contains(provider.name())
        || cluster.arn().equals(provider.template().cluster());
  }

  /** What is named, or all that there are, of the cluster if there is one. */
  private Stream<Asked> asked(
      DescribeCapacityProvidersRequest request, Optional<LiveCluster> cluster) {
    List<String> names =
        request.capacityProviders().isEmpty()
            ? capacityProviders.all().stream()
                .filter(each -> cluster.filter(owner -> !belongs(each, owner)).isEmpty())
                .map(LiveCapacityProvider::name)
                .toList()
            : request.capacityProviders();
    return IntStream.range(0, names.size()).mapToObj(i -> new Asked(i, names.get(i)));
  }
}
