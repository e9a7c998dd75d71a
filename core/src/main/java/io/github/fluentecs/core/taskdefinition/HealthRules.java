package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.Containers.id;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.HealthCheck;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** The rules on the health checks of containers. */
final class HealthRules {
  private static final Constraint COMMAND =
      Constraint.hard(
          id("healthCheck.command"),
          "a command that begins with CMD or CMD-SHELL, or NONE",
          "Begin the command with CMD or CMD-SHELL.",
          "HealthCheck members, command");

  private HealthRules() {}

  static List<Rule<RegisterTaskDefinitionRequest>> all() {
    return List.of(
        Containers.each(
            COMMAND,
            ".healthCheck.command",
            (request, container, index, findings) -> {
              HealthCheck check = container.healthCheck();
              if (check != null && !begins(check.command())) {
                findings.broken(check.command().isEmpty() ? null : check.command().get(0), index);
              }
            }),
        number("interval", 5, 300, HealthCheck::interval),
        number("timeout", 2, 60, HealthCheck::timeout),
        number("retries", 1, 10, HealthCheck::retries),
        number("startPeriod", 0, 300, HealthCheck::startPeriod));
  }

  private static boolean begins(List<String> command) {
    if (command.isEmpty()) {
      return false;
    }
    String first = command.get(0);
    return "CMD-SHELL".equals(first) || "CMD".equals(first) || "NONE".equals(first);
  }

  private static Rule<RegisterTaskDefinitionRequest> number(
      String member, int least, int most, Function<HealthCheck, @Nullable Integer> read) {
    Constraint range =
        Constraint.hard(
            id("healthCheck." + member),
            least + " to " + most + (member.equals("retries") ? " times" : " seconds"),
            "Choose a number in that range.",
            "HealthCheck members, " + member);
    var allowed = Texts.range(least, most);
    return Containers.each(
        range,
        ".healthCheck." + member,
        (request, container, index, findings) -> {
          Integer number =
              container.healthCheck() == null ? null : read.apply(container.healthCheck());
          if (number != null && !allowed.test(number)) {
            findings.broken(number, index);
          }
        });
  }
}
