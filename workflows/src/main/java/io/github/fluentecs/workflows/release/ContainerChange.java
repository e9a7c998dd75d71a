package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** One word of a release: a change of the container of that name. */
record ContainerChange(String container, UnaryOperator<ContainerDefinition> change) {
  ContainerChange {
    Objects.requireNonNull(container, "container");
  }

  static ContainerChange image(String container, String image) {
    return new ContainerChange(container, each -> each.toBuilder().image(image).build());
  }

  /** A name is a variable or a secret, never both. */
  static ContainerChange environment(String container, String variable, String value) {
    return new ContainerChange(
        container,
        each ->
            each.toBuilder()
                .secrets(without(each.secrets(), variable))
                .environment(variable, value)
                .build());
  }

  static ContainerChange secret(String container, String variable, String valueFrom) {
    return new ContainerChange(
        container,
        each ->
            each.toBuilder()
                .environment(without(each.environment(), variable))
                .secret(variable, valueFrom)
                .build());
  }

  static ContainerChange command(String container, List<String> words) {
    return new ContainerChange(container, each -> each.toBuilder().command(words).build());
  }

  static ContainerChange size(String container, int cpu, int memory) {
    return new ContainerChange(container, each -> each.toBuilder().cpu(cpu).memory(memory).build());
  }

  private static Map<String, String> without(Map<String, String> all, String name) {
    Map<String, String> others = new LinkedHashMap<>(all);
    others.remove(name);
    return others;
  }

  ContainerDefinition apply(ContainerDefinition definition) {
    return definition.name().equals(container) ? change.apply(definition) : definition;
  }
}
