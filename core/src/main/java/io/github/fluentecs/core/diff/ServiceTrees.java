package io.github.fluentecs.core.diff;

import io.github.fluentecs.core.describe.internal.WireTree;
import io.github.fluentecs.core.service.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** A request for a service, and the service, in one form. */
final class ServiceTrees {
  private static final String CONFIGURATION = "deploymentConfiguration";
  private static final String STRATEGY = "capacityProviderStrategy";
  private static final String DEFINITION = "taskDefinition";
  private static final String LAUNCH_TYPE = "launchType";

  /** Whose service it is, and how the call is made. */
  private static final Set<String> CALL =
      Set.of("cluster", "service", "serviceName", "clientToken", "forceNewDeployment");

  /** Shown by the primary deployment, not by the service. */
  private static final Set<String> DEPLOYED =
      Set.of("serviceConnectConfiguration", "volumeConfigurations", "vpcLatticeConfigurations");

  /** Shown by revisions of the service only. */
  private static final Set<String> HIDDEN = Set.of("monitoring", "gatewayConnectors");

  /** Where ECS decides by more than the request, what is not said is not desired. */
  private static final Set<String> CHOSEN =
      Set.of("roleArn", "availabilityZoneRebalancing", DEFINITION);

  /** Parts of a deployment configuration that an update keeps where it does not give them. */
  private static final Set<String> KEPT =
      Set.of(
          "minimumHealthyPercent",
          "maximumPercent",
          "deploymentCircuitBreaker",
          "alarms",
          "earlySuccessCriteria");

  private static final Set<String> DEPLOYING =
      Set.of(
          DEFINITION,
          "networkConfiguration",
          "platformVersion",
          "loadBalancers",
          "serviceRegistries",
          "serviceConnectConfiguration",
          "volumeConfigurations",
          "vpcLatticeConfigurations",
          STRATEGY,
          LAUNCH_TYPE);

  private ServiceTrees() {}

  static Trees of(CreateServiceRequest request, Service service) {
    Map<String, @Nullable Object> desired = members(WireTree.of(request));
    Map<String, @Nullable Object> there = shown(service);
    Map<String, @Nullable Object> found = new LinkedHashMap<>();
    for (String member : memberNames(request)) {
      found.put(member, there.get(member));
    }
    CHOSEN.stream().filter(each -> desired.get(each) == null).forEach(found::remove);
    capacity(desired, found);
    if (isDaemon(desired, service)) {
      desired.remove("desiredCount");
      found.remove("desiredCount");
    }
    return trees(desired, found, service);
  }

  private static List<String> memberNames(CreateServiceRequest request) {
    return request.sdkFields().stream()
        .map(field -> renamed(field.locationName()))
        .filter(member -> !CALL.contains(member))
        .toList();
  }

  /** Without a word on it, the cluster's strategy counts, and else the launch type EC2. */
  private static void capacity(
      Map<String, @Nullable Object> desired, Map<String, @Nullable Object> found) {
    if (desired.get(LAUNCH_TYPE) != null || !Trees.items(desired, STRATEGY).isEmpty()) {
      return;
    }
    found.remove(STRATEGY);
    if ("EC2".equals(found.get(LAUNCH_TYPE))) {
      found.remove(LAUNCH_TYPE);
    }
  }

  static Trees of(UpdateServiceRequest request, Service service) {
    Map<String, @Nullable Object> desired = members(WireTree.of(request));
    Map<String, @Nullable Object> there = shown(service);
    Map<String, @Nullable Object> found = new LinkedHashMap<>();
    desired.keySet().forEach(member -> found.put(member, there.get(member)));
    if (desired.get(CONFIGURATION) != null) {
      Map<String, @Nullable Object> now = Trees.present(there, CONFIGURATION);
      Map<String, @Nullable Object> then = Trees.present(desired, CONFIGURATION);
      now.forEach(
          (member, value) -> {
            if (KEPT.contains(member) && value != null) {
              Trees.fill(then, member, value);
            }
          });
    }
    return trees(desired, found, service);
  }

  private static Map<String, @Nullable Object> members(Map<String, @Nullable Object> request) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    request.forEach((member, value) -> members.put(renamed(member), value));
    members.keySet().removeAll(CALL);
    return members;
  }

  private static String renamed(String member) {
    return member.equals("role") ? "roleArn" : member;
  }

  private static Map<String, @Nullable Object> shown(Service service) {
    Map<String, @Nullable Object> shown = WireTree.of(service.sdk());
    service
        .primaryDeployment()
        .ifPresent(
            deployment -> {
              Map<String, @Nullable Object> primary = WireTree.of(deployment.sdk());
              DEPLOYED.forEach(member -> shown.put(member, primary.get(member)));
            });
    return shown;
  }

  private static Trees trees(
      Map<String, @Nullable Object> desired, Map<String, @Nullable Object> found, Service service) {
    List<String> unseen = new ArrayList<>();
    boolean isDeployed = service.primaryDeployment().isPresent();
    for (String member : List.copyOf(desired.keySet())) {
      boolean isHidden =
          HIDDEN.contains(member)
              || (DEPLOYED.contains(member) && !isDeployed)
              || (member.equals(DEFINITION)
                  && Equivalents.isOfFamily(desired.get(member), found.get(member)));
      if (isHidden) {
        unseen.add(member);
        desired.remove(member);
        found.remove(member);
      }
    }
    boolean isDaemon = isDaemon(desired, service);
    ServiceDefaults.complete(desired, found, isDaemon);
    ServiceDefaults.complete(found, desired, isDaemon);
    return new Trees(desired, found, unseen, DEPLOYING);
  }

  private static boolean isDaemon(Map<String, @Nullable Object> desired, Service service) {
    return "DAEMON".equals(service.sdk().schedulingStrategyAsString())
        || "DAEMON".equals(desired.get("schedulingStrategy"));
  }
}
