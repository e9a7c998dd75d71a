package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.capacity.CapacityProviderSamples;
import io.github.fluentecs.core.cluster.ClusterSamples;
import io.github.fluentecs.core.instance.ContainerInstanceSamples;
import io.github.fluentecs.core.service.ServiceSamples;
import io.github.fluentecs.core.tag.TagSamples;
import io.github.fluentecs.core.task.TaskSamples;
import io.github.fluentecs.core.taskdefinition.TaskDefinitionSamples;
import io.github.fluentecs.core.taskset.TaskSetSamples;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** Every member of a request has an attribute, or is left to {@code customize} on purpose. */
class FieldCoverageTest {
  static List<Operation<?, ?, ?, ?, ?>> samples() {
    return Stream.of(
            CapacityProviderSamples.all(),
            ClusterSamples.all(),
            ContainerInstanceSamples.all(),
            ServiceSamples.all(),
            TagSamples.all(),
            TaskSamples.all(),
            TaskDefinitionSamples.all(),
            TaskSetSamples.all())
        .flatMap(List::stream)
        .toList();
  }

  static List<Action<?, ?>> actions() {
    return Actions.all();
  }

  @ParameterizedTest
  @MethodSource("actions")
  void draft_allAttributesSet_setsEveryMemberThatIsNotLeftToCustomize(Action<?, ?> action) {
    Set<String> expected = new TreeSet<>();
    Set<String> actual = new TreeSet<>();
    for (Operation<?, ?, ?, ?, ?> command : samples()) {
      if (command.action() == action) {
        EcsRequest request = command.toSdk();
        request.sdkFields().forEach(field -> expected.add(field.memberName()));
        actual.addAll(setMembers(request));
      }
    }
    expected.removeAll(action.leftToCustomize());

    assertThat(actual).as("members set by the samples of %s", action).isNotEmpty();
    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void violations_sample_hasNone(Operation<?, ?, ?, ?, ?> command) {
    assertThat(command.violations()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void toString_sample_holdsNoSecret(Operation<?, ?, ?, ?, ?> command) {
    assertThat(command.toString()).doesNotContain("secret-");
  }

  private static Set<String> setMembers(SdkPojo request) {
    return request.sdkFields().stream()
        .filter(field -> isSet(field, request))
        .map(SdkField::memberName)
        .collect(Collectors.toSet());
  }

  private static boolean isSet(SdkField<?> field, SdkPojo request) {
    Object value = field.getValueOrDefault(request);
    return value != null && !(value instanceof SdkAutoConstructList);
  }
}
