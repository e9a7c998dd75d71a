package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.instance.Attribute;
import io.github.fluentecs.core.instance.ContainerInstance;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the attribute on each instance of a rotation says, so that another process finds it again.
 *
 * @param machines how many machines the group kept at the beginning
 * @param began when the rotation began, in whole seconds
 */
record RotationMark(int machines, Instant began) {
  private static final Pattern VALUE = Pattern.compile("(\\d{1,9})@(\\d{1,12})");

  /** Rounds up, so that nothing that is there already counts as later. */
  static RotationMark of(int machines, Instant now) {
    return new RotationMark(machines, Instant.ofEpochSecond(now.getEpochSecond() + 1));
  }

  static Optional<RotationMark> on(ContainerInstance instance, String name) {
    return instance.attribute(name).flatMap(Attribute::value).flatMap(RotationMark::parse);
  }

  private static Optional<RotationMark> parse(String value) {
    Matcher parts = VALUE.matcher(value);
    return parts.matches()
        ? Optional.of(
            new RotationMark(
                Integer.parseInt(parts.group(1)),
                Instant.ofEpochSecond(Long.parseLong(parts.group(2)))))
        : Optional.empty();
  }

  Attribute as(String name, ContainerInstance instance) {
    return Attribute.of(name, machines + "@" + began.getEpochSecond())
        .onContainerInstance(instance.ref().text());
  }
}
