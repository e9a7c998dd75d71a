package io.github.fluentecs.simulator.engine.placement;

import io.github.fluentecs.simulator.engine.fault.CapacityShortage;
import io.github.fluentecs.simulator.engine.placement.InstanceFit.Criterion;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.Network;
import io.github.fluentecs.simulator.engine.state.PlacementRules;
import io.github.fluentecs.simulator.engine.state.ResourceDemand;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;

/** Judges instances for the tasks of one spec. */
public final class Suitability {
  private final Network network;
  private final LaunchSpec spec;
  private final ResourceDemand demand;
  private final CapacityShortage shortage;

  Suitability(Network network, CapacityShortage shortage, LaunchSpec spec) {
    this.network = network;
    this.spec = spec;
    this.demand = ResourceDemand.of(spec);
    this.shortage = shortage;
  }

  /** The capacity provider or launch type whose shortages count for the tasks. */
  static String provider(LaunchSpec spec) {
    return Objects.requireNonNullElse(spec.template().capacityProviderName(), "EC2");
  }

  public InstanceFit judge(LiveInstance instance) {
    if (!instance.isAgentConnected()) {
      return new InstanceFit(instance, Criterion.AGENT, "AGENT");
    }
    if (!hasAttributes(instance)) {
      return new InstanceFit(instance, Criterion.ATTRIBUTE, "ATTRIBUTE");
    }
    if (!isNearby(instance)) {
      return new InstanceFit(instance, Criterion.LOCATION, "LOCATION");
    }
    return judgeByRules(instance);
  }

  private InstanceFit judgeByRules(LiveInstance instance) {
    PlacementRules rules = spec.rules();
    var subject = new InstanceSubject(instance, daemon());
    if (!rules.memberOf().isEmpty()
        && !rules.memberOf().stream().allMatch(query -> query.matches(subject))) {
      String reason = "MemberOf placement constraint unsatisfied.";
      return new InstanceFit(instance, Criterion.MEMBER_OF, reason);
    }
    if (rules.isDistinct() && subject.taskGroups().contains(spec.template().group())) {
      String reason = "DistinctInstance placement constraint unsatisfied.";
      return new InstanceFit(instance, Criterion.DISTINCT, reason);
    }
    if (shortage.strikes(instance.zone())) {
      return new InstanceFit(instance, Criterion.RESOURCE, shortage.reason("RESOURCE:CPU"));
    }
    String missing = instance.resources().missing(demand);
    return missing == null
        ? InstanceFit.fits(instance)
        : new InstanceFit(instance, Criterion.RESOURCE, "RESOURCE:" + missing);
  }

  /**
   * The service of a DAEMON's task. What its own tasks change on their instances must not drive
   * them away from there.
   */
  private @Nullable LiveService daemon() {
    LaunchSpec.Owner owner = spec.owner();
    return owner != null && owner.service().isDaemon() ? owner.service() : null;
  }

  private boolean hasAttributes(LiveInstance instance) {
    List<Attribute> required = spec.definition().requiresAttributes();
    return (required.isEmpty()
            || required.stream().allMatch(attribute -> hasAttribute(instance, attribute)))
        && (!spec.isAwsvpc() || instance.attribute("ecs.capability.task-eni") != null)
        && runs(instance, spec.definition().runtimePlatform());
  }

  private static boolean hasAttribute(LiveInstance instance, Attribute required) {
    String value = instance.attribute(required.name());
    return required.value() == null ? value != null : required.value().equals(value);
  }

  /** Whether it is of the architecture and the operating system that the definition names. */
  private static boolean runs(LiveInstance instance, @Nullable RuntimePlatform platform) {
    return platform == null
        || (isOf(instance, "ecs.cpu-architecture", platform.cpuArchitectureAsString())
            && isOf(instance, "ecs.os-family", platform.operatingSystemFamilyAsString()));
  }

  private static boolean isOf(LiveInstance instance, String attribute, @Nullable String wanted) {
    String present = Objects.requireNonNullElse(instance.attribute(attribute), "");
    return wanted == null
        || wanted.toLowerCase(Locale.ROOT).equals(present.toLowerCase(Locale.ROOT));
  }

  /** Whether the network interface of an {@code awsvpc} task can be in the instance's zone. */
  private boolean isNearby(LiveInstance instance) {
    return !spec.isAwsvpc()
        || spec.subnets().isEmpty()
        || !network.subnetsIn(instance.zone(), spec.subnets()).isEmpty();
  }
}
