package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.invalid;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Operations where no cluster does not mean {@code default}. */
class MandatoryClusterRulesTest extends RuleTable {

  @Override
  Stream<Rule> rules() {
    return mandatory();
  }

  /** The operations where absence does not mean {@code default}. */
  private Stream<Rule> mandatory() {
    return Stream.of(
        mandatory((ecs, name) -> ecs.deleteCluster(r -> r.cluster(name))),
        mandatory(
            (ecs, name) ->
                ecs.putClusterCapacityProviders(
                    r ->
                        r.cluster(name)
                            .capacityProviders("FARGATE")
                            .defaultCapacityProviderStrategy(List.of()))),
        mandatory(
            (ecs, name) ->
                ecs.updateClusterSettings(
                    r -> r.cluster(name).settings(ClusterRulesTest.insights("enabled")))),
        mandatory((ecs, name) -> ecs.getTaskProtection(r -> r.cluster(name).tasks(NONE))),
        mandatory(
            (ecs, name) ->
                ecs.updateTaskProtection(
                    r -> r.cluster(name).tasks(NONE).protectionEnabled(false))),
        mandatory(
            (ecs, name) -> {
              external();
              ecs.createTaskSet(
                  r -> r.cluster(name).service("ext").taskDefinition("worker").launchType("EC2"));
            }),
        mandatory(
            (ecs, name) -> {
              external();
              ecs.describeTaskSets(r -> r.cluster(name).service("ext"));
            }),
        mandatory(
            (ecs, name) -> {
              String id = external();
              ecs.updateTaskSet(
                  r -> r.cluster(name).service("ext").taskSet(id).scale(s -> s.value(0.0)));
            }),
        mandatory(
            (ecs, name) -> {
              String id = external();
              ecs.updateServicePrimaryTaskSet(
                  r -> r.cluster(name).service("ext").primaryTaskSet(id));
            }),
        mandatory(
            (ecs, name) -> {
              String id = external();
              ecs.deleteTaskSet(r -> r.cluster(name).service("ext").taskSet(id));
            }));
  }

  private static Rule mandatory(BiConsumer<EcsClient, @Nullable String> call) {
    return new Rule(
        "ID-2",
        ecs -> call.accept(ecs, "prod"),
        ecs -> call.accept(ecs, null),
        invalid("cluster cannot be empty"));
  }

  /** A task set without tasks, in {@code prod}. */
  private String external() {
    ecs.createService(
        r ->
            r.cluster("prod")
                .serviceName("ext")
                .deploymentController(c -> c.type("EXTERNAL"))
                .desiredCount(1));
    return ecs.createTaskSet(
            r -> r.cluster("prod").service("ext").taskDefinition("worker").launchType("EC2"))
        .taskSet()
        .id();
  }
}
