package io.github.fluentecs.core.task;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** The length of overrides written as JSON, punctuation included. */
final class OverrideLength {
  /** More than the member names, quotes and punctuation of one override, or of one pair, take. */
  private static final int FRAME = 400;

  private static final int PAIR_FRAME = 40;
  private static final int LONGEST_ESCAPE = 6;

  private OverrideLength() {}

  /** Answers from a cheap upper bound where that is enough, which is nearly always. */
  static boolean atMost(TaskOverride override, int limit) {
    return bound(override) <= limit || of(override) <= limit;
  }

  private static int bound(TaskOverride override) {
    if (override.hasInferenceAcceleratorOverrides()) {
      return Integer.MAX_VALUE;
    }
    int bound = FRAME + text(override.taskRoleArn()) + text(override.executionRoleArn());
    List<ContainerOverride> containers = override.containerOverrides();
    for (int i = 0; i < containers.size(); i++) {
      bound += bound(containers.get(i));
    }
    return bound;
  }

  private static int bound(ContainerOverride container) {
    if (container.hasEnvironmentFiles() || container.hasResourceRequirements()) {
      return Integer.MAX_VALUE / 32;
    }
    int bound = FRAME + text(container.name());
    List<String> command = container.command();
    for (int i = 0; i < command.size(); i++) {
      bound += text(command.get(i));
    }
    List<KeyValuePair> environment = container.environment();
    for (int i = 0; i < environment.size(); i++) {
      KeyValuePair pair = environment.get(i);
      bound += PAIR_FRAME + text(pair.name()) + text(pair.value());
    }
    return bound;
  }

  private static int text(@Nullable String text) {
    return text == null ? 0 : LONGEST_ESCAPE * text.length() + 3;
  }

  /** Counts exactly, by the SDK's own field metadata. */
  static int of(SdkPojo pojo) {
    int members = 0;
    int length = 2;
    for (SdkField<?> field : pojo.sdkFields()) {
      Object value = field.getValueOrDefault(pojo);
      if (value != null
          && !(value instanceof software.amazon.awssdk.core.util.SdkAutoConstructList)) {
        length += quoted(field.locationName()) + 1 + any(value);
        members++;
      }
    }
    return length + Math.max(0, members - 1);
  }

  private static int any(Object value) {
    if (value instanceof SdkPojo pojo) {
      return of(pojo);
    }
    if (value instanceof Collection<?> list) {
      return 2 + Math.max(0, list.size() - 1) + list.stream().mapToInt(OverrideLength::any).sum();
    }
    return value instanceof String text ? quoted(text) : value.toString().length();
  }

  private static int quoted(String text) {
    int length = 2;
    for (int i = 0; i < text.length(); i++) {
      length += escaped(text.charAt(i));
    }
    return length;
  }

  private static int escaped(char c) {
    return switch (c) {
      case '"', '\\', '\b', '\f', '\n', '\r', '\t' -> 2;
      default -> c < ' ' ? LONGEST_ESCAPE : 1;
    };
  }
}
