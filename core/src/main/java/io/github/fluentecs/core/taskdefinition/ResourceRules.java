package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;

/** The check of the GPUs and other devices that containers ask for. */
final class ResourceRules {
  private static final String REQUIREMENTS = "resourceRequirements[]";
  private static final String VALUE = REQUIREMENTS + ".value";
  private static final String ACCELERATORS = "inferenceAccelerators";
  private static final String NEURON = "NeuronDevice";
  private static final Set<String> TYPES = Set.of("GPU", "InferenceAccelerator", NEURON);

  private static final Constraint COMPLETE =
      ConstraintsOf.CONTAINER.hard(
          REQUIREMENTS, "", "a type and a value in each requirement", "Give both.");

  private static final Constraint TYPE =
      ConstraintsOf.CONTAINER.soft(
          REQUIREMENTS + ".type",
          "",
          "GPU, NeuronDevice or InferenceAccelerator",
          "Choose one of them.");

  private static final Constraint ALL_NEURON =
      ConstraintsOf.CONTAINER.hard(VALUE, "neuron", "ALL with NeuronDevice", "Say ALL.");

  private static final Constraint ONE_NEURON =
      ConstraintsOf.CONTAINER.hard(
          REQUIREMENTS + ".type",
          "neuron",
          "NeuronDevice in one container of a task only",
          "Leave it out of the others.");

  private static final Constraint GPUS =
      ConstraintsOf.CONTAINER.advice(
          VALUE, "gpu", "a number or ALL with GPU", "Say how many GPUs.");

  /** The constraints, with paths from the container on. */
  static final List<Constraint> OF_CONTAINERS =
      List.of(COMPLETE, TYPE, ALL_NEURON, ONE_NEURON, GPUS);

  private static final Constraint RETIRED =
      ConstraintsOf.TASK.advice(
          ACCELERATORS,
          "",
          "no inference accelerators, since Elastic Inference has ended",
          "Leave them out.");

  /** The advice, with paths from the request on. */
  static final List<Constraint> OF_TASK = List.of(RETIRED);

  private ResourceRules() {}

  static void check(RegisterTaskDefinitionRequest request, Findings findings) {
    request
        .getValueForField(ACCELERATORS, Collection.class)
        .filter(accelerators -> !accelerators.isEmpty())
        .ifPresent(any -> findings.broken(RETIRED, Given.words("inference accelerators")));
  }

  /**
   * Checks what a container requires.
   *
   * @param request the request
   * @param container which container
   * @param findings those of the container
   */
  static void check(RegisterTaskDefinitionRequest request, int container, Findings findings) {
    List<ResourceRequirement> requirements =
        request.containerDefinitions().get(container).resourceRequirements();
    for (int i = 0; i < requirements.size(); i++) {
      String type = requirements.get(i).typeAsString();
      String value = requirements.get(i).value();
      if (!Texts.present(type) || !Texts.present(value)) {
        findings.broken(COMPLETE, type, i);
      } else {
        Values.oneOf(TYPE, type, TYPES, findings, i);
        value(type, value, i, findings);
      }
      if (NEURON.equals(type) && anyNeuronBefore(request, container)) {
        findings.broken(ONE_NEURON, type, i);
      }
    }
  }

  private static void value(String type, String value, int index, Findings findings) {
    boolean all = "ALL".equals(value);
    if (type.equals(NEURON) && !all) {
      findings.broken(ALL_NEURON, value, index);
    }
    if (type.equals("GPU") && !all && !Texts.numberFrom(value, 0)) {
      findings.broken(GPUS, value, index);
    }
  }

  private static boolean anyNeuronBefore(RegisterTaskDefinitionRequest request, int container) {
    return request.containerDefinitions().subList(0, container).stream()
        .flatMap(each -> each.resourceRequirements().stream())
        .anyMatch(each -> NEURON.equals(each.typeAsString()));
  }
}
