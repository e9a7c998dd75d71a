package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.cluster.ClusterRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Ids;
import io.github.fluentecs.core.rule.Paging;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.Rules;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.tag.TagRules;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.DeleteCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderRequest;

/** The rules of the actions on capacity providers. */
final class CapacityProviderRules {
  private static final Constraint NAME =
      Constraint.hard(
          "NM-3",
          "1 to 255 letters, digits, - and _, not beginning with aws, ecs or fargate",
          "Choose another name.",
          "CreateCapacityProvider request, name");

  private static final Constraint IN_CLUSTER =
      Constraint.soft(
          "CP-14",
          "a cluster beside managedInstancesProvider",
          "Name the cluster that the managed instances are for.",
          "CapacityProvider description, cluster");

  private static final List<String> RESERVED = List.of("aws", "ecs", "fargate");

  private CapacityProviderRules() {}

  static Rules<CreateCapacityProviderRequest> createCapacityProvider() {
    return Rules.of(CreateCapacityProviderRequest.class)
        .require("name", CreateCapacityProviderRequest::name)
        .add(
            Rule.value(
                NAME, "name", CreateCapacityProviderRequest::name, CapacityProviderRules::free))
        .add(ClusterRules.optional(CreateCapacityProviderRequest::cluster))
        .add(
            oneKind(
                kinds(Constraint::hard, "CreateCapacityProvider"),
                CreateCapacityProviderRequest::autoScalingGroupProvider,
                CreateCapacityProviderRequest::managedInstancesProvider))
        .add(
            inCluster(
                CreateCapacityProviderRequest::managedInstancesProvider,
                CreateCapacityProviderRequest::cluster))
        .add(AutoScalingGroupRules.group())
        .addAll(AutoScalingGroupRules.scalingOfNew())
        .add(AutoScalingGroupRules.protectionOfNew())
        .addAll(ManagedInstancesRules.create())
        .addAll(TagRules.on(CreateCapacityProviderRequest::tags))
        .build();
  }

  static Rules<UpdateCapacityProviderRequest> updateCapacityProvider() {
    return Rules.of(UpdateCapacityProviderRequest.class)
        .require("name", UpdateCapacityProviderRequest::name)
        .add(References.form("name", UpdateCapacityProviderRequest::name))
        .add(notFargate("UpdateCapacityProvider", "name", UpdateCapacityProviderRequest::name))
        .add(ClusterRules.optional(UpdateCapacityProviderRequest::cluster))
        .add(
            oneKind(
                kinds(Constraint::soft, "UpdateCapacityProvider"),
                UpdateCapacityProviderRequest::autoScalingGroupProvider,
                UpdateCapacityProviderRequest::managedInstancesProvider))
        .add(
            inCluster(
                UpdateCapacityProviderRequest::managedInstancesProvider,
                UpdateCapacityProviderRequest::cluster))
        .addAll(AutoScalingGroupRules.scalingOfExisting())
        .add(AutoScalingGroupRules.protectionOfExisting())
        .addAll(ManagedInstancesRules.update())
        .build();
  }

  static Rules<DeleteCapacityProviderRequest> deleteCapacityProvider() {
    return Rules.of(DeleteCapacityProviderRequest.class)
        .require("capacityProvider", DeleteCapacityProviderRequest::capacityProvider)
        .add(References.form("capacityProvider", DeleteCapacityProviderRequest::capacityProvider))
        .add(
            notFargate(
                "DeleteCapacityProvider",
                "capacityProvider",
                DeleteCapacityProviderRequest::capacityProvider))
        .add(ClusterRules.optional(DeleteCapacityProviderRequest::cluster))
        .build();
  }

  static Rules<DescribeCapacityProvidersRequest> describeCapacityProviders() {
    return Rules.of(DescribeCapacityProvidersRequest.class)
        .addAll(
            Ids.of("DescribeCapacityProviders", "capacityProviders", 100)
                .readOptional(DescribeCapacityProvidersRequest::capacityProviders))
        .add(ClusterRules.optional(DescribeCapacityProvidersRequest::cluster))
        .add(
            Paging.maxResults(
                "DescribeCapacityProviders", 10, DescribeCapacityProvidersRequest::maxResults))
        .build();
  }

  private static boolean free(String name) {
    if (!Texts.isName(name)) {
      return false;
    }
    for (int i = 0; i < RESERVED.size(); i++) {
      String prefix = RESERVED.get(i);
      if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
        return false;
      }
    }
    return true;
  }

  /** Makes a constraint of one level or the other. */
  private interface Leveled {
    Constraint of(String id, String allowed, String remedy, String source);
  }

  private static Constraint kinds(Leveled level, String operation) {
    return level.of(
        operation + "/autoScalingGroupProvider",
        "an autoScalingGroupProvider or a managedInstancesProvider, not both",
        "Give one of them.",
        operation + " request, both members");
  }

  private static <Q> Rule<Q> oneKind(
      Constraint constraint,
      Function<? super Q, @Nullable Object> group,
      Function<? super Q, @Nullable Object> managed) {
    return Rule.of(
        constraint,
        "autoScalingGroupProvider",
        (request, findings) -> {
          boolean first = group.apply(request) != null;
          if (first == (managed.apply(request) != null)) {
            findings.broken(Given.words(first ? "both" : "neither"));
          }
        });
  }

  private static <Q> Rule<Q> inCluster(
      Function<? super Q, @Nullable Object> managed,
      Function<? super Q, @Nullable String> cluster) {
    return Rule.of(
        IN_CLUSTER,
        "cluster",
        (request, findings) -> {
          if (managed.apply(request) != null && cluster.apply(request) == null) {
            findings.broken(null);
          }
        });
  }

  private static <Q> Rule<Q> notFargate(
      String operation, String member, Function<? super Q, @Nullable String> name) {
    Constraint own =
        Constraint.hard(
            operation + "/fargate",
            "a capacity provider of one's own",
            "FARGATE and FARGATE_SPOT can only be associated with clusters.",
            "CreateCapacityProvider description, Fargate");
    return Rule.value(own, member, name, text -> !StrategyRules.isFargate(text));
  }
}
