package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.invalid;

import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionRequest;

/** Protection of tasks from scale-in and deployments. */
class ProtectionRulesTest extends RuleTable {

  @Override
  Stream<Rule> rules() {
    return protection();
  }

  private static Rule protect(
      Consumer<UpdateTaskProtectionRequest.Builder> inside,
      Consumer<UpdateTaskProtectionRequest.Builder> outside,
      String word) {
    return new Rule(
        "UpdateTaskProtection",
        ecs -> ecs.updateTaskProtection(r -> inside.accept(r.cluster("prod"))),
        ecs -> ecs.updateTaskProtection(r -> outside.accept(r.cluster("prod"))),
        invalid(word));
  }

  private static Stream<Rule> protection() {
    return Stream.of(
        protect(
            r -> r.protectionEnabled(true).tasks(many(10)),
            r -> r.protectionEnabled(true).tasks(many(11)),
            "tasks"),
        protect(
            r -> r.protectionEnabled(true).tasks(NONE),
            r -> r.protectionEnabled(true),
            "Tasks cannot be empty"),
        protect(
            r -> r.protectionEnabled(false).tasks(NONE), r -> r.tasks(NONE), "protectionEnabled"),
        protect(
            r -> r.protectionEnabled(true).tasks(NONE).expiresInMinutes(2880),
            r -> r.protectionEnabled(true).tasks(NONE).expiresInMinutes(2881),
            "expiresInMinutes"),
        protect(
            r -> r.protectionEnabled(true).tasks(NONE).expiresInMinutes(1),
            r -> r.protectionEnabled(true).tasks(NONE).expiresInMinutes(0),
            "expiresInMinutes"),
        protect(
            r -> r.protectionEnabled(false).tasks(NONE),
            r -> r.protectionEnabled(false).tasks(NONE).expiresInMinutes(10),
            "expiresInMinutes"),
        new Rule(
            "GetTaskProtection",
            ecs -> ecs.getTaskProtection(r -> r.cluster("prod").tasks(many(100))),
            ecs -> ecs.getTaskProtection(r -> r.cluster("prod").tasks(many(101))),
            invalid("tasks")));
  }
}
