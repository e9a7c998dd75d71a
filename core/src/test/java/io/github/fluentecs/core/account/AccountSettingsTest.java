package io.github.fluentecs.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.simulator.EcsSimulator;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.SettingName;
import software.amazon.awssdk.services.ecs.model.SettingType;

class AccountSettingsTest {
  private static final String ROOT = "arn:aws:iam::123456789012:root";

  private final EcsSimulator simulator = EcsSimulator.create();
  private final Ecs ecs = Ecs.using(simulator.client());

  private List<AccountSetting> list(ListAccountSettings.Builder command) {
    return ecs.execute(command.maxResults(3).build().allPages()).get();
  }

  @Test
  void put_defaultAndOwn_areListedByWhoHasThem() {
    AccountSetting account =
        ecs.execute(
                PutAccountSettingDefault.builder(SettingName.CONTAINER_INSIGHTS, "enabled").build())
            .get();
    AccountSetting own =
        EcsAsync.using(simulator.asyncClient())
            .execute(PutAccountSetting.builder(SettingName.CONTAINER_INSIGHTS, "enhanced").build())
            .join()
            .get();

    assertThat(account.principalArn()).contains(ROOT);
    assertThat(own.name().get().equalTo(SettingName.CONTAINER_INSIGHTS)).isTrue();
    assertThat(own.value()).contains("enhanced");
    assertThat(list(ListAccountSettings.builder())).containsExactly(own);
    assertThat(list(ListAccountSettings.builder().principalArn(ROOT))).containsExactly(account);
    assertThat(own)
        .hasToString(
            "AccountSetting[containerInsights=enhanced of"
                + " arn:aws:iam::123456789012:user/simulator]");
  }

  @Test
  void delete_own_letsTheDefaultCount() {
    ecs.execute(PutAccountSetting.builder(SettingName.CONTAINER_INSIGHTS, "enhanced").build());

    ecs.execute(DeleteAccountSetting.builder(SettingName.CONTAINER_INSIGHTS).build()).get();

    assertThat(list(ListAccountSettings.builder().name(SettingName.CONTAINER_INSIGHTS).effective()))
        .singleElement()
        .satisfies(setting -> assertThat(setting.value()).contains("disabled"));
  }

  @Test
  void list_effective_tellsWhatOnlyAwsChanges() {
    assertThat(list(ListAccountSettings.builder().effective()))
        .filteredOn(setting -> setting.type().get().equalTo(SettingType.AWS_MANAGED))
        .extracting(setting -> setting.name().get().text())
        .containsExactly("guardDutyActivate");
  }
}
