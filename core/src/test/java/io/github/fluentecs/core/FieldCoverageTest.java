package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.catalog.Actions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** Every member of a request has an attribute, or is left to {@code customize} on purpose. */
class FieldCoverageTest {
  /** Members of shared structures that documents advise against or forbid in one operation. */
  private static final Map<String, String> TO_BE_ABSENT =
      Map.of(
          "DeleteAttributes", "attributes.value",
          "CreateTaskSet", "loadBalancers.loadBalancerName");

  static List<Action<?, ?>> actions() {
    return Actions.all();
  }

  @ParameterizedTest
  @MethodSource("actions")
  void draft_allAttributesSet_setsEveryMemberThatIsNotLeftToCustomize(Action<?, ?> action) {
    Set<String> expected = new TreeSet<>();
    Set<String> actual = new TreeSet<>();
    for (Operation<?, ?, ?, ?, ?> command : Samples.all()) {
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
  @MethodSource("actions")
  void draft_allAttributesSet_setsEveryNestedMember(Action<?, ?> action) {
    Set<String> missing = new TreeSet<>();
    for (Operation<?, ?, ?, ?, ?> command : Samples.all()) {
      if (command.action() == action) {
        missing.addAll(MemberPaths.declared(command.toSdk()));
      }
    }
    for (Operation<?, ?, ?, ?, ?> command : Samples.all()) {
      if (command.action() == action) {
        missing.removeAll(MemberPaths.set(command.toSdk()));
      }
    }
    missing.removeIf(path -> isLeft(action, path));

    assertThat(missing).as("members that no sample of %s sets", action).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.github.fluentecs.core.Samples#all")
  void violations_sample_hasNone(Operation<?, ?, ?, ?, ?> command) {
    assertThat(command.violations()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.github.fluentecs.core.Samples#all")
  void toString_sample_holdsNoSecret(Operation<?, ?, ?, ?, ?> command) {
    assertThat(command.toString()).doesNotContain("secret-");
  }

  private static boolean isLeft(Action<?, ?> action, String path) {
    return path.equals(TO_BE_ABSENT.get(action.toString()))
        || action.leftToCustomize().stream()
            .anyMatch(left -> path.equals(left) || path.startsWith(left + "."));
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
