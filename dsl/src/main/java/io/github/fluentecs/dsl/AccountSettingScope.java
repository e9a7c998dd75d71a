package io.github.fluentecs.dsl;

import io.github.fluentecs.core.account.DeleteAccountSetting;
import io.github.fluentecs.core.account.ListAccountSettings;
import io.github.fluentecs.core.account.PutAccountSetting;
import io.github.fluentecs.core.account.PutAccountSettingDefault;
import io.github.fluentecs.core.value.OpenEnum;
import software.amazon.awssdk.services.ecs.model.SettingName;

/** An account setting, with its verbs. Immutable and thread-safe. */
public final class AccountSettingScope {
  private final OpenEnum<SettingName> name;

  AccountSettingScope(OpenEnum<SettingName> name) {
    this.name = name;
  }

  /**
   * Sets the setting of the caller.
   *
   * @param value the value, as ECS spells it
   * @return a builder of the command; {@code principalArn} names another user or role
   */
  public PutAccountSetting.Builder set(String value) {
    return PutAccountSetting.builder(name, value);
  }

  /**
   * Sets the setting of all users and roles that have none of their own.
   *
   * @param value the value, as ECS spells it
   * @return the command
   */
  public PutAccountSettingDefault setDefault(String value) {
    return PutAccountSettingDefault.builder(name, value).build();
  }

  /**
   * Removes the setting of the caller, so that the one of the account counts.
   *
   * @return a builder of the command; {@code principalArn} names another user or role
   */
  public DeleteAccountSetting.Builder delete() {
    return DeleteAccountSetting.builder(name);
  }

  /**
   * Lists the setting: what the caller has of its own, or with {@code effective()} what counts.
   *
   * @return a builder of the command; {@code principalArn} names another user or role
   */
  public ListAccountSettings.Builder list() {
    return ListAccountSettings.builder().name(name);
  }
}
