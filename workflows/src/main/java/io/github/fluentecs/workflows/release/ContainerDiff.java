package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the words of a release change in a container, by path; values of variables are masked. */
final class ContainerDiff {
  private static final String MASK = "***";

  private final String path;
  private final List<PlannedChange> changes = new ArrayList<>();

  private ContainerDiff(String container) {
    this.path = "containerDefinitions[" + container + "].";
  }

  static List<PlannedChange> between(ContainerDefinition from, ContainerDefinition to) {
    ContainerDiff diff = new ContainerDiff(from.name());
    diff.add("image", from.image(), to.image());
    diff.add("cpu", text(from.cpu()), text(to.cpu()));
    diff.add("memory", text(from.memory()), text(to.memory()));
    diff.add("command", words(from.command()), words(to.command()));
    diff.addAll("environment", from.environment(), to.environment(), value -> MASK);
    diff.addAll("secrets", from.secrets(), to.secrets(), UnaryOperator.identity());
    return List.copyOf(diff.changes);
  }

  private void add(String member, String from, String to) {
    if (!from.equals(to)) {
      changes.add(new PlannedChange(path + member, from, to));
    }
  }

  private void addAll(
      String member,
      Map<String, String> from,
      Map<String, String> to,
      UnaryOperator<String> shown) {
    Set<String> names = new LinkedHashSet<>(from.keySet());
    names.addAll(to.keySet());
    for (String name : names) {
      String before = from.get(name);
      String after = to.get(name);
      if (!Objects.equals(before, after)) {
        changes.add(
            new PlannedChange(
                path + member + "[" + name + "]",
                before == null ? "" : shown.apply(before),
                after == null ? "" : shown.apply(after)));
      }
    }
  }

  private static String text(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }

  private static String words(List<String> words) {
    return String.join(" ", words);
  }
}
