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
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingDefaultRequest;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingDefaultResponse;
import software.amazon.awssdk.services.ecs.model.SettingName;

/**
 * Sets the account setting of all users and roles that have none of their own. It counts for the
 * client's Region.
 */
@Value.Immutable
public interface PutAccountSettingDefault
    extends Operation<
        PutAccountSettingDefault,
        PutAccountSettingDefaultRequest.Builder,
        PutAccountSettingDefaultRequest,
        PutAccountSettingDefaultResponse,
        AccountSetting> {
  /** The operation {@code PutAccountSettingDefault}. */
  Action<PutAccountSettingDefaultRequest, PutAccountSettingDefaultResponse> ACTION =
      Action.of(
              PutAccountSettingDefaultRequest.class,
              PutAccountSettingDefaultResponse.class,
              ThrottleCategory.SETTING_MODIFY)
          .calls(
              EcsClient::putAccountSettingDefault, () -> EcsAsyncClient::putAccountSettingDefault)
          .idempotent()
          .checked(
              AccountSettingRules::ofPutAccountSettingDefault,
              AccountSettingRules::putAccountSettingDefault)
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
   * @return a word that the setting knows (rule PutAccountSettingDefault/value/known)
   */
  String value();

  @Override
  List<Consumer<? super PutAccountSettingDefaultRequest.Builder>> customizations();

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
  static PutAccountSettingDefault of(PutAccountSettingDefaultRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(
            OpenEnum.parse(SettingName.class, SdkValues.text(sdk.nameAsString())),
            SdkValues.text(sdk.value()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs put-account-setting-default --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static PutAccountSettingDefault fromJson(String json) {
    return of(RequestJson.read(json, PutAccountSettingDefaultRequest.builder()));
  }

  @Override
  default Action<PutAccountSettingDefaultRequest, PutAccountSettingDefaultResponse> action() {
    return ACTION;
  }

  @Override
  default AccountRef resource() {
    return AccountRef.ofCaller();
  }

  @Override
  default PutAccountSettingDefaultRequest.Builder draft() {
    return PutAccountSettingDefaultRequest.builder().name(name().text()).value(value());
  }

  @Override
  default AccountSetting result(PutAccountSettingDefaultResponse response) {
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

  /** Builds a {@link PutAccountSettingDefault}. Not thread-safe. */
  final class Builder extends ImmutablePutAccountSettingDefault.Builder {
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
