package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.ListAccountSettingsRequest;
import software.amazon.awssdk.services.ecs.model.Setting;

class AccountSettingsTest {
  private static final String IAM = "arn:aws:iam::123456789012:";
  private static final String ROLE = IAM + "role/deployer";

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient ecs = simulator.client();

  private List<String> list(Consumer<ListAccountSettingsRequest.Builder> request) {
    return ecs.listAccountSettingsPaginator(request).settings().stream()
        .map(AccountSettingsTest::text)
        .toList();
  }

  private static String text(Setting setting) {
    return setting.nameAsString()
        + "="
        + setting.value()
        + " "
        + setting.principalArn().replace(IAM, "")
        + " "
        + setting.typeAsString();
  }

  private String insightsOf(EcsClient client, String cluster) {
    return client.createCluster(c -> c.clusterName(cluster)).cluster().settings().get(0).value();
  }

  @Test
  void list_nothingSet_isEmptyAndEffectiveOnesAreTheDefaults() {
    assertThat(list(l -> {})).isEmpty();
    assertThat(list(l -> l.effectiveSettings(true).maxResults(5)))
        .hasSize(12)
        .isSorted()
        .contains(
            "containerInsights=disabled root user",
            "defaultLogDriverMode=non-blocking root user",
            "fargateTaskRetirementWaitPeriod=7 root user",
            "guardDutyActivate=off root aws_managed",
            "serviceLongArnFormat=enabled root user",
            "tagResourceAuthorization=on root user");
  }

  @Test
  void put_ofCallerRoleAndAccount_eachHasItsOwnAndTheRestHasTheAccounts() {
    Setting own = ecs.putAccountSetting(p -> p.name("awsvpcTrunking").value("enabled")).setting();
    ecs.putAccountSetting(p -> p.name("awsvpcTrunking").value("off").principalArn(ROLE));
    Setting account =
        ecs.putAccountSettingDefault(p -> p.name("awsvpcTrunking").value("on")).setting();

    assertThat(text(own)).isEqualTo("awsvpcTrunking=enabled user/simulator user");
    assertThat(text(account)).isEqualTo("awsvpcTrunking=on root user");
    assertThat(list(l -> {})).containsExactly(text(own));
    assertThat(list(l -> l.principalArn(ROLE)))
        .containsExactly("awsvpcTrunking=off role/deployer user");
    assertThat(
            list(
                l ->
                    l.name("awsvpcTrunking")
                        .effectiveSettings(true)
                        .principalArn(IAM + "user/other")))
        .containsExactly(text(account));
    assertThat(list(l -> l.name("awsvpcTrunking").value("disabled"))).isEmpty();
  }

  @Test
  void delete_ownOne_letsTheAccountsCount() {
    ecs.putAccountSettingDefault(p -> p.name("containerInsights").value("enabled"));
    ecs.putAccountSetting(p -> p.name("containerInsights").value("enhanced"));

    Setting deleted = ecs.deleteAccountSetting(d -> d.name("containerInsights")).setting();

    assertThat(text(deleted)).isEqualTo("containerInsights=enhanced user/simulator user");
    assertThat(list(l -> {})).isEmpty();
    assertThat(list(l -> l.name("containerInsights").effectiveSettings(true)))
        .containsExactly("containerInsights=enabled root user");
    assertThat(text(ecs.deleteAccountSetting(d -> d.name("containerInsights")).setting()))
        .isEqualTo("containerInsights=enabled root user");
  }

  @Test
  void createCluster_withoutSettings_takesContainerInsightsFromTheAccount() {
    assertThat(insightsOf(ecs, "before")).isEqualTo("disabled");
    ecs.putAccountSettingDefault(p -> p.name("containerInsights").value("on"));
    assertThat(insightsOf(ecs, "enabled")).isEqualTo("enabled");
    ecs.putAccountSetting(p -> p.name("containerInsights").value("enhanced"));
    assertThat(insightsOf(ecs, "enhanced")).isEqualTo("enhanced");
    assertThat(
            ecs.createCluster(
                    c ->
                        c.clusterName("own")
                            .settings(
                                ClusterSetting.builder()
                                    .name("containerInsights")
                                    .value("disabled")
                                    .build()))
                .cluster()
                .settings()
                .get(0)
                .value())
        .isEqualTo("disabled");
  }

  @Test
  void put_inOneRegion_doesNotCountInAnother() {
    ecs.putAccountSettingDefault(p -> p.name("containerInsights").value("enabled"));

    assertThat(insightsOf(simulator.client(c -> c.region(Region.EU_WEST_1)), "elsewhere"))
        .isEqualTo("disabled");
  }

  @ParameterizedTest
  @CsvSource({
    "guardDutyActivate, on, 'The account setting guardDutyActivate cannot be changed: Amazon"
        + " GuardDuty controls it.'",
    "containerInsights, often, 'The value of containerInsights must be one of [enhanced, enabled,"
        + " disabled, on, off].'",
    "fargateTaskRetirementWaitPeriod, 8, 'The value of fargateTaskRetirementWaitPeriod must be one"
        + " of [0, 7, 14].'",
    "containerInsights, , value cannot be empty.",
  })
  void put_wrongInput_isRefusedAndChangesNothing(String name, String value, String message) {
    assertThat(Stage.refusal(() -> ecs.putAccountSetting(p -> p.name(name).value(value))))
        .isEqualTo(message);
    assertThat(Stage.refusal(() -> ecs.putAccountSettingDefault(p -> p.name(name).value(value))))
        .isEqualTo(message);
    assertThat(list(l -> {})).isEmpty();
  }

  @Test
  void put_settingThatTheSdkHasNoNameFor_isTaken() {
    ecs.putAccountSetting(p -> p.name("dualStackIPv6").value("disabled"));

    assertThat(list(l -> {})).containsExactly("dualStackIPv6=disabled user/simulator user");
  }

  @Test
  void put_principalThatCanHaveNone_isRefused() {
    String federated = "arn:aws:sts::123456789012:federated-user/me";

    assertThat(
            Stage.refusal(
                () ->
                    ecs.putAccountSetting(
                        p -> p.name("containerInsights").value("on").principalArn(federated))))
        .isEqualTo("principalArn must be the ARN of a user, a role or the root user.");
  }
}
