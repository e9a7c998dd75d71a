package io.github.fluentecs.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.rule.Violation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersResponse;
import software.amazon.awssdk.services.ecs.model.Failure;

class CapacityProviderCommandsTest {
  private static ManagedInstancesProvider managed(ScaleIn scaleIn) {
    return ManagedInstancesProvider.builder(
            ClusterRef.of("prod"),
            "role",
            InstanceLaunchTemplate.builder("profile", List.of("subnet-1")).build())
        .scaleIn(scaleIn)
        .build();
  }

  @Test
  void scaleIn_partOfASecond_isRoundedUp() {
    assertThat(seconds(ScaleIn.after(Duration.ofMillis(1)))).isEqualTo(1);
    assertThat(seconds(ScaleIn.after(Duration.ZERO))).isZero();
    assertThat(seconds(ScaleIn.never())).isEqualTo(-1);
  }

  private static int seconds(ScaleIn scaleIn) {
    return scaleIn.toSdk().scaleInAfter();
  }

  @Test
  void scaleIn_negativeDelay_isRefusedRatherThanNever() {
    CreateCapacityProvider command =
        CreateCapacityProvider.builder("mine", managed(ScaleIn.after(Duration.ofSeconds(-1))))
            .build();

    assertThat(command.violations())
        .singleElement()
        .extracting(Violation::rule)
        .isEqualTo("CreateCapacityProvider/managedInstancesProvider");
  }

  @Test
  void instanceWarmupPeriod_partOfASecondAndBeyondInt_isRoundedUpAndRefused() {
    ManagedScaling scaling = ManagedScaling.enabled();

    assertThat(warmup(scaling.instanceWarmupPeriod(Duration.ofMillis(1001)))).isEqualTo(2);
    assertThat(warmup(scaling.instanceWarmupPeriod(Duration.ofDays(365_000))))
        .isEqualTo(Integer.MAX_VALUE);
  }

  private static int warmup(ManagedScaling scaling) {
    return scaling.toSdk().instanceWarmupPeriod();
  }

  @Test
  void describe_pageWithTokenAndFailures_tellsBoth() {
    Page<CapacityProvider> page =
        DescribeCapacityProviders.builder()
            .build()
            .result(
                DescribeCapacityProvidersResponse.builder()
                    .capacityProviders(
                        software.amazon.awssdk.services.ecs.model.CapacityProvider.builder()
                            .name("FARGATE")
                            .build())
                    .failures(Failure.builder().reason("MISSING").build())
                    .nextToken("more")
                    .build());

    assertThat(page.items()).extracting(CapacityProvider::name).containsExactly("FARGATE");
    assertThat(page.failures()).hasSize(1);
    assertThat(page.nextToken()).contains("more");
  }

  @Test
  void describe_startingAt_keepsTheQuestion() {
    DescribeCapacityProviders first =
        DescribeCapacityProviders.builder().capacityProviders("a").withTags().build();

    assertThat(first.startingAt("more")).isEqualTo(first.toBuilder().nextToken("more").build());
  }

  @Test
  void resource_one_severalOrNone_isProviderClusterOrAccount() {
    DescribeCapacityProviders.Builder all = DescribeCapacityProviders.builder();

    assertThat(all.build().resource()).hasToString("account of the credentials");
    assertThat(all.cluster(ClusterRef.of("prod")).build().resource()).hasToString("cluster prod");
    assertThat(all.capacityProviders("mine").build().resource())
        .hasToString("capacity provider mine");
    assertThat(all.capacityProviders("other").build().resource()).hasToString("cluster prod");
  }
}
