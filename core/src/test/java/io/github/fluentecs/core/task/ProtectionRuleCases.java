package io.github.fluentecs.core.task;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.cluster.ClusterRuleCases;
import io.github.fluentecs.core.rule.ReferenceCases;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionRequest;

/** The boundaries of the rules on task scale-in protection. */
final class ProtectionRuleCases {
  private static final String MINUTES = "expiresInMinutes";
  private static final String EXPIRY = "UpdateTaskProtection/expiresInMinutes";

  private ProtectionRuleCases() {}

  static List<RuleCase> all() {
    return Stream.of(get(), update(), updateBlocks()).flatMap(List::stream).toList();
  }

  private static List<RuleCase> get() {
    EcsRequest one = get(g -> g);
    List<RuleCase> own =
        List.of(
            new RuleCase(
                "GetTaskProtection/tasks",
                "tasks",
                get(g -> g.tasks(Repeat.ids(100))),
                get(g -> g.tasks(Repeat.ids(101)))),
            new RuleCase(
                "GetTaskProtection/tasks/given", "tasks", one, get(g -> g.tasks(List.of()))),
            new RuleCase("ID-4", "tasks[]", one, get(g -> g.tasks("x y"))),
            ClusterRuleCases.same("prod", "tasks[]", t -> get(g -> g.tasks(t))));
    return Stream.concat(
            own.stream(), ClusterRuleCases.mandatory(c -> get(g -> g.cluster(c))).stream())
        .toList();
  }

  private static EcsRequest get(UnaryOperator<GetTaskProtectionRequest.Builder> change) {
    return change.apply(GetTaskProtectionRequest.builder().cluster("prod").tasks("x")).build();
  }

  private static List<RuleCase> update() {
    return List.of(
        new RuleCase(
            EXPIRY,
            MINUTES,
            update(u -> u.expiresInMinutes(1)),
            update(u -> u.expiresInMinutes(0))),
        new RuleCase(
            EXPIRY,
            MINUTES,
            update(u -> u.expiresInMinutes(2880)),
            update(u -> u.expiresInMinutes(2881))),
        new RuleCase(
            EXPIRY + "/enabled",
            MINUTES,
            update(u -> u.protectionEnabled(false)),
            update(u -> u.protectionEnabled(false).expiresInMinutes(1))),
        new RuleCase(
            "UpdateTaskProtection/protectionEnabled",
            "protectionEnabled",
            update(u -> u),
            update(u -> u.protectionEnabled(null))));
  }

  private static List<RuleCase> updateBlocks() {
    return Stream.of(
            ClusterRuleCases.mandatory(c -> update(u -> u.cluster(c))),
            ReferenceCases.write("tasks", 10, ids -> update(u -> u.tasks(ids))),
            List.of(ClusterRuleCases.same("prod", "tasks[]", t -> update(u -> u.tasks(t)))))
        .flatMap(List::stream)
        .toList();
  }

  private static EcsRequest update(UnaryOperator<UpdateTaskProtectionRequest.Builder> change) {
    return change
        .apply(
            UpdateTaskProtectionRequest.builder()
                .cluster("prod")
                .tasks("x")
                .protectionEnabled(true))
        .build();
  }
}
