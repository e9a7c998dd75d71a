package io.github.fluentecs.core.ref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ARNs, and references that compare with them. */
class ArnTest {
  private static final String ECS = "arn:aws:ecs:eu-west-1:111122223333:";

  @ParameterizedTest
  @ValueSource(strings = {"aws", "aws-cn", "aws-us-gov", "aws-iso-b", "aws-eusc"})
  void parse_anyPartition_hasAllParts(String partition) {
    Arn arn = Arn.of("arn:" + partition + ":ecs:eu-west-1:111122223333:task/prod/0123");

    assertThat(arn.partition()).isEqualTo(partition);
    assertThat(arn.service()).isEqualTo("ecs");
    assertThat(arn.region()).isEqualTo("eu-west-1");
    assertThat(arn.account()).isEqualTo("111122223333");
    assertThat(arn.resource()).isEqualTo("task/prod/0123");
    assertThat(arn.resourceType()).isEqualTo("task");
    assertThat(arn.path()).containsExactly("prod", "0123");
  }

  @Test
  void parse_shortFormatAndGlobalResource_areArns() {
    assertThat(Arn.of(ECS + "task/0123").path()).containsExactly("0123");
    assertThat(Arn.of("arn:aws:iam::1:role/a/b").region()).isEmpty();
    assertThat(Arn.of("arn:aws:s3:::bucket").resourceType()).isEqualTo("bucket");
    assertThat(Arn.of("arn:aws:s3:::bucket").path()).isEmpty();
    assertThat(Arn.of(ECS + "task-definition/web:7").path()).containsExactly("web:7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "web",
        "arn",
        "arn:",
        "arn:aws",
        "arn:aws:ecs:r:1",
        "arn::ecs:r:1:task/a",
        "arn:aws::r:1:task/a",
        "arn:aws:ecs:r:1:",
        "ARN:aws:ecs:r:1:task/a"
      })
  void parse_lacksAPart_isNone(String text) {
    assertThat(Arn.parse(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arn.of(text))
        .withMessageContaining("'" + text + "'");
  }

  @Test
  void parse_null_throwsAndNamesIt() {
    assertThatNullPointerException().isThrownBy(() -> Arn.parse(null)).withMessage("text");
  }

  @Property
  void parse_anyText_neverThrows(@ForAll String text) {
    Arn.parse(text).ifPresent(arn -> assertThat(arn).hasToString(text));
    Arn.parse("arn:" + text).ifPresent(arn -> assertThat(arn).hasToString("arn:" + text));
  }

  @Property
  void parse_parts_areTheParts(
      @ForAll @AlphaChars @StringLength(min = 1, max = 9) String service,
      @ForAll @AlphaChars @StringLength(max = 9) String region,
      @ForAll @StringLength(min = 1, max = 20) String resource) {
    Arn arn = Arn.of("arn:aws:" + service + ":" + region + "::" + resource);

    assertThat(List.of(arn.service(), arn.region(), arn.account(), arn.resource()))
        .containsExactly(service, region, "", resource);
    assertThat(arn).isEqualTo(Arn.of(arn.toString())).hasSameHashCodeAs(Arn.of(arn.toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "a1, a1, true",
    "a1, b2, false",
    "a1, arn:aws:ecs:r:1:task/prod/a1, true",
    "a1, arn:aws:ecs:r:1:task/a1, true",
    "arn:aws:ecs:r:1:task/a1, a1, true",
    "arn:aws:ecs:r:1:task/a1, arn:aws:ecs:r:1:task/prod/a1, true",
    "arn:aws:ecs:r:1:task/a1, arn:aws:ecs:r:2:task/prod/a1, false",
    "arn:aws:ecs:q:1:task/a1, arn:aws:ecs:r:1:task/prod/a1, false",
    "arn:aws:ecs:r:1:task/a1, arn:aws:ecs:r:1:task/prod/b2, false"
  })
  void names_textOfTheOther_comparesIds(String mine, String theirs, boolean same) {
    TaskRef ref = TaskRef.of(ClusterRef.of("prod"), mine);

    assertThat(ref.names(theirs)).isEqualTo(same);
    assertThat(TaskRef.of(ClusterRef.of("prod"), theirs).names(mine)).isEqualTo(same);
  }

  @Test
  void toString_reference_readsAsPeopleWriteIt() {
    ServiceRef web = ServiceRef.of(ClusterRef.of("prod"), "web");

    assertThat(TaskSetRef.of(web, "ecs-svc/1"))
        .hasToString("task set ecs-svc/1 in service web in cluster prod");
    assertThat(ClusterRef.defaultCluster()).hasToString("cluster default");
  }

  @Test
  void equals_references_compareKindTextAndParent() {
    ClusterRef prod = ClusterRef.of("prod");

    assertThat(TaskRef.of(prod, "a1"))
        .isEqualTo(TaskRef.of(ClusterRef.of("prod"), "a1"))
        .hasSameHashCodeAs(TaskRef.of(prod, "a1"))
        .isNotEqualTo(TaskRef.of(ClusterRef.of("test"), "a1"))
        .isNotEqualTo(TaskRef.of(prod, "b2"))
        .isNotEqualTo(ServiceRef.of(prod, "a1"))
        .isNotEqualTo(null);
  }

  @Test
  void family_reference_isWithoutItsRevision() {
    TaskDefinitionRef arn = TaskDefinitionRef.of(ECS + "task-definition/web:7");

    assertThat(arn.family()).isEqualTo("web");
    assertThat(arn.revision()).hasValue(7);
    assertThat(TaskDefinitionRef.of("web").revision()).isEmpty();
    assertThat(TaskDefinitionRef.of("web:x").revision()).isEmpty();
  }
}
