package io.github.fluentecs.simulator.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.OnFargate;
import io.github.fluentecs.simulator.engine.world.Ecs;
import io.github.fluentecs.simulator.limit.RateCategory;
import io.github.fluentecs.simulator.limit.RateLimits;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

class RateLimiterTest {
  private static final DescribeClustersRequest READ = DescribeClustersRequest.builder().build();

  private final Ecs ecs = new Ecs();

  @Test
  void call_withoutLimits_isNeverThrottled() {
    assertThat(throttled(READ, 1000)).isZero();
  }

  @Test
  void call_publishedLimits_refusesBeyondTheBurst() {
    ecs.faults().limit(RateLimits.published());

    assertThat(throttled(READ, 60)).isEqualTo(10);
    assertThat(ecs.refused(READ))
        .isEqualTo(new ServiceError("ThrottlingException", 400, "Rate exceeded"));
  }

  @Test
  void call_emptiedBucket_isFullAgainAfterItsTime() {
    ecs.faults().limit(RateLimits.published());
    throttled(READ, 50);

    ecs.time().advance(java.time.Duration.ofMillis(2500));
    assertThat(throttled(READ, 50)).isZero();
    assertThat(throttled(READ, 1)).isEqualTo(1);
  }

  @Test
  void call_otherCategoryOrRegion_hasItsOwnBucket() {
    ecs.faults().limit(RateLimits.published());
    throttled(READ, 51);

    assertThat(throttled(ListTasksRequest.builder().build(), 100)).isZero();
    assertThat(ecs.reply("eu-west-1", READ)).isInstanceOf(Reply.Answered.class);
  }

  @Test
  void call_scaledAndOwnLimits_countAsGiven() {
    ecs.faults().limit(RateLimits.published().scaled(0.5));
    assertThat(throttled(READ, 60)).isEqualTo(35);

    ecs.faults()
        .limit(RateLimits.off().with(RateCategory.CLUSTER_READ, new RateLimits.Bucket(3, 1)));
    assertThat(throttled(READ, 10)).isEqualTo(7);

    ecs.faults().limit(RateLimits.parse("off"));
    assertThat(throttled(READ, 100)).isZero();
  }

  @Test
  void runTask_onFargate_hasABucketMore() {
    ecs.define("worker", OnFargate::fit);
    ecs.faults().limit(RateLimits.published());
    RunTaskRequest run = OnFargate.run(RunTaskRequest.builder().taskDefinition("worker")).build();

    assertThat(throttled(run, 30)).isEqualTo(10);
  }

  private int throttled(EcsRequest request, int calls) {
    return (int)
        IntStream.range(0, calls)
            .mapToObj(i -> ecs.reply("us-east-1", request))
            .filter(Reply.Failed.class::isInstance)
            .count();
  }
}
