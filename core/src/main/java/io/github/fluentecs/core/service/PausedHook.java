package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A lifecycle hook at which a service deployment is paused: it awaits {@link
 * ContinueServiceDeployment}. Immutable and thread-safe.
 */
@Value.Immutable
public interface PausedHook {
  /**
   * Returns the id, which is another one each time a deployment pauses.
   *
   * @return the id, for {@link ContinueServiceDeployment}
   */
  String id();

  /**
   * Returns until when ECS waits.
   *
   * @return the instant; empty where ECS does not tell it
   */
  Optional<Instant> expiresAt();

  /**
   * Returns what ECS does when nobody has answered by then.
   *
   * @return the action; empty where ECS does not tell it
   */
  Optional<OpenEnum<LifecycleHookAction>> timeoutAction();

  /**
   * Starts a hook, for tests.
   *
   * @param id the id
   * @return a builder
   */
  static Builder builder(String id) {
    return new Builder().id(id);
  }

  /** Builds a {@link PausedHook}. Not thread-safe. */
  final class Builder extends ImmutablePausedHook.Builder {
    Builder() {}

    /**
     * Sets a known value.
     *
     * @param value the value
     * @return this builder
     */
    public Builder timeoutAction(LifecycleHookAction value) {
      return timeoutAction(OpenEnum.of(value));
    }

    static PausedHook of(SdkPojo detail) {
      return builder(SdkMembers.text(detail, "hookId").orElse(""))
          .expiresAt(Optional.ofNullable((Instant) SdkMembers.read(detail, "expiresAt")))
          .timeoutAction(
              SdkMembers.text(detail, "timeoutAction")
                  .map(text -> OpenEnum.parse(LifecycleHookAction.class, text)))
          .build();
    }
  }
}
