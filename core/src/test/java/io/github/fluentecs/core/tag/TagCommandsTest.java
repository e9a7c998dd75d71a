package io.github.fluentecs.core.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaggableRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.Sent;
import io.github.fluentecs.core.stub.StubEcs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagCommandsTest {
  private static final String ARN = "arn:aws:ecs:eu-west-1:123456789012:service/prod/web";
  private static final ServiceRef WEB = ServiceRef.of(ClusterRef.of("prod"), ARN);

  @Test
  void list_answer_isAMapOfTexts() {
    StubEcs stub =
        StubEcs.answering(
            sent ->
                Answer.ok("{\"tags\":[{\"key\":\"team\",\"value\":\"blue\"},{\"key\":\"odd\"}]}"));

    Map<String, String> tags =
        Ecs.using(stub.client()).execute(ListTagsForResource.builder(WEB).build()).get();

    assertThat(tags).containsOnly(Map.entry("odd", ""), Map.entry("team", "blue"));
    assertThat(stub.sent()).extracting(Sent::operation).containsExactly("ListTagsForResource");
  }

  @Test
  void tag_anyRefByArn_sendsTheArnAndGivesTheRefBack() {
    StubEcs stub = StubEcs.answering(sent -> Answer.ok("{}"));

    assertThat(
            EcsAsync.using(stub.asyncClient())
                .execute(TagResource.builder(WEB).tag("team", "blue").build())
                .join()
                .get())
        .isEqualTo(WEB);
    assertThat(stub.sent().get(0).text("resourceArn")).contains(ARN);
  }

  @Test
  void untag_keys_areSentInOrder() {
    StubEcs stub = StubEcs.answering(sent -> Answer.ok("{}"));

    Ecs.using(stub.client()).execute(UntagResource.builder(WEB, List.of("b", "a")).build()).get();

    assertThat(stub.sent().get(0).texts("tagKeys")).containsExactly("b", "a");
  }

  @Test
  void tag_refByName_isAViolationThatSaysWhatIsWanted() {
    TagResource command = TagResource.builder(ClusterRef.of("prod")).tag("team", "blue").build();

    assertThat(command.violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.path()).isEqualTo("resourceArn");
              assertThat(violation.given()).isEqualTo("'prod'");
              assertThat(violation.allowed()).startsWith("a full ARN");
            });
  }

  @Test
  void tag_severalMistakes_comeAtOnce() {
    TagResource command =
        TagResource.builder(TaggableRef.of("arn:x")).tag("aws:team", "a,b").build();

    assertThat(command.violations())
        .extracting(Violation::rule)
        .containsExactlyInAnyOrder("TagResource/resourceArn", "TG-5", "TG-4");
  }

  @Test
  void tag_unknownResource_isNotFound() {
    StubEcs stub =
        StubEcs.answering(sent -> Answer.error(400, "ResourceNotFoundException", "not found"));

    assertThat(
            Ecs.using(stub.client())
                .execute(TagResource.builder(WEB).tag("team", "blue").build())
                .getLeft())
        .isInstanceOf(EcsFailure.NotFound.class);
  }
}
