package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.core.taskdefinition.LogConfiguration;
import io.vavr.control.Either;
import java.util.Map;
import java.util.Optional;

/** Finds the stream that a container of a task writes to, or says why there is none. */
final class ContainerLog {
  private ContainerLog() {}

  static Either<String, LogStream> of(ContainerDefinition container, Task task) {
    LogConfiguration logs = container.logConfiguration().orElse(null);
    if (logs == null) {
      return Either.left(container.name() + " has no log configuration");
    }
    if (!logs.logDriver().text().equals("awslogs")) {
      return Either.left(
          container.name() + " logs by " + logs.logDriver() + ", not to CloudWatch Logs");
    }
    Map<String, String> options = logs.options();
    String group = options.get("awslogs-group");
    return group == null
        ? Either.left(container.name() + " has no awslogs-group")
        : name(options, container.name(), task)
            .map(name -> new LogStream(region(options), group, name));
  }

  private static Optional<String> region(Map<String, String> options) {
    return Optional.ofNullable(options.get("awslogs-region"));
  }

  private static Either<String, String> name(
      Map<String, String> options, String container, Task task) {
    String prefix = options.get("awslogs-stream-prefix");
    if (prefix != null) {
      TaskRef ref = task.ref();
      return Either.right(prefix + "/" + container + "/" + ref.id());
    }
    return task.containers().stream()
        .filter(each -> each.name().filter(container::equals).isPresent())
        .flatMap(each -> each.runtimeId().stream())
        .findFirst()
        .<Either<String, String>>map(Either::right)
        .orElseGet(
            () -> Either.left(container + " has no awslogs-stream-prefix and no runtime ID"));
  }
}
