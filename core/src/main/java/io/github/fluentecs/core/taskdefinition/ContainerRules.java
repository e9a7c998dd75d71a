package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Secret;

/** Checks each container of a task definition. */
final class ContainerRules {
  private static final String CONTAINERS = "containerDefinitions";
  private static final String SOURCE = "ContainerDefinition members";

  private static final Constraint NAME =
      Constraint.hard(
          Containers.id("name"), "name", "a name in each container", "Name the container.", SOURCE);

  private static final Constraint NAME_FORM =
      Constraint.soft(
          Containers.id("name/form"),
          "name",
          "1 to 255 letters, digits, - and _",
          "Change the name.",
          SOURCE);

  private static final Constraint NAME_UNIQUE =
      Constraint.hard(
          Containers.id("name/unique"), "name", "each name once", "Rename a container.", SOURCE);

  private static final Constraint IMAGE =
      Constraint.hard(
          Containers.id("image"), "image", "an image in each container", "Name an image.", SOURCE);

  private static final Constraint MEMORY =
      Constraint.soft(
          Containers.id("memory"),
          "memory",
          "at least 6 MiB",
          "Give the container more memory.",
          SOURCE);

  private static final Constraint RESERVATION =
      Constraint.hard(
          Containers.id("memoryReservation"),
          "memoryReservation",
          "no more than memory, if both are given",
          "Raise memory, or lower the reservation.",
          SOURCE);

  private static final Constraint SECRET =
      Constraint.hard(
          Containers.id("secrets"),
          "secrets[]",
          "a name and a valueFrom in each secret",
          "Give both.",
          SOURCE);

  private ContainerRules() {}

  static List<Constraint> constraints() {
    return Constraint.at(
        CONTAINERS + "[]",
        Stream.of(
                List.of(NAME, NAME_FORM, NAME_UNIQUE, IMAGE, MEMORY, RESERVATION, SECRET),
                PortRules.CONSTRAINTS,
                HealthRules.CONSTRAINTS,
                DependencyRules.CONSTRAINTS)
            .flatMap(List::stream)
            .toList());
  }

  /**
   * Checks the member {@code containerDefinitions}.
   *
   * @param containers the containers
   * @param networkMode the network mode of the task definition
   * @param findings receives the broken constraints
   */
  static void check(
      List<ContainerDefinition> containers, @Nullable String networkMode, Findings findings) {
    for (int i = 0; i < containers.size(); i++) {
      ContainerDefinition container = containers.get(i);
      Findings own = findings.at(CONTAINERS, i);
      name(containers, i, own);
      own.require(IMAGE, container.image());
      memory(container, own);
      secrets(container.secrets(), own);
      PortRules.check(container.portMappings(), networkMode, own);
      HealthRules.check(container.healthCheck(), own);
      DependencyRules.check(container, containers, own);
    }
  }

  private static void name(List<ContainerDefinition> containers, int index, Findings findings) {
    String name = containers.get(index).name();
    findings.require(NAME, name);
    if (Texts.present(name) && !Texts.isName(name)) {
      findings.broken(NAME_FORM, name);
    }
    for (int i = 0; i < index; i++) {
      if (name != null && name.equals(containers.get(i).name())) {
        findings.broken(NAME_UNIQUE, name);
        return;
      }
    }
  }

  private static void memory(ContainerDefinition container, Findings findings) {
    Integer hard = container.memory();
    Integer soft = container.memoryReservation();
    findings.range(MEMORY, hard, 6, Integer.MAX_VALUE);
    if (hard != null && soft != null && soft > hard) {
      findings.broken(RESERVATION, Given.words(soft + " MiB with memory " + hard + " MiB"));
    }
  }

  private static void secrets(List<Secret> secrets, Findings findings) {
    for (int i = 0; i < secrets.size(); i++) {
      boolean hasName = Texts.present(secrets.get(i).name());
      if (!hasName || !Texts.present(secrets.get(i).valueFrom())) {
        findings.broken(SECRET, Given.words(hasName ? "no valueFrom" : "no name"), i);
      }
    }
  }
}
