package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.Containers.each;
import static io.github.fluentecs.core.taskdefinition.Containers.id;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Secret;

/** The rules on what each container says by itself. */
final class ContainerRules {
  private static final String SOURCE = "ContainerDefinition members";

  private static final Constraint NAME =
      Constraint.hard(id("name"), "a name in each container", "Name the container.", SOURCE);

  private static final Constraint NAME_FORM =
      Constraint.soft(
          id("name/form"), "1 to 255 letters, digits, - and _", "Change the name.", SOURCE);

  private static final Constraint NAME_UNIQUE =
      Constraint.hard(id("name/unique"), "each name once", "Rename a container.", SOURCE);

  private static final Constraint IMAGE =
      Constraint.hard(id("image"), "an image in each container", "Name an image.", SOURCE);

  private static final Constraint MEMORY =
      Constraint.soft(id("memory"), "at least 6 MiB", "Give the container more.", SOURCE);

  private static final Constraint RESERVATION =
      Constraint.hard(
          id("memoryReservation"),
          "no more than memory, where both are given",
          "Raise memory, or lower the reservation.",
          SOURCE);

  private static final Constraint SECRET =
      Constraint.hard(id("secrets"), "a name and a place in each secret", "Give both.", SOURCE);

  private static final Constraint TIMEOUTS =
      Constraint.soft(
          id("timeouts"), "2 to 120 seconds on Fargate", "Choose a time in that range.", SOURCE);

  private static final Predicate<Integer> FARGATE_TIMEOUT = Texts.range(2, 120);

  private ContainerRules() {}

  static List<Rule<RegisterTaskDefinitionRequest>> all() {
    return List.of(
        each(NAME, ".name", (q, c, i, found) -> present(c.name(), i, found)),
        each(NAME_FORM, ".name", ContainerRules::nameForm),
        each(NAME_UNIQUE, ".name", ContainerRules::unique),
        each(IMAGE, ".image", (q, c, i, found) -> present(c.image(), i, found)),
        each(MEMORY, ".memory", ContainerRules::memory),
        each(RESERVATION, ".memoryReservation", ContainerRules::reservation),
        each(SECRET, ".secrets[]", ContainerRules::secrets),
        each(TIMEOUTS, ".startTimeout", (q, c, i, f) -> timeout(q, c.startTimeout(), i, f)),
        each(TIMEOUTS, ".stopTimeout", (q, c, i, f) -> timeout(q, c.stopTimeout(), i, f)));
  }

  private static void present(@Nullable String text, int index, Findings findings) {
    if (!Texts.present(text)) {
      findings.broken(text, index);
    }
  }

  private static void nameForm(
      RegisterTaskDefinitionRequest request,
      ContainerDefinition container,
      int index,
      Findings findings) {
    if (Texts.present(container.name()) && !Texts.isName(container.name())) {
      findings.broken(container.name(), index);
    }
  }

  private static void unique(
      RegisterTaskDefinitionRequest request,
      ContainerDefinition container,
      int index,
      Findings findings) {
    for (int i = 0; i < index; i++) {
      String other = request.containerDefinitions().get(i).name();
      if (other != null && other.equals(container.name())) {
        findings.broken(container.name(), index);
        return;
      }
    }
  }

  private static void memory(
      RegisterTaskDefinitionRequest request,
      ContainerDefinition container,
      int index,
      Findings findings) {
    if (container.memory() != null && container.memory() < 6) {
      findings.broken(container.memory(), index);
    }
  }

  private static void reservation(
      RegisterTaskDefinitionRequest request,
      ContainerDefinition container,
      int index,
      Findings findings) {
    Integer hard = container.memory();
    Integer soft = container.memoryReservation();
    if (hard != null && soft != null && soft > hard) {
      findings.broken(Given.words(soft + " MiB with memory " + hard + " MiB"), index);
    }
  }

  private static void secrets(
      RegisterTaskDefinitionRequest request,
      ContainerDefinition container,
      int index,
      Findings findings) {
    List<Secret> secrets = container.secrets();
    for (int i = 0; i < secrets.size(); i++) {
      boolean hasName = Texts.present(secrets.get(i).name());
      if (!hasName || !Texts.present(secrets.get(i).valueFrom())) {
        findings.broken(Given.words(hasName ? "no valueFrom" : "no name"), index, i);
      }
    }
  }

  private static void timeout(
      RegisterTaskDefinitionRequest request,
      @Nullable Integer seconds,
      int index,
      Findings findings) {
    if (seconds != null && Containers.forFargate(request) && !FARGATE_TIMEOUT.test(seconds)) {
      findings.broken(seconds, index);
    }
  }
}
