package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/**
 * What is known to be missing, or may be, in a request that was copied from ECS's answer or read
 * from a file. The request carries it as an execution attribute, which is not sent.
 *
 * @param dropped members of the answer that the SDK did not read
 * @param unknown what nobody could look at; empty for nothing
 * @param leftOut members of a file that the request does not have
 */
record LossyCopy(List<String> dropped, List<String> unknown, List<String> leftOut) {
  private static final ExecutionAttribute<LossyCopy> ATTRIBUTE =
      new ExecutionAttribute<>("FluentEcsLossyCopy");

  private static final Constraint LOSSY =
      Constraint.soft(
          "LossyCopy",
          "taskDefinition",
          "a copy of all members that ECS answered",
          "Use a newer AWS SDK, which knows these members, or relax this rule to lose them.",
          "library: a revision must not lose members in silence");

  private static final Constraint UNKNOWN =
      Constraint.advice(
          "LossyCopy/unknown",
          "taskDefinition",
          "a copy of an answer that could be compared with what ECS sent",
          "Revise what taskDefinition(...).get() gave through a client of the AWS SDK.",
          "library: a revision must not lose members in silence");

  private static final Constraint LEFT_OUT =
      Constraint.advice(
          "LossyCopy/json",
          "taskDefinition",
          "JSON with the members of RegisterTaskDefinition",
          "Correct the names of these members; ECS would overlook them.",
          "aws ecs register-task-definition --cli-input-json: unknown parameters");

  static final List<Constraint> CONSTRAINTS = List.of(LOSSY, UNKNOWN, LEFT_OUT);

  static LossyCopy ofAnswer(List<String> dropped, List<String> unknown) {
    return new LossyCopy(dropped, unknown, List.of());
  }

  static LossyCopy ofJson(List<String> leftOut) {
    return new LossyCopy(List.of(), List.of(), leftOut);
  }

  LossyCopy {
    dropped = List.copyOf(dropped);
    unknown = List.copyOf(unknown);
    leftOut = List.copyOf(leftOut);
  }

  /** Returns whether all is known to be there. */
  boolean isWhole() {
    return dropped.isEmpty() && unknown.isEmpty();
  }

  /** Lets a request carry this. */
  void mark(RegisterTaskDefinitionRequest.Builder request) {
    request.overrideConfiguration(
        configuration -> configuration.putExecutionAttribute(ATTRIBUTE, this));
  }

  /** Returns what a request carries. */
  static Optional<LossyCopy> of(RegisterTaskDefinitionRequest request) {
    return request
        .overrideConfiguration()
        .flatMap(c -> Optional.ofNullable(c.executionAttributes().getAttribute(ATTRIBUTE)));
  }

  static void check(RegisterTaskDefinitionRequest request, Findings findings) {
    of(request)
        .ifPresent(
            copy -> {
              if (!copy.dropped.isEmpty()) {
                findings.broken(
                    LOSSY, Given.words("a copy without " + String.join(", ", copy.dropped)));
              }
              if (!copy.unknown.isEmpty()) {
                findings.broken(UNKNOWN, Given.words(String.join(" and ", copy.unknown)));
              }
              if (!copy.leftOut.isEmpty()) {
                findings.broken(LEFT_OUT, Given.words(String.join(", ", copy.leftOut)));
              }
            });
  }
}
