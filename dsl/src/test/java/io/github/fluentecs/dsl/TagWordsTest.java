package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.tagsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.rule.Violation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TagResourceRequest;
import software.amazon.awssdk.services.ecs.model.UntagResourceRequest;

class TagWordsTest {
  private static final String ARN = "arn:aws:ecs:eu-west-1:123456789012:cluster/prod";

  @Test
  void list_namesTheResource() {
    assertThat(tagsOf(ARN).list().toSdk())
        .isEqualTo(ListTagsForResourceRequest.builder().resourceArn(ARN).build());
  }

  @Test
  void set_oneOrSeveral_sendsThem() {
    TagResourceRequest request =
        TagResourceRequest.builder()
            .resourceArn(ARN)
            .tags(Tag.builder().key("team").value("blue").build())
            .build();

    assertThat(tagsOf(cluster(ARN)).set("team", "blue").toSdk()).isEqualTo(request);
    assertThat(tagsOf(ARN).set(Map.of("team", "blue")).toSdk()).isEqualTo(request);
  }

  @Test
  void remove_keys_sendsThem() {
    assertThat(tagsOf(ARN).remove("team", "stage").toSdk())
        .isEqualTo(
            UntagResourceRequest.builder().resourceArn(ARN).tagKeys("team", "stage").build());
  }

  @Test
  void set_scopeByName_isAViolation() {
    assertThat(tagsOf(cluster("prod")).set("team", "blue").violations())
        .extracting(Violation::rule)
        .containsExactly("TagResource/resourceArn");
  }
}
