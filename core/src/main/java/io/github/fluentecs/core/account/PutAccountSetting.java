package io.github.fluentecs.core.account;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingRequest;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingResponse;
import software.amazon.awssdk.services.ecs.model.SettingName;

/**
 * Sets an account setting of one user or role, or with the root user's ARN that of the account; by
 * default that of the caller. It counts for the client's Region.
 */
@Value.Immutable
public interface PutAccountSetting
    extends Operation<
        PutAccountSetting,
        PutAccountSettingRequest.Builder,
        PutAccountSettingRequest,
        PutAccountSettingResponse,
        AccountSetting> {
  /** The operation {@code PutAccountSetting}. */
  Action<PutAccountSettingRequest, PutAccountSettingResponse> ACTION =
      Action.of(
              PutAccountSettingRequest.class,
              PutAccountSettingResponse.class,
              ThrottleCategory.SETTING_MODIFY)
          .calls(EcsClient::putAccountSetting, () -> EcsAsyncClient::putAccountSetting)
          .idempotent()
          .checked(AccountSettingRules::ofPutAccountSetting, AccountSettingRules::putAccountSetting)
          .build();

  /**
   * Returns the name.
   *
   * @return for example {@code containerInsights}
   */
  OpenEnum<SettingName> name();

  /**
   * Returns the value.
   *
   * @return a word that the setting knows (rule PutAccountSetting/value/known)
   */
  String value();

  /**
   * Returns the principal.
   *
   * @return the ARN of a user, a role or the root user (rule PutAccountSetting/principalArn);
   *     absent means the caller
   */
  Optional<String> principalArn();

  @Override
  List<Consumer<? super PutAccountSettingRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param name the name of the setting
   * @param value the value, as ECS spells it
   * @return a builder
   */
  static Builder builder(OpenEnum<SettingName> name, String value) {
    return new Builder().name(name).value(value);
  }

  /**
   * Starts a command.
   *
   * @param name the name of the setting
   * @param value the value, as ECS spells it
   * @return a builder
   */
  static Builder builder(SettingName name, String value) {
    Objects.requireNonNull(name, "name");
    return new Builder().name(OpenEnum.of(name)).value(value);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static PutAccountSetting of(PutAccountSettingRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(
                OpenEnum.parse(SettingName.class, SdkValues.text(sdk.nameAsString())),
                SdkValues.text(sdk.value()))
            .principalArn(Optional.ofNullable(sdk.principalArn()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs put-account-setting --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static PutAccountSetting fromJson(String json) {
    return of(RequestJson.read(json, PutAccountSettingRequest.builder()));
  }

  @Override
  default Action<PutAccountSettingRequest, PutAccountSettingResponse> action() {
    return ACTION;
  }

  @Override
  default AccountRef resource() {
    return AccountRef.ofCaller();
  }

  @Override
  default PutAccountSettingRequest.Builder draft() {
    return PutAccountSettingRequest.builder()
        .name(name().text())
        .value(value())
        .principalArn(principalArn().orElse(null));
  }

  @Override
  default AccountSetting result(PutAccountSettingResponse response) {
    return AccountSetting.of(response.setting());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link PutAccountSetting}. Not thread-safe. */
  final class Builder extends ImmutablePutAccountSetting.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param name the name
     * @return this builder
     */
    public Builder name(SettingName name) {
      Objects.requireNonNull(name, "name");
      return name(OpenEnum.of(name));
    }
  }
}
