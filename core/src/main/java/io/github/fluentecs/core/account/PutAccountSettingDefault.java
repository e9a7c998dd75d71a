package io.github.fluentecs.core.account;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.List;
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
    return new Builder().name(OpenEnum.of(name)).value(value);
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
      return name(OpenEnum.of(name));
    }
  }
}
