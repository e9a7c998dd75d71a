package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkMembers;
import io.github.fluentecs.core.value.internal.WholeUnits;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStage;

/**
 * A hook at stages of a deployment: a call of a Lambda function, or a pause until the deployment is
 * continued (rule DC-8). Immutable and thread-safe.
 */
@Value.Immutable
public interface DeploymentLifecycleHook {
  /**
   * Returns the type of the hook.
   *
   * @return AWS_LAMBDA or PAUSE
   */
  OpenEnum<LifecycleHookTarget> targetType();

  /**
   * Returns the Lambda function.
   *
   * @return its ARN; absent for a pause
   */
  Optional<String> hookTargetArn();

  /**
   * Returns the role with which ECS calls the function.
   *
   * @return an IAM role's ARN
   */
  Optional<String> roleArn();

  /**
   * Returns when the hook runs.
   *
   * @return at least one stage
   */
  List<OpenEnum<DeploymentLifecycleHookStage>> lifecycleStages();

  /**
   * Returns the document that is passed to the function.
   *
   * @return any document
   */
  @Value.Redacted
  Optional<Document> hookDetails();

  /**
   * Returns how long ECS waits for the hook.
   *
   * @return 1 minute to 14 days, sent in minutes, rounded up; absent means 24 hours
   */
  Optional<Duration> timeout();

  /**
   * Returns the action after a timeout.
   *
   * @return absent means ROLLBACK
   */
  Optional<OpenEnum<LifecycleHookAction>> timeoutAction();

  /**
   * Calls a Lambda function.
   *
   * @param functionArn the function's ARN
   * @param stages when it is called, at least one stage
   * @return the hook
   */
  static DeploymentLifecycleHook lambda(
      String functionArn, DeploymentLifecycleHookStage... stages) {
    Objects.requireNonNull(functionArn, "functionArn");
    return at(LifecycleHookTarget.AWS_LAMBDA, stages).hookTargetArn(functionArn).build();
  }

  /**
   * Pauses the deployment until {@code ContinueServiceDeployment} is called.
   *
   * @param stages when it pauses, at least one stage; not while traffic shifts
   * @return the hook
   */
  static DeploymentLifecycleHook pause(DeploymentLifecycleHookStage... stages) {
    return at(LifecycleHookTarget.PAUSE, stages).build();
  }

  private static Builder at(LifecycleHookTarget type, DeploymentLifecycleHookStage... stages) {
    return new Builder()
        .targetType(OpenEnum.of(type))
        .addAllLifecycleStages(
            Arguments.list("stages", stages).stream().map(OpenEnum::of).toList());
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the hook
   */
  static DeploymentLifecycleHook of(
      software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder hook =
        new Builder()
            .targetType(
                OpenEnum.parseNullable(
                        LifecycleHookTarget.class, (String) NewerMember.HOOK_TARGET_TYPE.read(sdk))
                    .orElseGet(() -> OpenEnum.of(LifecycleHookTarget.AWS_LAMBDA)))
            .hookTargetArn(Optional.ofNullable(sdk.hookTargetArn()))
            .roleArn(Optional.ofNullable(sdk.roleArn()))
            .lifecycleStages(
                SdkLists.map(
                    sdk.lifecycleStagesAsStrings(),
                    text -> OpenEnum.parse(DeploymentLifecycleHookStage.class, text)))
            .hookDetails(Optional.ofNullable(sdk.hookDetails()));
    if (NewerMember.HOOK_TIMEOUT.read(sdk) instanceof SdkPojo timeout) {
      hook.timeout(
              Optional.ofNullable((Integer) SdkMembers.read(timeout, "timeoutInMinutes"))
                  .map(Duration::ofMinutes))
          .timeoutAction(
              SdkMembers.text(timeout, "action")
                  .map(text -> OpenEnum.parse(LifecycleHookAction.class, text)));
    }
    return hook.build();
  }

  /**
   * Returns a copy.
   *
   * @param roleArn the role with which ECS calls the function
   * @return a copy
   */
  default DeploymentLifecycleHook role(String roleArn) {
    return toBuilder().roleArn(roleArn).build();
  }

  /**
   * Returns a copy.
   *
   * @param details the document that is passed to the function
   * @return a copy
   */
  default DeploymentLifecycleHook details(Document details) {
    Objects.requireNonNull(details, "details");
    return toBuilder().hookDetails(details).build();
  }

  /**
   * Returns a copy.
   *
   * @param time how long ECS waits for the hook: 1 minute to 14 days
   * @param action the action after a timeout
   * @return a copy
   */
  default DeploymentLifecycleHook timeout(Duration time, LifecycleHookAction action) {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(action, "action");
    return toBuilder().timeout(time).timeoutAction(OpenEnum.of(action)).build();
  }

  /**
   * Starts a hook from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /**
   * Returns hooks for a request.
   *
   * @param hooks the hooks
   * @return the SDK's models, or null for an empty list, which is then not sent
   */
  static @Nullable List<software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook>
      toSdkOrNull(List<DeploymentLifecycleHook> hooks) {
    Arguments.requireItems("hooks", hooks);
    return SdkLists.mapOrNull(hooks, DeploymentLifecycleHook::toSdk);
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook toSdk() {
    var hook =
        software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook.builder()
            .hookTargetArn(hookTargetArn().orElse(null))
            .roleArn(roleArn().orElse(null))
            .lifecycleStagesWithStrings(OpenEnum.textsOrNull(lifecycleStages()))
            .hookDetails(hookDetails().orElse(null));
    if (!targetType().equalTo(LifecycleHookTarget.AWS_LAMBDA)) { // which is what absence means
      NewerMember.HOOK_TARGET_TYPE.set(hook, targetType().text());
    }
    Map<String, Object> timeout = timeoutMembers();
    if (!timeout.isEmpty()) {
      NewerMember.HOOK_TIMEOUT.setStructure(hook, timeout);
    }
    return hook.build();
  }

  private Map<String, Object> timeoutMembers() {
    Map<String, Object> members = new HashMap<>();
    timeout().ifPresent(time -> members.put("timeoutInMinutes", WholeUnits.minutes(time)));
    timeoutAction().ifPresent(action -> members.put("action", action.text()));
    return members;
  }

  /** Builds a {@link DeploymentLifecycleHook}. Not thread-safe. */
  final class Builder extends ImmutableDeploymentLifecycleHook.Builder {
    Builder() {}

    /**
     * Sets a known value.
     *
     * @param value the value
     * @return this builder
     */
    public Builder targetType(LifecycleHookTarget value) {
      return targetType(OpenEnum.of(value));
    }

    /**
     * Adds a value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder lifecycleStage(DeploymentLifecycleHookStage value) {
      return lifecycleStage(OpenEnum.of(value));
    }

    /**
     * Adds values from the SDK's enum.
     *
     * @param values the values
     * @return this builder
     */
    public Builder lifecycleStages(DeploymentLifecycleHookStage... values) {
      return addAllLifecycleStages(OpenEnum.listOf(values));
    }

    /**
     * Sets a known value.
     *
     * @param value the value
     * @return this builder
     */
    public Builder timeoutAction(LifecycleHookAction value) {
      return timeoutAction(OpenEnum.of(value));
    }
  }
}
