package io.github.fluentecs.core.express;

import io.github.fluentecs.core.ref.TaskDefinitionRef;
import java.util.Objects;

/**
 * A task definition of one's own, for example with sidecars. It has the compatibility FARGATE, and
 * a container called Main whose only port mapping is TCP and has a container port and a name; ECS
 * checks that. Immutable and thread-safe.
 *
 * @param taskDefinition by its ARN (rule EX-2)
 */
public record OwnTask(TaskDefinitionRef taskDefinition) implements ExpressTask {
  /**
   * Checks that the reference is not null.
   *
   * @param taskDefinition by its ARN (rule EX-2)
   */
  public OwnTask {
    Objects.requireNonNull(taskDefinition, "taskDefinition");
  }

  /**
   * Makes the choice of a task definition.
   *
   * @param arn the task definition's ARN
   * @return the choice
   */
  public static OwnTask of(String arn) {
    Objects.requireNonNull(arn, "arn");
    return new OwnTask(TaskDefinitionRef.of(arn));
  }
}
