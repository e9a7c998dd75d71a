package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.engine.call.ServiceError;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStatus;
import software.amazon.awssdk.services.ecs.model.CapacityProviderType;
import software.amazon.awssdk.services.ecs.model.CapacityProviderUpdateStatus;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;
import software.amazon.awssdk.services.ecs.model.DeleteCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.DeleteCapacityProviderResponse;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.ManagedScalingStatus;
import software.amazon.awssdk.services.ecs.model.ManagedTerminationProtection;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderResponse;

class CapacityProviderTest {
  private final Ecs ecs = new Ecs();
  private final Providers providers = new Providers(ecs);

  @Test
  void create_autoScalingGroup_isActiveWithDefaults() {
    CapacityProvider provider = providers.create("group", ManagedScalingStatus.ENABLED);

    assertThat(provider.capacityProviderArn())
        .isEqualTo("arn:aws:ecs:us-east-1:123456789012:capacity-provider/group");
    assertThat(provider.status()).isEqualTo(CapacityProviderStatus.ACTIVE);
    assertThat(provider.type()).isEqualTo(CapacityProviderType.EC2_AUTOSCALING);
    AutoScalingGroupProvider group = provider.autoScalingGroupProvider();
    assertThat(group.managedScaling().targetCapacity()).isEqualTo(100);
    assertThat(group.managedScaling().maximumScalingStepSize()).isEqualTo(10_000);
    assertThat(group.managedTerminationProtection())
        .isEqualTo(ManagedTerminationProtection.DISABLED);
  }

  @Test
  void create_takenName_isRefusedUntilItIsInactive() {
    providers.create("group", ManagedScalingStatus.DISABLED);

    ServiceError error = ecs.refused(request("group").build());
    assertThat(error.code()).isEqualTo("ClientException");
    assertThat(error.message()).contains("already exists");

    delete("group");
    ecs.settle();
    assertThat(providers.create("group", ManagedScalingStatus.DISABLED).status())
        .isEqualTo(CapacityProviderStatus.ACTIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws-mine", "ECSmine", "Fargate_x", "bad name", "ä"})
  void create_reservedOrBadName_isRefused(String name) {
    assertThat(ecs.refused(request(name).build()).message())
        .startsWith("The specified capacity provider name is invalid.");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 10000, 300, targetCapacity",
    "101, 1, 10000, 300, targetCapacity",
    "100, 0, 10000, 300, minimumScalingStepSize",
    "100, 1, 10001, 300, maximumScalingStepSize",
    "100, 1, 1, 10001, instanceWarmupPeriod",
    "100, 5, 4, 300, minimumScalingStepSize",
  })
  void create_scalingOutOfRange_isRefusedNamingIt(
      int target, int least, int most, int warmup, String member) {
    AutoScalingGroupProvider group =
        Providers.group(ManagedScalingStatus.ENABLED).toBuilder()
            .managedScaling(
                s ->
                    s.targetCapacity(target)
                        .minimumScalingStepSize(least)
                        .maximumScalingStepSize(most)
                        .instanceWarmupPeriod(warmup))
            .build();

    ServiceError error = ecs.refused(request("group").autoScalingGroupProvider(group).build());

    assertThat(error.code()).isEqualTo("InvalidParameterException");
    assertThat(error.message()).startsWith(member);
  }

  @Test
  void create_terminationProtectionWithoutScaling_isRefused() {
    AutoScalingGroupProvider group =
        Providers.group(ManagedScalingStatus.DISABLED).toBuilder()
            .managedTerminationProtection(ManagedTerminationProtection.ENABLED)
            .build();

    assertThat(ecs.refused(request("group").autoScalingGroupProvider(group).build()).message())
        .isEqualTo("Managed termination protection requires managed scaling to be enabled.");
  }

  @Test
  void create_noKindOrBoth_isRefused() {
    assertThat(ecs.refused(CreateCapacityProviderRequest.builder().name("x").build()).message())
        .startsWith("Exactly one of");
    assertThat(
            ecs.refused(
                    request("x")
                        .managedInstancesProvider(m -> m.infrastructureRoleArn("r"))
                        .build())
                .message())
        .startsWith("Exactly one of");
  }

  @Test
  void describe_nothingNamed_listsAllByPagesOfTen() {
    IntStream.range(0, 12)
        .forEach(i -> providers.create("group" + i, ManagedScalingStatus.DISABLED));

    DescribeCapacityProvidersResponse first = describe(null);
    DescribeCapacityProvidersResponse second = describe(first.nextToken());

    assertThat(first.capacityProviders())
        .hasSize(10)
        .extracting(CapacityProvider::name)
        .startsWith("FARGATE", "FARGATE_SPOT");
    assertThat(second.capacityProviders()).hasSize(4);
    assertThat(second.nextToken()).isNull();
  }

  private DescribeCapacityProvidersResponse describe(String token) {
    return ecs.call(
        DescribeCapacityProvidersResponse.class,
        DescribeCapacityProvidersRequest.builder().nextToken(token).build());
  }

  /** The API reference of {@code cluster}: only those associated with this cluster are returned. */
  @Test
  void describe_clusterAlone_answersWithWhatItHasAndNoFailure() {
    providers.create("group", ManagedScalingStatus.DISABLED);
    providers.create("other", ManagedScalingStatus.DISABLED);
    ecs.call(
        CreateClusterResponse.class,
        CreateClusterRequest.builder().clusterName("prod").capacityProviders("group").build());

    DescribeCapacityProvidersResponse response =
        ecs.call(
            DescribeCapacityProvidersResponse.class,
            DescribeCapacityProvidersRequest.builder().cluster("prod").build());

    assertThat(response.capacityProviders())
        .extracting(CapacityProvider::name)
        .containsExactly("group");
    assertThat(response.failures()).isEmpty();
  }

  @Test
  void describe_namesAndArns_answersBothAndTellsWhatIsMissing() {
    String arn = providers.create("group", ManagedScalingStatus.DISABLED).capacityProviderArn();

    DescribeCapacityProvidersResponse response =
        ecs.call(
            DescribeCapacityProvidersResponse.class,
            DescribeCapacityProvidersRequest.builder()
                .capacityProviders(arn, "FARGATE", "gone")
                .build());

    assertThat(response.capacityProviders())
        .extracting(CapacityProvider::name)
        .containsExactly("group", "FARGATE");
    assertThat(response.failures()).extracting(Failure::reason).containsExactly("MISSING");
  }

  @Test
  void update_whileAnotherRuns_isRefusedUntilThatIsComplete() {
    providers.create("group", ManagedScalingStatus.DISABLED);
    UpdateCapacityProviderRequest update =
        UpdateCapacityProviderRequest.builder()
            .name("group")
            .autoScalingGroupProvider(
                g -> g.managedScaling(s -> s.status("ENABLED").targetCapacity(80)))
            .build();

    CapacityProvider changed =
        ecs.call(UpdateCapacityProviderResponse.class, update).capacityProvider();
    assertThat(changed.updateStatus()).isEqualTo(CapacityProviderUpdateStatus.UPDATE_IN_PROGRESS);
    assertThat(ecs.refused(update).code()).isEqualTo("UpdateInProgressException");

    ecs.settle();
    assertThat(providers.describe("group").updateStatus())
        .isEqualTo(CapacityProviderUpdateStatus.UPDATE_COMPLETE);
    assertThat(providers.describe("group").autoScalingGroupProvider().managedScaling())
        .matches(scaling -> scaling.targetCapacity() == 80);
  }

  @Test
  void delete_freeProvider_isInactiveAndThenGone() {
    providers.create("group", ManagedScalingStatus.DISABLED);

    assertThat(delete("group").updateStatus())
        .isEqualTo(CapacityProviderUpdateStatus.DELETE_IN_PROGRESS);
    ecs.settle();
    assertThat(providers.describe("group").status()).isEqualTo(CapacityProviderStatus.INACTIVE);
    assertThat(providers.describe("group").updateStatus())
        .isEqualTo(CapacityProviderUpdateStatus.DELETE_COMPLETE);

    ecs.advance(3600);
    DescribeCapacityProvidersRequest request =
        DescribeCapacityProvidersRequest.builder().capacityProviders("group").build();
    assertThat(ecs.call(DescribeCapacityProvidersResponse.class, request).failures()).hasSize(1);
  }

  @Test
  void delete_associatedProvider_failsAtOnceAndStaysActive() {
    providers.create("group", ManagedScalingStatus.DISABLED);
    providers.cluster("prod", cluster -> cluster.capacityProviders("group"));

    CapacityProvider kept = delete("group");

    assertThat(kept.status()).isEqualTo(CapacityProviderStatus.ACTIVE);
    assertThat(kept.updateStatus()).isEqualTo(CapacityProviderUpdateStatus.DELETE_FAILED);
    assertThat(kept.updateStatusReason()).contains("cluster/prod");
  }

  @Test
  void delete_fargate_isRefused() {
    assertThat(
            ecs.refused(DeleteCapacityProviderRequest.builder().capacityProvider("FARGATE").build())
                .message())
        .isEqualTo("The capacity provider FARGATE is reserved and cannot be changed.");
  }

  private CapacityProvider delete(String name) {
    return ecs.call(
            DeleteCapacityProviderResponse.class,
            DeleteCapacityProviderRequest.builder().capacityProvider(name).build())
        .capacityProvider();
  }

  private static CreateCapacityProviderRequest.Builder request(String name) {
    return CreateCapacityProviderRequest.builder()
        .name(name)
        .autoScalingGroupProvider(Providers.group(ManagedScalingStatus.DISABLED));
  }

  @Test
  void create_tooManyTags_isRefused() {
    List<software.amazon.awssdk.services.ecs.model.Tag> tags =
        IntStream.range(0, 51)
            .mapToObj(
                i ->
                    software.amazon.awssdk.services.ecs.model.Tag.builder()
                        .key("k" + i)
                        .value("v")
                        .build())
            .toList();

    assertThat(ecs.refused(request("group").tags(tags).build()).message())
        .isEqualTo("A resource can have at most 50 tags, not 51.");
  }
}
