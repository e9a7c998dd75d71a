package io.github.fluentecs.simulator.engine.fault;

import io.github.fluentecs.simulator.engine.call.Failures;
import io.github.fluentecs.simulator.engine.call.ModelMembers;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.fault.CallFault.ListedFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.Failure;

/** The answers that list failures beside what they found, and what faults make of them. */
public final class FailureAnswers {
  private static final String FAILURES = "failures";

  /** Reads, with the noun of what they find. */
  private static final Map<String, String> READS =
      Map.of(
          "DescribeCapacityProviders", "capacityProvider",
          "DescribeClusters", "cluster",
          "DescribeContainerInstances", "containerInstance",
          "DescribeServiceDeployments", "serviceDeployment",
          "DescribeServiceRevisions", "serviceRevision",
          "DescribeServices", "service",
          "DescribeTaskSets", "taskSet",
          "DescribeTasks", "task",
          "GetTaskProtection", "protectedTask");

  private static final Set<String> CHANGES =
      Set.of(
          "RunTask",
          "StartTask",
          "UpdateTaskProtection",
          "UpdateContainerInstancesState",
          "DeleteTaskDefinitions");

  private FailureAnswers() {}

  /** The reads that list failures. */
  public static Set<String> reads() {
    return new TreeSet<>(READS.keySet());
  }

  /** All operations that list failures. */
  public static Set<String> all() {
    Set<String> all = reads();
    all.addAll(CHANGES);
    return all;
  }

  static boolean has(EcsResponse answer) {
    return !failures(answer).isEmpty();
  }

  static EcsResponse without(EcsResponse answer) {
    return ModelMembers.with(answer, FAILURES, List.of());
  }

  /** Whether the fault means anything in the answer. */
  static boolean means(ListedFailure fault, String operation, EcsResponse answer) {
    return found(operation, answer).stream().anyMatch(each -> means(fault, arn(operation, each)))
        || failures(answer).stream().anyMatch(each -> means(fault, each.arn()));
  }

  /** The answer with failures for a reason in place of what the fault means. */
  static EcsResponse with(ListedFailure fault, String operation, EcsResponse answer) {
    List<SdkPojo> kept = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (SdkPojo each : found(operation, answer)) {
      String arn = arn(operation, each);
      if (means(fault, arn)) {
        failures.add(Failures.of(arn, fault.reason()));
      } else {
        kept.add(each);
      }
    }
    for (Failure each : failures(answer)) {
      failures.add(
          means(fault, each.arn()) ? each.toBuilder().reason(fault.reason()).build() : each);
    }
    EcsResponse shortened = ModelMembers.with(answer, noun(operation) + "s", kept);
    return ModelMembers.with(shortened, FAILURES, failures);
  }

  private static boolean means(ListedFailure fault, String arn) {
    return fault.resource() == null
        || fault.resource().equals(arn)
        || Arns.lastPart(fault.resource()).equals(Arns.lastPart(arn));
  }

  private static List<SdkPojo> found(String operation, EcsResponse answer) {
    return ModelMembers.list(answer, noun(operation) + "s").stream()
        .map(SdkPojo.class::cast)
        .toList();
  }

  private static List<Failure> failures(EcsResponse answer) {
    return ModelMembers.list(answer, FAILURES).stream().map(Failure.class::cast).toList();
  }

  private static String arn(String operation, SdkPojo found) {
    String noun = noun(operation).equals("protectedTask") ? "task" : noun(operation);
    return ModelMembers.text(found, noun + "Arn").orElse("");
  }

  private static String noun(String operation) {
    return READS.getOrDefault(operation, "");
  }
}
