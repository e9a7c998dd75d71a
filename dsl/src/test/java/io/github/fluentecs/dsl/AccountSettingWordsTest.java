package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.accountSetting;
import static io.github.fluentecs.dsl.EcsDsl.listAccountSettings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DeleteAccountSettingRequest;
import software.amazon.awssdk.services.ecs.model.ListAccountSettingsRequest;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingDefaultRequest;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingRequest;
import software.amazon.awssdk.services.ecs.model.SettingName;

class AccountSettingWordsTest {
  private static final String ROLE = "arn:aws:iam::123456789012:role/deployer";

  @Test
  void set_ofCallerAndOfAnother_namesThePrincipalOnlyOfTheOther() {
    PutAccountSettingRequest own =
        PutAccountSettingRequest.builder().name("containerInsights").value("enhanced").build();

    assertThat(accountSetting(SettingName.CONTAINER_INSIGHTS).set("enhanced").build().toSdk())
        .isEqualTo(own);
    assertThat(
            accountSetting("containerInsights").set("enhanced").principalArn(ROLE).build().toSdk())
        .isEqualTo(own.toBuilder().principalArn(ROLE).build());
  }

  @Test
  void setDefault_isForTheAccount() {
    assertThat(accountSetting(SettingName.AWSVPC_TRUNKING).setDefault("enabled").toSdk())
        .isEqualTo(
            PutAccountSettingDefaultRequest.builder()
                .name("awsvpcTrunking")
                .value("enabled")
                .build());
  }

  @Test
  void delete_named_asksForThatOne() {
    assertThat(accountSetting("dualStackIPv6").delete().build().toSdk())
        .isEqualTo(DeleteAccountSettingRequest.builder().name("dualStackIPv6").build());
  }

  @Test
  void list_oneAndAll_areTheSameCommand() {
    assertThat(accountSetting(SettingName.CONTAINER_INSIGHTS).list().effective().build().toSdk())
        .isEqualTo(
            ListAccountSettingsRequest.builder()
                .name("containerInsights")
                .effectiveSettings(true)
                .build());
    assertThat(listAccountSettings().build().toSdk())
        .isEqualTo(ListAccountSettingsRequest.builder().build());
  }
}
