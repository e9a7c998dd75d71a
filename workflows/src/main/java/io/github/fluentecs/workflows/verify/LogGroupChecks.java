package io.github.fluentecs.workflows.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** Whether log groups are there, or are made by the log driver. */
final class LogGroupChecks {
  private static final String GROUP = "awslogs-group";

  private LogGroupChecks() {}

  static List<Check> of(RegisterTaskDefinitionRequest request, LogGroups logGroups) {
    List<Check> checks = new ArrayList<>();
    for (ContainerDefinition container : request.containerDefinitions()) {
      var logs = container.logConfiguration();
      if (logs != null
          && logs.logDriver() == LogDriver.AWSLOGS
          && logs.options().containsKey(GROUP)) {
        String path =
            "containerDefinitions[" + container.name() + "].logConfiguration.options." + GROUP;
        checks.add(check(path, logs.options(), logGroups));
      }
    }
    return checks;
  }

  private static Check check(String path, Map<String, String> options, LogGroups logGroups) {
    String group = options.getOrDefault(GROUP, "");
    if (Boolean.parseBoolean(options.get("awslogs-create-group"))) {
      return Check.known(new Finding.Ok(path, "the log group is created with the first task"));
    }
    Optional<String> region = Optional.ofNullable(options.get("awslogs-region"));
    return new Check(
        "log group " + group,
        List.of(path),
        () ->
            Answers.judge(
                path,
                logGroups.logGroup(group, region),
                new Finding.Wrong(
                    path,
                    "there is no log group " + group,
                    "create it, or set awslogs-create-group to true"),
                arn -> List.of(new Finding.Ok(path, "the log group is there"))));
  }
}
