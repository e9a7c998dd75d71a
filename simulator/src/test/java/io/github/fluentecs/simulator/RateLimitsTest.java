package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.limit.RateCategory;
import io.github.fluentecs.simulator.limit.RateLimits;
import io.github.fluentecs.simulator.limit.RateLimits.Bucket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitsTest {
  @Test
  void parse_off_hasNoBuckets() {
    assertThat(RateLimits.parse("off")).isEqualTo(RateLimits.off());
  }

  @Test
  void parse_real_isWhatAwsPublishes() {
    assertThat(RateLimits.parse("real")).isEqualTo(RateLimits.published());
    assertThat(RateLimits.published().buckets().keySet())
        .containsExactlyInAnyOrder(RateCategory.values());
  }

  @Test
  void parse_factor_scalesWithRoomForOneToken() {
    var buckets = RateLimits.parse("0.1").buckets();

    assertThat(buckets).containsEntry(RateCategory.SERVICE_READ, new Bucket(10, 2));
    assertThat(buckets).containsEntry(RateCategory.TASK_DEFINITION_DELETE, new Bucket(1, 0.1));
  }

  @Test
  void parse_bucketsOfOnesOwn_replaceThoseOfTheBase() {
    assertThat(RateLimits.parse(" off CLUSTER_READ=10/2  SERVICE_READ=5/0.5").buckets())
        .hasSize(2)
        .containsEntry(RateCategory.CLUSTER_READ, new Bucket(10, 2))
        .containsEntry(RateCategory.SERVICE_READ, new Bucket(5, 0.5));
    assertThat(RateLimits.parse("real CLUSTER_READ=1/1").buckets())
        .hasSize(RateCategory.values().length)
        .containsEntry(RateCategory.CLUSTER_READ, new Bucket(1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "none, 'rate limits are off, real or a factor such as 0.5, not none'",
    "'', 'rate limits are off, real or a factor'",
    "0, a rate above 0",
    "-1, a rate above 0",
    "NaN, a rate above 0",
    "off CLUSTER_READ, a bucket is such as CLUSTER_READ=10/2",
    "off CLUSTER_READ=10, a bucket is such as CLUSTER_READ=10/2",
    "off CLUSTER_READ=ten/2, burst and rate are numbers",
    "off CLUSTER_READ=0/2, a burst of 1 or more",
    "off CLUSTERS=1/2, no such category: CLUSTERS; there are",
  })
  void parse_nonsense_isRefusedInWords(String text, String complaint) {
    assertThatThrownBy(() -> RateLimits.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(complaint);
  }
}
