package io.github.fluentecs.core.account;

import io.github.fluentecs.core.Operation;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.SettingName;

/** Commands on account settings with every attribute set. */
public final class AccountSettingSamples {
  private static final String ROOT = "arn:aws:iam::123456789012:root";

  private AccountSettingSamples() {}

  public static List<Operation<?, ?, ?, ?, ?>> all() {
    return List.of(
        DeleteAccountSetting.builder(SettingName.AWSVPC_TRUNKING).principalArn(ROOT).build(),
        ListAccountSettings.builder()
            .name(SettingName.CONTAINER_INSIGHTS)
            .value("enabled")
            .principalArn(ROOT)
            .effective()
            .maxResults(10)
            .nextToken("secret-page")
            .build(),
        PutAccountSetting.builder(SettingName.CONTAINER_INSIGHTS, "enhanced")
            .principalArn("arn:aws:iam::123456789012:role/deployer")
            .build(),
        PutAccountSettingDefault.builder(SettingName.FARGATE_TASK_RETIREMENT_WAIT_PERIOD, "14")
            .build());
  }
}
