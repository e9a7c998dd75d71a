package io.github.fluentecs.core.account;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ListAccountSettingsRequest;
import software.amazon.awssdk.services.ecs.model.ListAccountSettingsResponse;
import software.amazon.awssdk.services.ecs.model.SettingName;

/**
 * Lists account settings page by page: those that a user or role has of its own, or with {@link
 * #effectiveSettings()} those that count for it.
 */
@Value.Immutable
public interface ListAccountSettings
    extends PagedOperation<
        ListAccountSettings,
        ListAccountSettingsRequest.Builder,
        ListAccountSettingsRequest,
        ListAccountSettingsResponse,
        AccountSetting> {
  /** The operation {@code ListAccountSettings}. */
  Action<ListAccountSettingsRequest, ListAccountSettingsResponse> ACTION =
      Action.of(
              ListAccountSettingsRequest.class,
              ListAccountSettingsResponse.class,
              ThrottleCategory.SETTING_READ)
          .calls(EcsClient::listAccountSettings, () -> EcsAsyncClient::listAccountSettings)
          .readOnly()
          .checked(
              AccountSettingRules::ofListAccountSettings, AccountSettingRules::listAccountSettings)
          .build();

  /**
   * Returns the name to filter by.
   *
   * @return a setting; absent means all
   */
  Optional<OpenEnum<SettingName>> name();

  /**
   * Returns the value to filter by.
   *
   * @return a value of the setting that is filtered by (rule ListAccountSettings/value); absent
   *     means any
   */
  Optional<String> value();

  /**
   * Returns the principal.
   *
   * @return the ARN of a user, a role or the root user (rule ListAccountSettings/principalArn);
   *     absent means the caller
   */
  Optional<String> principalArn();

  /**
   * Returns whether the settings that count for the principal are listed.
   *
   * @return true for its own, else those of the account, else the defaults of ECS; absent means its
   *     own only
   */
  Optional<Boolean> effectiveSettings();

  /**
   * Returns the page size.
   *
   * @return 1 to 10 (rule ListAccountSettings/maxResults); absent means 10
   */
  OptionalInt maxResults();

  /**
   * Returns the token of the page to read.
   *
   * @return the token of the previous page; absent means the first page
   */
  @Value.Redacted
  Optional<String> nextToken();

  @Override
  List<Consumer<? super ListAccountSettingsRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @return a builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static ListAccountSettings of(ListAccountSettingsRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder()
            .name(OpenEnum.parseNullable(SettingName.class, sdk.nameAsString()))
            .value(Optional.ofNullable(sdk.value()))
            .principalArn(Optional.ofNullable(sdk.principalArn()))
            .effectiveSettings(Optional.ofNullable(sdk.effectiveSettings()))
            .maxResults(SdkValues.optional(sdk.maxResults()))
            .nextToken(Optional.ofNullable(sdk.nextToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs list-account-settings --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static ListAccountSettings fromJson(String json) {
    return of(RequestJson.read(json, ListAccountSettingsRequest.builder()));
  }

  @Override
  default Action<ListAccountSettingsRequest, ListAccountSettingsResponse> action() {
    return ACTION;
  }

  @Override
  default AccountRef resource() {
    return AccountRef.ofCaller();
  }

  @Override
  default ListAccountSettingsRequest.Builder draft() {
    return ListAccountSettingsRequest.builder()
        .name(name().map(OpenEnum::text).orElse(null))
        .value(value().orElse(null))
        .principalArn(principalArn().orElse(null))
        .effectiveSettings(effectiveSettings().orElse(null))
        .maxResults(maxResults().isPresent() ? maxResults().getAsInt() : null)
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<AccountSetting> result(ListAccountSettingsResponse response) {
    return Page.of(response.settings(), AccountSetting::of, response.nextToken());
  }

  @Override
  default ListAccountSettings startingAt(String nextToken) {
    return toBuilder().nextToken(nextToken).build();
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link ListAccountSettings}. Not thread-safe. */
  final class Builder extends ImmutableListAccountSettings.Builder {
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

    /**
     * Lists the settings that count for the principal, not only its own.
     *
     * @return this builder
     */
    public Builder effective() {
      return effectiveSettings(true);
    }
  }
}
