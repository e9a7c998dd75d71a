package io.github.fluentecs.workflows.lease;

import io.vavr.control.Either;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The agent's endpoint for the protection of the task that this program runs in: {@code
 * $ECS_AGENT_URI/task-protection/v1/state}. The agent calls ECS with the task role, so the program
 * needs no credentials. Every method blocks for one call. Immutable and thread-safe.
 */
public final class AgentProtection {
  private static final String PATH = "/task-protection/v1/state";

  private final AgentEndpoint endpoint;

  private AgentProtection(AgentEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * Finds the endpoint by the environment of this process.
   *
   * @return the endpoint, or that this is no task
   */
  public static Either<AgentFailure, AgentProtection> agentProtection() {
    return agentProtection(System::getenv);
  }

  /**
   * Finds the endpoint by another environment, for example of a test.
   *
   * @param environment gives the value of a variable, or null
   * @return the endpoint, or that this is no task
   */
  public static Either<AgentFailure, AgentProtection> agentProtection(
      UnaryOperator<@Nullable String> environment) {
    Objects.requireNonNull(environment, "environment");
    return AgentEndpoint.of("ECS_AGENT_URI", environment).map(AgentProtection::new);
  }

  /**
   * Asks whether the task is protected.
   *
   * @return the status, or why it is not known
   */
  public Either<AgentFailure, ProtectionStatus> status() {
    return endpoint.get(PATH).flatMap(AgentProtection::status);
  }

  /**
   * Protects the task; a protection that it has is replaced.
   *
   * @param time from now on, in whole minutes; ECS allows 1 to 2880
   * @return the status, or why it is not protected
   */
  public Either<AgentFailure, ProtectionStatus> protect(Duration time) {
    Objects.requireNonNull(time, "time");
    return put("{\"ProtectionEnabled\":true,\"ExpiresInMinutes\":" + time.toMinutes() + "}");
  }

  /**
   * Lets the task be stopped again.
   *
   * @return the status, or why the protection may go on
   */
  public Either<AgentFailure, ProtectionStatus> release() {
    return put("{\"ProtectionEnabled\":false}");
  }

  private Either<AgentFailure, ProtectionStatus> put(String body) {
    return endpoint.put(PATH, body).flatMap(AgentProtection::status);
  }

  private static Either<AgentFailure, ProtectionStatus> status(JsonNode answer) {
    Optional<JsonNode> protection = answer.field("protection").filter(JsonNode::isObject);
    if (protection.isPresent()) {
      return Either.right(read(protection.get()));
    }
    Optional<JsonNode> failure = answer.field("failure").filter(JsonNode::isObject);
    if (failure.isPresent()) {
      return Either.left(told(AgentFailure.Kind.REFUSED, failure.get(), "Reason", "Detail"));
    }
    Optional<JsonNode> error = answer.field("error").filter(JsonNode::isObject);
    return Either.left(
        error
            .map(each -> told(AgentFailure.Kind.ERROR, each, "Code", "Message"))
            .orElseGet(
                () ->
                    AgentFailure.of(
                        AgentFailure.Kind.UNREADABLE,
                        "The answer has neither a protection nor a failure nor an error.")));
  }

  private static ProtectionStatus read(JsonNode protection) {
    boolean isProtected =
        protection
            .field("ProtectionEnabled")
            .filter(JsonNode::isBoolean)
            .map(JsonNode::asBoolean)
            .orElse(false);
    return new ProtectionStatus(
        isProtected,
        AgentEndpoint.text(protection, "ExpirationDate").flatMap(AgentProtection::instant));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static AgentFailure told(
      AgentFailure.Kind kind, JsonNode node, String code, String message) {
    Optional<String> named = AgentEndpoint.text(node, code);
    String more = AgentEndpoint.text(node, message).map(text -> ": " + text).orElse("");
    return new AgentFailure(kind, named, named.orElse("no " + code) + more);
  }
}
