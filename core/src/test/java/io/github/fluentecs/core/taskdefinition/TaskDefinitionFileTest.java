package io.github.fluentecs.core.taskdefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.Samples;
import io.github.fluentecs.core.rule.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaskDefinitionFileTest {
  private static final String APP = "{\"name\": \"app\", \"image\": \"app:1\", \"memory\": 64}";

  static List<RegisterTaskDefinition> samples() {
    return Samples.all().stream()
        .filter(RegisterTaskDefinition.class::isInstance)
        .map(RegisterTaskDefinition.class::cast)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void fromJson_describedCommand_isTheSameCommand(RegisterTaskDefinition command) {
    String json = command.describe().withSecrets().json();

    assertThat(RegisterTaskDefinition.fromJson(json)).isEqualTo(command);
  }

  @Test
  void fromJson_describedAnswer_leavesOutWhatOnlyAnswersHave() {
    assertThat(
            RegisterTaskDefinition.fromJson(
                """
                {"taskDefinition": {"family": "web", "revision": 7, "registeredBy": "me",
                    "registeredAt": "2026-01-01T00:00:00.5+01:00", "compatibilities": ["EC2"],
                    "containerDefinitions": [%s]},
                 "tags": [{"key": "team", "value": "blue"}]}
                """
                    .formatted(APP)))
        .isEqualTo(
            RegisterTaskDefinition.builder(
                    "web", List.of(ContainerDefinition.of("app", "app:1").memory(64)))
                .tag("team", "blue")
                .build());
  }

  @Test
  void fromJson_tagsInAnyOrder_needNoCustomization() {
    RegisterTaskDefinition web =
        RegisterTaskDefinition.fromJson(
            """
            {"family": "web", "containerDefinitions": [%s],
             "tags": [{"key": "team", "value": "blue"}, {"key": "app", "value": "web"}]}
            """
                .formatted(APP));

    assertThat(web.customizations()).isEmpty();
    assertThat(web.tags().keySet()).containsExactly("team", "app");
  }

  @Test
  void fromJson_unknownMembers_areAdviceByPath() {
    RegisterTaskDefinition web =
        RegisterTaskDefinition.fromJson(
            """
            {"family": "web", "Memory": "512", "containerDefinitions":
              [{"name": "app", "image": "app:1", "memory": 64, "imagee": "x", "none": null}]}
            """);

    assertThat(web.violations()).isEmpty();
    assertThat(web.advice())
        .filteredOn(advice -> advice.rule().equals("LossyCopy/json"))
        .extracting(Violation::path)
        .containsExactly("Memory", "containerDefinitions[0].imagee");
  }

  @Test
  void fromJson_numberOrBooleanForText_isItsText() {
    RegisterTaskDefinition web =
        RegisterTaskDefinition.fromJson(
            """
            {"family": "web", "cpu": 256, "containerDefinitions":
              [{"name": "app", "image": "app:1", "environment": [{"name": "A", "value": true}]}]}
            """);

    assertThat(web.cpu()).contains("256");
    assertThat(web.containerDefinitions().get(0).environment()).containsEntry("A", "true");
  }

  @Test
  void fromJson_valuesOfAnotherKind_areNamedByPath() {
    assertThatThrownBy(
            () ->
                RegisterTaskDefinition.fromJson(
                    """
                    {"family": "web", "cpu": {}, "containerDefinitions":
                      [{"name": "app", "memory": "64", "essential": "yes"}]}
                    """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "json: cpu is an object and must be a text; containerDefinitions[0].memory is a text"
                + " and must be a number; containerDefinitions[0].essential is a text and must be"
                + " true or false.");
  }
}
