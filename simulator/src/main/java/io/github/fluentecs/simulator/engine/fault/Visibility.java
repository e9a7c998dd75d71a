package io.github.fluentecs.simulator.engine.fault;

import io.github.fluentecs.simulator.engine.call.Call;
import io.github.fluentecs.simulator.engine.call.Failures;
import io.github.fluentecs.simulator.engine.call.ModelMembers;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.id.Arns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.Failure;

/** What was created but is not seen yet: the gap between a write and the reads that follow it. */
public final class Visibility {
  private static final Set<String> CREATING =
      Set.of(
          "RunTask",
          "StartTask",
          "CreateCluster",
          "CreateService",
          "CreateTaskSet",
          "CreateCapacityProvider",
          "RegisterContainerInstance");

  /** The nouns of ECS: their names in answers that have one; those that have many add an s. */
  private static final List<String> NOUNS =
      List.of("task", "cluster", "service", "taskSet", "capacityProvider", "containerInstance");

  private final Map<String, Instant> hidden = new HashMap<>();

  /** The operations that make something new. */
  public static Set<String> creating() {
    return new TreeSet<>(CREATING);
  }

  /** Whether the call may make something new. */
  public static boolean creates(Call call) {
    return CREATING.contains(call.operation());
  }

  /** Hides the resources that an answer reports as new. */
  public void hide(EcsResponse answer, Instant until) {
    for (String noun : NOUNS) {
      Stream.concat(
              ModelMembers.get(answer, noun).stream(),
              ModelMembers.list(answer, noun + "s").stream())
          .forEach(model -> hidden.put(arn(noun, model), until));
    }
  }

  /** Refuses a call whose target is not seen yet, as if it were not there. */
  public void check(Arns arns, Call call, Instant now) {
    hidden.values().removeIf(until -> !now.isBefore(until));
    if (hidden.isEmpty()) {
      return;
    }
    String cluster = target(call, "cluster", Arns.DEFAULT_CLUSTER);
    if (hidden.containsKey(arns.cluster(cluster))) {
      throw Refusal.clusterNotFound();
    }
    if (hidden.containsKey(arns.service(cluster, target(call, "service", "")))) {
      throw Refusal.serviceNotFound();
    }
    if (hidden.containsKey(arns.task(cluster, target(call, "task", "")))) {
      throw Refusal.invalidParameter("The referenced task was not found.");
    }
  }

  private static String target(Call call, String member, String otherwise) {
    return Arns.lastPart(ModelMembers.text(call.request(), member).orElse(otherwise));
  }

  /** The answer of a read without what is not seen yet. */
  public EcsResponse filter(Call call, EcsResponse answer) {
    EcsResponse filtered = answer;
    if (!hidden.isEmpty()) {
      for (String noun : NOUNS) {
        filtered = withoutModels(call, filtered, noun);
        filtered = withoutArns(filtered, noun + "Arns");
      }
    }
    return filtered;
  }

  private EcsResponse withoutModels(Call call, EcsResponse answer, String noun) {
    List<?> all = ModelMembers.list(answer, noun + "s");
    List<Object> failures = new ArrayList<>(ModelMembers.list(answer, "failures"));
    List<Object> seen = new ArrayList<>();
    for (Object model : all) {
      String arn = arn(noun, model);
      if (hidden.containsKey(arn)) {
        Failure missing = Failures.missing(asked(call, noun, arn));
        failures.add(missing);
      } else {
        seen.add(model);
      }
    }
    return seen.size() == all.size()
        ? answer
        : ModelMembers.with(ModelMembers.with(answer, noun + "s", seen), "failures", failures);
  }

  /** The ARN by which the call named the resource, in its form, else that which it has. */
  private static String asked(Call call, String noun, String arn) {
    return ModelMembers.get(call.request(), noun + "s").map(value -> (List<?>) value).stream()
        .flatMap(List::stream)
        .map(String::valueOf)
        .filter(reference -> reference.startsWith("arn:"))
        .filter(reference -> Arns.lastPart(reference).equals(Arns.lastPart(arn)))
        .findFirst()
        .orElse(arn);
  }

  private EcsResponse withoutArns(EcsResponse answer, String member) {
    List<?> all = ModelMembers.list(answer, member);
    List<?> seen = all.stream().filter(arn -> !hidden.containsKey(String.valueOf(arn))).toList();
    return seen.size() == all.size() ? answer : ModelMembers.with(answer, member, seen);
  }

  private static String arn(String noun, Object model) {
    return ModelMembers.text((SdkPojo) model, noun + "Arn").orElse("");
  }
}
