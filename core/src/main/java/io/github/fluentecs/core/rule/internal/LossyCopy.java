package io.github.fluentecs.core.rule.internal;

import io.github.fluentecs.core.rule.Constraint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;

/**
 * What is known to be missing, or may be, in a request that was copied from ECS's answer or read
 * from JSON. The request carries it as an execution attribute, which is not sent.
 *
 * @param dropped members of the answer that the SDK did not read
 * @param unknown what nobody could look at; empty for nothing
 * @param leftOut members of the JSON that the request does not have: what they are, by path
 */
public record LossyCopy(List<String> dropped, List<String> unknown, Map<String, String> leftOut) {
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

  /** Told of the requests of every operation, at the place of the member. */
  static final Constraint LEFT_OUT =
      Constraint.advice(
          "LossyCopy/json",
          "",
          "the members of the request",
          "Correct its name, or remove it: it is not sent.",
          "aws ecs ... --cli-input-json: unknown parameters");

  /** The constraints on copies of answers. */
  public static final List<Constraint> OF_ANSWERS = List.of(LOSSY, UNKNOWN);

  /**
   * Tells what is missing in a copy of an answer.
   *
   * @param dropped members of the answer that the SDK did not read
   * @param unknown what nobody could look at
   * @return what to tell
   */
  public static LossyCopy ofAnswer(List<String> dropped, List<String> unknown) {
    return new LossyCopy(dropped, unknown, Map.of());
  }

  /**
   * Tells what is missing in a request that was read from JSON.
   *
   * @param leftOut members that the request does not have: what they are, by path
   * @return what to tell
   */
  public static LossyCopy ofJson(Map<String, String> leftOut) {
    return new LossyCopy(List.of(), List.of(), leftOut);
  }

  /**
   * Copies what it is made of.
   *
   * @param dropped members of the answer that the SDK did not read
   * @param unknown what nobody could look at; empty for nothing
   * @param leftOut members of the JSON that the request does not have: what they are, by path
   */
  public LossyCopy {
    dropped = List.copyOf(dropped);
    unknown = List.copyOf(unknown);
    leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
  }

  /**
   * Returns whether all of an answer is known to be there.
   *
   * @return false if members were dropped or may have been
   */
  public boolean isWhole() {
    return dropped.isEmpty() && unknown.isEmpty();
  }

  /**
   * Lets a request carry this.
   *
   * @param request the request's builder
   */
  public void mark(AwsRequest.Builder request) {
    request.overrideConfiguration(
        configuration -> configuration.putExecutionAttribute(ATTRIBUTE, this));
  }

  private static Optional<LossyCopy> of(AwsRequest request) {
    return request
        .overrideConfiguration()
        .flatMap(c -> Optional.ofNullable(c.executionAttributes().getAttribute(ATTRIBUTE)));
  }

  /**
   * Checks a request that may be the copy of an answer.
   *
   * @param request the request
   * @param findings where to report
   */
  public static void checkAnswer(AwsRequest request, Findings findings) {
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
            });
  }

  /** Checks a request that may have been read from JSON. */
  static void checkJson(AwsRequest request, Findings findings) {
    of(request)
        .ifPresent(
            copy ->
                copy.leftOut.forEach(
                    (path, what) -> findings.at(path).broken(LEFT_OUT, Given.words(what))));
  }
}
