package io.github.fluentecs.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.vavr.control.Either;
import java.util.List;
import org.junit.jupiter.api.Test;

class PutClusterCapacityProvidersTest {
  private static final PutClusterCapacityProviders NONE =
      PutClusterCapacityProviders.builder(
              ClusterRef.of("prod"), List.of(), CapacityProviderStrategy.none())
          .build();

  @Test
  void execute_noProvidersAndNoStrategy_sendsBothListsEmpty() {
    StubEcs stub =
        StubEcs.answering(
            sent ->
                Answer.ok(
                    "{\"cluster\":{\"clusterArn\":\"arn:aws:ecs:eu-west-1:1:cluster/prod\","
                        + "\"attachmentsStatus\":\"UPDATE_IN_PROGRESS\"}}"));

    Either<EcsFailure, Cluster> done = Ecs.using(stub.client()).execute(NONE);

    assertThat(stub.sent())
        .singleElement()
        .satisfies(
            sent ->
                assertThat(sent.body().asObject())
                    .hasEntrySatisfying(
                        "defaultCapacityProviderStrategy",
                        list -> assertThat(list.asArray()).isEmpty())
                    .hasEntrySatisfying(
                        "capacityProviders", list -> assertThat(list.asArray()).isEmpty()));
    assertThat(done.get().attachmentsStatus())
        .hasValueSatisfying(
            status -> assertThat(status.equalTo(AttachmentsStatus.UPDATE_IN_PROGRESS)).isTrue());
  }

  @Test
  void execute_providerInUse_isAConflict() {
    StubEcs stub =
        StubEcs.answering(
            sent ->
                Answer.error(
                    400,
                    "ResourceInUseException",
                    "The specified capacity provider is in use and cannot be removed."));

    assertThat(Ecs.using(stub.client()).execute(NONE).getLeft())
        .isInstanceOf(EcsFailure.Conflict.class);
  }
}
