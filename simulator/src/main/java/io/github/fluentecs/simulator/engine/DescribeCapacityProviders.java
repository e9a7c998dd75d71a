package io.github.fluentecs.simulator.engine;

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

/** The operation DescribeCapacityProviders: by pages even where names are given. */
final class DescribeCapacityProviders {
  private DescribeCapacityProviders() {}

  static void addTo(Handlers handlers) {
    handlers.on(DescribeCapacityProvidersRequest.class, DescribeCapacityProviders::describe);
  }

  /** One thing that was asked for, with its position. */
  private record Asked(int position, String name) {
    String key() {
      return String.format(Locale.ROOT, "%06d", position);
    }
  }

  private static DescribeCapacityProvidersResponse describe(
      Region region, DescribeCapacityProvidersRequest request) {
    Checks.atMost(100, "Capacity providers", request.capacityProviders());
    Page.Wish wish = Page.Wish.of(region, request, 10);
    Optional<LiveCluster> cluster =
        Optional.ofNullable(request.cluster()).map(region.clusters()::require);
    boolean withTags = request.include().contains(CapacityProviderField.TAGS);
    Page<Asked> page = Page.of(asked(region, request), Asked::key, wish);
    List<CapacityProvider> found = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (Asked asked : page.items()) {
      LiveCapacityProvider provider = region.capacityProviders().find(asked.name());
      if (provider == null || cluster.filter(owner -> !belongs(provider, owner)).isPresent()) {
        String name = Arns.lastPart(asked.name());
        failures.add(Failures.missing(region.arns().capacityProvider(name)));
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

  private static Stream<Asked> asked(Region region, DescribeCapacityProvidersRequest request) {
    List<String> names =
        request.capacityProviders().isEmpty()
            ? region.capacityProviders().all().stream().map(LiveCapacityProvider::name).toList()
            : request.capacityProviders();
    return IntStream.range(0, names.size()).mapToObj(i -> new Asked(i, names.get(i)));
  }
}
