package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.AttributeLimitExceededException;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ListAttributesResponse;
import software.amazon.awssdk.services.ecs.model.TargetNotFoundException;

class AttributesTest {
  private final Stage stage = new Stage();
  private final ContainerInstance first = stage.instance();
  private final ContainerInstance second = stage.instance();

  @Test
  void put_newAndOld_createsAndReplaces() {
    List<Attribute> answer = put(of("stack=prod", first), of("project", first));
    put(of("stack=test", first));

    assertThat(answer)
        .extracting(Attribute::name, Attribute::targetId)
        .containsExactly(
            tuple("stack", first.containerInstanceArn()),
            tuple("project", first.containerInstanceArn()));
    assertThat(stage.attributes(first)).containsEntry("stack", "test").containsEntry("project", "");
    assertThat(stage.attributes(second)).doesNotContainKey("stack");
  }

  @Test
  void put_shortId_needsTheTypeOfTheTarget() {
    String id = first.containerInstanceArn().replaceAll(".*/", "");
    Attribute bare = Stage.attribute("stack=prod").toBuilder().targetId(id).build();

    assertThat(Stage.refusal(() -> put(bare)))
        .isEqualTo("targetType cannot be empty where targetId is not an ARN.");
    put(bare.toBuilder().targetType("container-instance").build());

    assertThat(stage.attributes(first)).containsEntry("stack", "prod");
  }

  @Test
  void put_eleventhOwnAttribute_isRefusedAndChangesNothing() {
    put(IntStream.range(0, 9).mapToObj(i -> of("own" + i, first)).toArray(Attribute[]::new));

    assertThatThrownBy(() -> put(of("ninth", first), of("tenth", first)))
        .isInstanceOf(AttributeLimitExceededException.class);

    assertThat(stage.attributes(first)).doesNotContainKeys("ninth", "tenth");
    put(of("ninth", first), of("own1=again", first));
    assertThat(stage.attributes(first)).containsKey("ninth").containsEntry("own1", "again");
  }

  @ParameterizedTest
  @CsvSource({
    "'', Attribute name cannot be empty.",
    "a b, may have up to 128 letters",
    "a='x ', has 1 to 128 letters",
    "a=#, has 1 to 128 letters",
    "ecs.instance-type=t9.huge, is reserved for Amazon ECS"
  })
  void put_badAttribute_isRefused(String attribute, String problem) {
    assertThat(Stage.refusal(() -> put(of(attribute.replace("'", ""), first)))).contains(problem);
  }

  @Test
  void put_unknownOrInactiveTarget_isNotFound() {
    stage
        .ecs()
        .deregisterContainerInstance(
            request -> request.containerInstance(second.containerInstanceArn()));

    assertThatThrownBy(() -> put(of("stack", first), of("stack", second)))
        .isInstanceOf(TargetNotFoundException.class);
    assertThat(stage.attributes(first)).doesNotContainKey("stack");
  }

  @Test
  void delete_someThere_takesThoseOff() {
    put(of("stack=prod", first), of("project=a", first));

    List<Attribute> deleted =
        stage
            .ecs()
            .deleteAttributes(request -> request.attributes(of("stack", first), of("none", first)))
            .attributes();

    assertThat(deleted).extracting(Attribute::name).containsExactly("stack");
    assertThat(stage.attributes(first)).containsKey("project").doesNotContainKey("stack");
    assertThat(
            Stage.refusal(
                () ->
                    stage
                        .ecs()
                        .deleteAttributes(request -> request.attributes(of("ecs.os-type", first)))))
        .contains("is reserved");
  }

  @Test
  void list_byNameAndValue_givesOneEntryForEachInstance() {
    put(of("stack=prod", first), of("stack=test", second));

    assertThat(list("stack", null).attributes())
        .extracting(Attribute::targetId)
        .containsExactly(first.containerInstanceArn(), second.containerInstanceArn());
    assertThat(list("stack", "test").attributes())
        .extracting(Attribute::targetId)
        .containsExactly(second.containerInstanceArn());
    assertThat(Stage.refusal(() -> list(null, "test")))
        .isEqualTo("attributeValue needs attributeName.");
    assertThat(Stage.refusal(() -> stage.ecs().listAttributes(request -> {})))
        .isEqualTo("targetType must be container-instance.");
  }

  @Test
  void list_paged_givesEveryAttributeOnce() {
    List<Attribute> all =
        stage
            .ecs()
            .listAttributes(request -> request.targetType("container-instance"))
            .attributes();

    assertThat(
            stage
                .ecs()
                .listAttributesPaginator(
                    request -> request.targetType("container-instance").maxResults(3))
                .attributes())
        .containsExactlyElementsOf(all);
    assertThat(all).hasSize(stage.attributes(first).size() + stage.attributes(second).size());
  }

  private ListAttributesResponse list(String name, String value) {
    return stage
        .ecs()
        .listAttributes(
            request ->
                request.targetType("container-instance").attributeName(name).attributeValue(value));
  }

  private List<Attribute> put(Attribute... attributes) {
    return stage.ecs().putAttributes(request -> request.attributes(attributes)).attributes();
  }

  private static Attribute of(String text, ContainerInstance target) {
    return Stage.attribute(text).toBuilder().targetId(target.containerInstanceArn()).build();
  }
}
