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
import software.amazon.awssdk.services.ecs.model.DeleteAccountSettingRequest;
import software.amazon.awssdk.services.ecs.model.DeleteAccountSettingResponse;
import software.amazon.awssdk.services.ecs.model.SettingName;

/**
 * Removes the account setting of one user or role, by default of the caller, so that the account's
 * own counts; with the root user's ARN that of the account.
 */
@Value.Immutable
public interface DeleteAccountSetting
    extends Operation<
        DeleteAccountSetting,
        DeleteAccountSettingRequest.Builder,
        DeleteAccountSettingRequest,
        DeleteAccountSettingResponse,
        AccountSetting> {
  /** The operation {@code DeleteAccountSetting}. */
  Action<DeleteAccountSettingRequest, DeleteAccountSettingResponse> ACTION =
      Action.of(
              DeleteAccountSettingRequest.class,
              DeleteAccountSettingResponse.class,
              ThrottleCategory.SETTING_MODIFY)
          .calls(EcsClient::deleteAccountSetting, () -> EcsAsyncClient::deleteAccountSetting)
          .idempotent()
          .checked(
              AccountSettingRules::ofDeleteAccountSetting,
              AccountSettingRules::deleteAccountSetting)
          .build();

  /**
   * Returns the name.
   *
   * @return for example {@code containerInsights}
   */
  OpenEnum<SettingName> name();

  /**
   * Returns the principal.
   *
   * @return the ARN of a user, a role or the root user (rule DeleteAccountSetting/principalArn);
   *     absent means the caller
   */
  Optional<String> principalArn();

  @Override
  List<Consumer<? super DeleteAccountSettingRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param name the name of the setting
   * @return a builder
   */
  static Builder builder(OpenEnum<SettingName> name) {
    return new Builder().name(name);
  }

  /**
   * Starts a command.
   *
   * @param name the name of the setting
   * @return a builder
   */
  static Builder builder(SettingName name) {
    Objects.requireNonNull(name, "name");
    return new Builder().name(OpenEnum.of(name));
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DeleteAccountSetting of(DeleteAccountSettingRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(OpenEnum.parse(SettingName.class, SdkValues.text(sdk.nameAsString())))
            .principalArn(Optional.ofNullable(sdk.principalArn()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs delete-account-setting --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DeleteAccountSetting fromJson(String json) {
    return of(RequestJson.read(json, DeleteAccountSettingRequest.builder()));
  }

  @Override
  default Action<DeleteAccountSettingRequest, DeleteAccountSettingResponse> action() {
    return ACTION;
  }

  @Override
  default AccountRef resource() {
    return AccountRef.ofCaller();
  }

  @Override
  default DeleteAccountSettingRequest.Builder draft() {
    return DeleteAccountSettingRequest.builder()
        .name(name().text())
        .principalArn(principalArn().orElse(null));
  }

  @Override
  default AccountSetting result(DeleteAccountSettingResponse response) {
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

  /** Builds a {@link DeleteAccountSetting}. Not thread-safe. */
  final class Builder extends ImmutableDeleteAccountSetting.Builder {
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
