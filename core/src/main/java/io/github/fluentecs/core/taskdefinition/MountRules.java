package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Volume;
import software.amazon.awssdk.services.ecs.model.VolumeFrom;

/** The check of what a container mounts. */
final class MountRules {
  private static final Constraint VOLUME =
      ConstraintsOf.CONTAINER.hard(
          "mountPoints[].sourceVolume",
          "",
          "the name of a volume of the task definition",
          "Add the volume, or name another one.");

  private static final Constraint CONTAINER =
      ConstraintsOf.CONTAINER.hard(
          "volumesFrom[].sourceContainer",
          "",
          "the name of a container of the task definition",
          "Name another container.");

  /** The constraints, with paths from the container on. */
  static final List<Constraint> CONSTRAINTS = List.of(VOLUME, CONTAINER);

  private MountRules() {}

  static void check(
      ContainerDefinition container, RegisterTaskDefinitionRequest request, Findings findings) {
    List<MountPoint> mounts = container.mountPoints();
    for (int i = 0; i < mounts.size(); i++) {
      String name = mounts.get(i).sourceVolume();
      if (!isVolume(request.volumes(), name)) {
        findings.broken(VOLUME, name, i);
      }
    }
    List<VolumeFrom> others = container.volumesFrom();
    for (int i = 0; i < others.size(); i++) {
      String name = others.get(i).sourceContainer();
      if (Containers.find(request.containerDefinitions(), name) == null) {
        findings.broken(CONTAINER, name, i);
      }
    }
  }

  private static boolean isVolume(List<Volume> volumes, @Nullable String name) {
    for (int i = 0; i < volumes.size(); i++) {
      if (name != null && name.equals(volumes.get(i).name())) {
        return true;
      }
    }
    return false;
  }
}
