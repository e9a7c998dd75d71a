package io.github.fluentecs.core.taskdefinition.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EphemeralStorage;

/** Checks the ephemeral storage of a task (rule OV-5). */
public final class EphemeralStorageRules {
  private static final String MEMBER = "ephemeralStorage";
  private static final String SIZE_MEMBER = MEMBER + ".sizeInGiB";

  private static final Constraint SIZE =
      Constraint.hard(
          "OV-5",
          SIZE_MEMBER,
          "21 to 200 GiB",
          "Choose a size in this range.",
          "EphemeralStorage, sizeInGiB");

  private static final Constraint GIVEN =
      Constraint.hard(
          "OV-5",
          SIZE_MEMBER,
          "a size (required)",
          "Set the size, or leave the storage out.",
          "EphemeralStorage members");

  private static final Constraint ON_FARGATE =
      Constraint.advice(
          "OV-5",
          MEMBER,
          "ephemeral storage for tasks on Fargate only",
          "Leave it out: container instances have none to give.",
          "RegisterTaskDefinition request and TaskOverride, ephemeralStorage; no refusal was seen");

  /** The constraints on the member {@code ephemeralStorage}. */
  public static final List<Constraint> CONSTRAINTS = List.of(SIZE, GIVEN, ON_FARGATE);

  private EphemeralStorageRules() {}

  /**
   * Checks the size; absent storage passes.
   *
   * @param storage the member {@code ephemeralStorage}
   * @param findings receives the broken constraints
   */
  public static void check(@Nullable EphemeralStorage storage, Findings findings) {
    if (storage != null) {
      findings.require(GIVEN, storage.sizeInGiB());
      findings.range(SIZE, storage.sizeInGiB(), 21, 200);
    }
  }

  /**
   * Reports storage of a task that does not run on Fargate; absent storage passes.
   *
   * @param storage the member {@code ephemeralStorage}
   * @param findings receives the broken constraint
   */
  public static void offFargate(@Nullable EphemeralStorage storage, Findings findings) {
    if (storage != null) {
      findings.broken(ON_FARGATE, storage.sizeInGiB());
    }
  }
}
