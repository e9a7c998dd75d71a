package io.github.fluentecs.core.account;

import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Setting;
import software.amazon.awssdk.services.ecs.model.SettingName;
import software.amazon.awssdk.services.ecs.model.SettingType;

/** An account setting as ECS last told it. A view: immutable and thread-safe. */
public final class AccountSetting extends Observed<Setting> {
  private AccountSetting(Setting sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static AccountSetting of(Setting sdk) {
    return new AccountSetting(sdk);
  }

  /**
   * Returns the name.
   *
   * @return for example {@code containerInsights}
   */
  public Optional<OpenEnum<SettingName>> name() {
    return OpenEnum.parseNullable(SettingName.class, sdk().nameAsString());
  }

  /**
   * Returns the value.
   *
   * @return for example {@code enabled}
   */
  public Optional<String> value() {
    return Optional.ofNullable(sdk().value());
  }

  /**
   * Returns the principal that has the setting.
   *
   * @return the ARN of a user, a role, or the root user, whose settings are those of the account
   */
  public Optional<String> principalArn() {
    return Optional.ofNullable(sdk().principalArn());
  }

  /**
   * Returns who manages the setting.
   *
   * @return {@code aws_managed} for a setting that cannot be changed, else {@code user}
   */
  public Optional<OpenEnum<SettingType>> type() {
    return OpenEnum.parseNullable(SettingType.class, sdk().typeAsString());
  }

  /** Returns the name, the value and the principal. */
  @Override
  public String toString() {
    return "AccountSetting["
        + (sdk().nameAsString() + "=" + sdk().value() + " of " + sdk().principalArn())
        + "]";
  }
}
