package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.alarms;
import static io.github.fluentecs.dsl.EcsDsl.circuitBreaker;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.deployment;
import static io.github.fluentecs.dsl.EcsDsl.none;
import static io.github.fluentecs.dsl.EcsDsl.weight;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.placement.PlacementStrategy;
import io.github.fluentecs.core.rule.Violation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DeleteServiceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

class UpdateServiceWordsTest {
  private final ServiceScope web = cluster("prod").service("web");

  private static UpdateServiceRequest.Builder request() {
    return UpdateServiceRequest.builder().cluster("prod").service("web");
  }

  @Test
  void update_nothing_sendsNothingButTheService() {
    assertThat(web.update().build().toSdk()).isEqualTo(request().build());
    assertThat(web.updateCodeDeploy().build().toSdk()).isEqualTo(request().build());
    assertThat(web.updateExternal().build().toSdk()).isEqualTo(request().build());
  }

  @Test
  void update_taskDefinitionAndCount_isOneRequest() {
    assertThat(
            web.update()
                .taskDefinition("web:43")
                .desiredCount(6)
                .healthCheckGracePeriod(Duration.ofMillis(1500))
                .build()
                .toSdk())
        .isEqualTo(
            request()
                .taskDefinition("web:43")
                .desiredCount(6)
                .healthCheckGracePeriodSeconds(2)
                .build());
  }

  @Test
  void update_listsCleared_sendsEmptyLists() {
    UpdateServiceRequest cleared =
        web.update()
            .loadBalancers(none())
            .serviceRegistries(none())
            .placementConstraints(none())
            .placementStrategy(none())
            .build()
            .toSdk();

    assertThat(cleared.hasLoadBalancers()).isTrue();
    assertThat(cleared.hasServiceRegistries()).isTrue();
    assertThat(cleared.hasPlacementConstraints()).isTrue();
    assertThat(cleared.hasPlacementStrategy()).isTrue();
    assertThat(cleared.hasCapacityProviderStrategy()).isFalse();
    assertThat(cleared.forceNewDeployment()).isNull();
  }

  @Test
  void update_strategyReplacedOrCleared_forcesADeployment() {
    UpdateServiceRequest replaced =
        web.update().capacityProviderStrategy(weight(1).on("asg")).build().toSdk();
    UpdateServiceRequest cleared = web.update().capacityProviderStrategy(none()).build().toSdk();

    assertThat(replaced.forceNewDeployment()).isTrue();
    assertThat(cleared.forceNewDeployment()).isTrue();
    assertThat(cleared.capacityProviderStrategy()).isEmpty();
    assertThat(cleared.hasCapacityProviderStrategy()).isTrue();
  }

  @Test
  void update_strategyWithoutForce_isAViolation() {
    assertThat(
            web.update()
                .capacityProviderStrategy(none())
                .forceNewDeployment(false)
                .build()
                .violations())
        .extracting(Violation::rule)
        .containsExactly("UpdateService/forceNewDeployment");
  }

  @Test
  void update_deploymentConfiguration_readsAsASentence() {
    assertThat(
            web.update()
                .deploymentConfiguration(
                    deployment()
                        .minimumHealthyPercent(50)
                        .maximumPercent(150)
                        .circuitBreaker(circuitBreaker())
                        .alarms(alarms("5xx")))
                .build()
                .toSdk())
        .isEqualTo(
            request()
                .deploymentConfiguration(
                    d ->
                        d.minimumHealthyPercent(50)
                            .maximumPercent(150)
                            .deploymentCircuitBreaker(b -> b.enable(true).rollback(true))
                            .alarms(a -> a.alarmNames("5xx").enable(true).rollback(true)))
                .build());
  }

  @Test
  void updateExternal_placement_replacesBothLists() {
    assertThat(
            web.updateExternal()
                .placementConstraints(PlacementConstraint.distinctInstance())
                .placementStrategy(PlacementStrategy.binpackCpu())
                .build()
                .toSdk())
        .isEqualTo(
            request()
                .placementConstraints(List.of(PlacementConstraint.distinctInstance().toSdk()))
                .placementStrategy(List.of(PlacementStrategy.binpackCpu().toSdk()))
                .build());
  }

  @Test
  void scaleToAndRedeploy_sendThatAlone() {
    assertThat(web.scaleTo(3).toSdk()).isEqualTo(request().desiredCount(3).build());
    assertThat(web.redeploy().toSdk()).isEqualTo(request().forceNewDeployment(true).build());
  }

  @Test
  void delete_withAndWithoutForce() {
    DeleteServiceRequest.Builder request =
        DeleteServiceRequest.builder().cluster("prod").service("web");

    assertThat(web.delete().toSdk()).isEqualTo(request.build());
    assertThat(web.forceDelete().toSdk()).isEqualTo(request.force(true).build());
  }

  @Test
  void describeAndList_nameTheCluster() {
    assertThat(cluster("prod").services("web", "api").describe().withTags().build().toSdk())
        .isEqualTo(
            DescribeServicesRequest.builder()
                .cluster("prod")
                .services("web", "api")
                .includeWithStrings("TAGS")
                .build());
    assertThat(web.describe().toSdk())
        .isEqualTo(DescribeServicesRequest.builder().cluster("prod").services("web").build());
    assertThat(cluster("prod").listServices().maxResults(50).build().startingAt("t").toSdk())
        .isEqualTo(
            ListServicesRequest.builder().cluster("prod").maxResults(50).nextToken("t").build());
  }
}
