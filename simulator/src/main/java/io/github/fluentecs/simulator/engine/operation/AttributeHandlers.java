package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.check.AttributeChecks;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.status.InstanceStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.DeleteAttributesRequest;
import software.amazon.awssdk.services.ecs.model.DeleteAttributesResponse;
import software.amazon.awssdk.services.ecs.model.ListAttributesRequest;
import software.amazon.awssdk.services.ecs.model.ListAttributesResponse;
import software.amazon.awssdk.services.ecs.model.PutAttributesRequest;
import software.amazon.awssdk.services.ecs.model.PutAttributesResponse;
import software.amazon.awssdk.services.ecs.model.TargetType;

/** Operations on the attributes of container instances. */
public final class AttributeHandlers {
  private final Arns arns;
  private final ChangeListeners listeners;
  private final Clusters clusters;

  public AttributeHandlers(Arns arns, ChangeListeners listeners, Clusters clusters) {
    this.arns = arns;
    this.listeners = listeners;
    this.clusters = clusters;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers
        .on(PutAttributesRequest.class, this::put)
        .on(DeleteAttributesRequest.class, this::delete)
        .on(ListAttributesRequest.class, this::list);
  }

  private PutAttributesResponse put(PutAttributesRequest request) {
    AttributeChecks.check(request.attributes());
    Map<LiveInstance, List<Attribute>> targets =
        targets(clusters.require(request.cluster()), request.attributes());
    targets.forEach(AttributeHandlers::requireRoom);
    targets.forEach((instance, attributes) -> attributes.forEach(instance::put));
    targets.keySet().forEach(listeners::instanceChanged);
    return PutAttributesResponse.builder().attributes(views(targets)).build();
  }

  private DeleteAttributesResponse delete(DeleteAttributesRequest request) {
    AttributeChecks.check(request.attributes());
    Checks.that(
        request.attributes().stream().allMatch(attribute -> attribute.value() == null),
        "The value of an attribute cannot be given for its deletion.");
    Map<LiveInstance, List<Attribute>> targets =
        targets(clusters.require(request.cluster()), request.attributes());
    targets.replaceAll(
        (instance, attributes) ->
            attributes.stream().flatMap(each -> instance.remove(each.name()).stream()).toList());
    targets.keySet().forEach(listeners::instanceChanged);
    return DeleteAttributesResponse.builder().attributes(views(targets)).build();
  }

  private static Map<LiveInstance, List<Attribute>> targets(
      LiveCluster cluster, List<Attribute> attributes) {
    Map<LiveInstance, List<Attribute>> targets = new LinkedHashMap<>();
    for (Attribute attribute : attributes) {
      LiveInstance instance = cluster.instances().get(Arns.lastPart(attribute.targetId()));
      if (instance == null || instance.status() == InstanceStatus.INACTIVE) {
        throw Refusal.of(
            "TargetNotFoundException",
            "The specified target wasn't found: " + attribute.targetId());
      }
      targets.computeIfAbsent(instance, each -> new ArrayList<>()).add(attribute);
    }
    return targets;
  }

  private static void requireRoom(LiveInstance instance, List<Attribute> added) {
    Set<String> names = new LinkedHashSet<>();
    Stream.concat(instance.attributes().stream(), added.stream())
        .map(Attribute::name)
        .filter(name -> !AttributeChecks.isReserved(name))
        .forEach(names::add);
    if (names.size() > AttributeChecks.MOST) {
      throw Refusal.of(
          "AttributeLimitExceededException",
          "A container instance can have at most "
              + AttributeChecks.MOST
              + " custom attributes, not "
              + names.size()
              + ".");
    }
  }

  private ListAttributesResponse list(ListAttributesRequest request) {
    Page.Request paging = Page.Request.of(arns.region(), request, 100);
    Checks.that(
        request.targetType() == TargetType.CONTAINER_INSTANCE,
        "targetType must be container-instance.");
    Checks.that(
        request.attributeValue() == null || request.attributeName() != null,
        "attributeValue needs attributeName.");
    LiveCluster cluster = clusters.require(request.cluster());
    Page<Entry> page =
        Page.of(
            cluster.instances().values().stream()
                .filter(instance -> instance.status() != InstanceStatus.INACTIVE)
                .flatMap(AttributeHandlers::entries)
                .filter(entry -> entry.isAskedFor(request)),
            Entry::key,
            paging);
    return ListAttributesResponse.builder()
        .attributes(page.map(Entry::view))
        .nextToken(page.nextToken())
        .build();
  }

  private static Stream<Entry> entries(LiveInstance instance) {
    return instance.attributes().stream()
        .sorted(Comparator.comparing(Attribute::name))
        .map(attribute -> new Entry(instance, attribute));
  }

  private static List<Attribute> views(Map<LiveInstance, List<Attribute>> targets) {
    List<Attribute> views = new ArrayList<>();
    targets.forEach(
        (instance, attributes) ->
            attributes.forEach(attribute -> views.add(new Entry(instance, attribute).view())));
    return views;
  }

  /** One attribute of one instance. */
  private record Entry(LiveInstance instance, Attribute attribute) {
    String key() {
      return instance.listingKey() + '/' + attribute.name();
    }

    boolean isAskedFor(ListAttributesRequest request) {
      return (request.attributeName() == null || request.attributeName().equals(attribute.name()))
          && (request.attributeValue() == null
              || request.attributeValue().equals(attribute.value()));
    }

    Attribute view() {
      return attribute.toBuilder()
          .targetType(TargetType.CONTAINER_INSTANCE)
          .targetId(instance.arn())
          .build();
    }
  }
}
