package io.github.fluentecs.core.network;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;

/** The boundaries of the rules on service registries. */
public final class ServiceRegistryRuleCases {
  private static final String ENTRY = "serviceRegistries[]";

  private ServiceRegistryRuleCases() {}

  public static List<RuleCase> on(Function<List<ServiceRegistry>, EcsRequest> request) {
    Function<UnaryOperator<ServiceRegistry.Builder>, EcsRequest> one =
        change -> request.apply(List.of(registry(change)));
    return List.of(
        new RuleCase(
            "SR-1",
            "serviceRegistries",
            request.apply(List.of(registry(r -> r))),
            request.apply(List.of(registry(r -> r), registry(r -> r)))),
        new RuleCase(
            "SR-2",
            ENTRY,
            one.apply(r -> r.port(80)),
            one.apply(r -> r.port(80).containerName("web").containerPort(80))),
        new RuleCase(
            "SR-2",
            ENTRY + ".containerName",
            one.apply(r -> r.containerName("web").containerPort(80)),
            one.apply(r -> r.containerPort(80))),
        new RuleCase(
            "SR-2",
            ENTRY + ".port",
            one.apply(r -> r.containerName("web")),
            one.apply(r -> r.containerName("web").port(80))),
        new RuleCase(
            "SR-4",
            ENTRY + ".registryArn",
            one.apply(r -> r),
            one.apply(r -> r.registryArn(null))));
  }

  public static ServiceRegistry registry(UnaryOperator<ServiceRegistry.Builder> change) {
    return change.apply(ServiceRegistry.builder().registryArn("arn")).build();
  }
}
