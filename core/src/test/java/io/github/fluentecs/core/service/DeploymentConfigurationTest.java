package io.github.fluentecs.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.value.Percent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStage;

class DeploymentConfigurationTest {
  private static final DeploymentConfiguration NONE = DeploymentConfiguration.ofDefaults();
  private static final Duration TEN = Duration.ofMinutes(10);

  private static software.amazon.awssdk.services.ecs.model.DeploymentConfiguration.Builder sdk() {
    return software.amazon.awssdk.services.ecs.model.DeploymentConfiguration.builder();
  }

  private static CreateService create(DeploymentConfiguration configuration) {
    ServiceRef web = ServiceRef.of(ClusterRef.of("prod"), "web");
    return CreateService.replica(web, TaskDefinitionRef.of("web:43"), 6)
        .deploymentConfiguration(configuration)
        .build();
  }

  @Test
  void toSdk_nothingSaid_isEmpty() {
    assertThat(NONE.toSdk()).isEqualTo(sdk().build());
  }

  @Test
  void toSdk_eachStrategy_saysWhatBelongsToIt() {
    assertThat(NONE.blueGreen(TEN).toSdk())
        .isEqualTo(sdk().strategy("BLUE_GREEN").bakeTimeInMinutes(10).build());
    assertThat(NONE.linear(Percent.of(33.3), Duration.ofSeconds(61)).toSdk())
        .isEqualTo(
            sdk()
                .strategy("LINEAR")
                .linearConfiguration(l -> l.stepPercent(33.3).stepBakeTimeInMinutes(2))
                .build());
    assertThat(NONE.canary(Percent.of(5), TEN).toSdk())
        .isEqualTo(
            sdk()
                .strategy("CANARY")
                .canaryConfiguration(c -> c.canaryPercent(5.0).canaryBakeTimeInMinutes(10))
                .build());
    assertThat(NONE.toBuilder().strategy(DeploymentStrategy.rolling()).build().toSdk())
        .isEqualTo(sdk().strategy("ROLLING").build());
  }

  @Test
  void advice_timesInPartsOfTheirUnits_tellsWhatIsSent() {
    ServiceRef web = ServiceRef.of(ClusterRef.of("prod"), "web");
    DeploymentConfiguration configuration =
        NONE.blueGreen(Duration.ofSeconds(61))
            .lifecycleHook(
                DeploymentLifecycleHook.pause(DeploymentLifecycleHookStage.PRE_SCALE_UP)
                    .timeout(Duration.ofSeconds(90), LifecycleHookAction.CONTINUE));
    List<String> paths =
        List.of(
            "healthCheckGracePeriodSeconds",
            "deploymentConfiguration.bakeTimeInMinutes",
            "deploymentConfiguration.lifecycleHooks[0].timeoutConfiguration.timeoutInMinutes");

    assertThat(
            create(configuration).toBuilder()
                .healthCheckGracePeriod(Duration.ofMillis(1500))
                .build()
                .advice())
        .extracting(Violation::path)
        .containsAll(paths);
    assertThat(
            UpdateService.builder(web)
                .healthCheckGracePeriod(Duration.ofMillis(1500))
                .deploymentConfiguration(configuration)
                .build()
                .advice())
        .extracting(Violation::path)
        .containsAll(paths);
    assertThat(rounded(NONE.linear(Percent.of(10), Duration.ofSeconds(61))))
        .containsExactly("deploymentConfiguration.linearConfiguration.stepBakeTimeInMinutes");
    assertThat(rounded(NONE.canary(Percent.of(5), Duration.ofSeconds(61))))
        .containsExactly("deploymentConfiguration.canaryConfiguration.canaryBakeTimeInMinutes");
    assertThat(rounded(NONE.canary(Percent.of(5), TEN))).isEmpty();
  }

  private static List<String> rounded(DeploymentConfiguration configuration) {
    return create(configuration).advice().stream()
        .filter(advice -> advice.rule().endsWith("/whole"))
        .map(Violation::path)
        .toList();
  }

  @Test
  void strategy_saidTwice_isTheLast() {
    assertThat(NONE.linear(Percent.of(10), TEN).canary(Percent.of(5), TEN).toSdk())
        .isEqualTo(NONE.canary(Percent.of(5), TEN).toSdk());
  }

  @Test
  void lifecycleHook_lambdaAndPause_makeTheModel() {
    DeploymentLifecycleHook lambda =
        DeploymentLifecycleHook.lambda("arn:f", DeploymentLifecycleHookStage.POST_SCALE_UP)
            .role("arn:r")
            .details(Document.fromString("secret-details"))
            .timeout(Duration.ofHours(1), LifecycleHookAction.CONTINUE);
    DeploymentLifecycleHook pause =
        DeploymentLifecycleHook.pause(DeploymentLifecycleHookStage.PRE_SCALE_UP);

    assertThat(lambda.toString()).doesNotContain("secret");
    assertThat(NONE.lifecycleHook(lambda).lifecycleHook(pause).toSdk().lifecycleHooks())
        .containsExactly(
            software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook.builder()
                .hookTargetArn("arn:f")
                .roleArn("arn:r")
                .lifecycleStagesWithStrings("POST_SCALE_UP")
                .hookDetails(Document.fromString("secret-details"))
                .timeoutConfiguration(t -> t.timeoutInMinutes(60).action("CONTINUE"))
                .build(),
            software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook.builder()
                .targetType("PAUSE")
                .lifecycleStagesWithStrings("PRE_SCALE_UP")
                .build());
  }

  @Test
  void violations_outOfRange_nameTheRules() {
    DeploymentConfiguration wrong =
        NONE.linear(Percent.of(33.33), Duration.ofDays(2))
            .lifecycleHook(
                DeploymentLifecycleHook.pause(DeploymentLifecycleHookStage.TEST_TRAFFIC_SHIFT));

    assertThat(create(wrong).violations())
        .extracting(Violation::rule)
        .containsExactlyInAnyOrder("DC-7", "DC-7", "DC-8");
    assertThat(create(NONE.blueGreen(TEN)).violations()).isEmpty();
  }
}
