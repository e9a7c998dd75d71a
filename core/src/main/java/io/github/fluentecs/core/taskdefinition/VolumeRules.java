package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DockerVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.FSxWindowsFileServerVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Scope;
import software.amazon.awssdk.services.ecs.model.Volume;

/** The check of a task definition's volumes. */
final class VolumeRules {
  private static final String VOLUMES = "volumes";
  private static final String NAME_MEMBER = VOLUMES + "[].name";
  private static final String LAUNCH = VOLUMES + "[].configuredAtLaunch";
  private static final String DOCKER = VOLUMES + "[].dockerVolumeConfiguration.";
  private static final Set<String> SCOPES = Set.of("task", "shared");

  private static final Constraint NAME =
      ConstraintsOf.TASK.advice(
          NAME_MEMBER, "form", "1 to 255 letters, digits, - and _", "Change the name.");

  private static final Constraint NAMED =
      ConstraintsOf.TASK.hard(
          NAME_MEMBER,
          "",
          "a name of each volume that is on EFS or S3 Files, or configured at launch",
          "Name the volume.");

  private static final Constraint ONE_AT_LAUNCH =
      ConstraintsOf.TASK.hard(
          LAUNCH, "", "one volume that is configured at launch", "Configure the others here.");

  private static final Constraint MOUNTED =
      ConstraintsOf.TASK.soft(
          LAUNCH,
          "mounted",
          "a container that mounts the volume that is configured at launch",
          "Mount the volume, or leave it out.");

  private static final Constraint SCOPE =
      ConstraintsOf.TASK.soft(DOCKER + "scope", "", "task or shared", "Choose one of the two.");

  private static final Constraint AUTOPROVISION =
      ConstraintsOf.TASK.accepted(
          DOCKER + "autoprovision",
          "",
          "autoprovision with the scope shared; it is ignored otherwise",
          "Say that the scope is shared, or leave it out.",
          "an acceptance test of Terraform's provider sends it without a scope");

  private static final Constraint FSX =
      ConstraintsOf.TASK.hard(
          VOLUMES + "[].fsxWindowsFileServerVolumeConfiguration",
          "",
          "a file system, a root directory, credentials and a domain",
          "Give all four.");

  private VolumeRules() {}

  /** The constraints on volumes, with paths from the request on. */
  static List<Constraint> constraints() {
    return Constraints.all(
        List.of(NAME, NAMED, ONE_AT_LAUNCH, MOUNTED, SCOPE, AUTOPROVISION, FSX),
        Constraint.at(VOLUMES + "[]", FileSystemRules.CONSTRAINTS));
  }

  static void check(RegisterTaskDefinitionRequest request, Findings findings) {
    List<Volume> volumes = request.volumes();
    int atLaunch = 0;
    for (int i = 0; i < volumes.size(); i++) {
      Volume volume = volumes.get(i);
      name(volume, i, findings);
      if (atLaunch(volume)) {
        atLaunch++;
        if (!isMounted(request.containerDefinitions(), volume.name())) {
          findings.broken(MOUNTED, volume.name(), i);
        }
        if (atLaunch > 1) {
          findings.broken(ONE_AT_LAUNCH, volume.name(), i);
        }
      }
      docker(volume.dockerVolumeConfiguration(), i, findings);
      fsx(volume.fsxWindowsFileServerVolumeConfiguration(), i, findings);
      FileSystemRules.check(volume, findings.at(VOLUMES, i));
    }
  }

  private static boolean atLaunch(Volume volume) {
    return Boolean.TRUE.equals(volume.configuredAtLaunch());
  }

  private static void name(Volume volume, int index, Findings findings) {
    String name = volume.name();
    if (Texts.present(name)) {
      if (!Texts.isName(name)) {
        findings.broken(NAME, name, index);
      }
    } else if (atLaunch(volume) || FileSystemRules.isOnFileSystem(volume)) {
      findings.broken(NAMED, name, index);
    }
  }

  private static boolean isMounted(List<ContainerDefinition> containers, @Nullable String name) {
    return containers.stream()
        .flatMap(container -> container.mountPoints().stream())
        .anyMatch(mount -> name != null && name.equals(mount.sourceVolume()));
  }

  private static void docker(
      @Nullable DockerVolumeConfiguration docker, int index, Findings findings) {
    if (docker == null) {
      return;
    }
    Values.oneOf(SCOPE, docker.scopeAsString(), SCOPES, findings, index);
    if (docker.autoprovision() != null && !Scope.SHARED.toString().equals(docker.scopeAsString())) {
      findings.broken(AUTOPROVISION, docker.autoprovision(), index);
    }
  }

  private static void fsx(
      @Nullable FSxWindowsFileServerVolumeConfiguration fsx, int index, Findings findings) {
    if (fsx == null) {
      return;
    }
    boolean authorized =
        fsx.authorizationConfig() != null
            && Texts.present(fsx.authorizationConfig().credentialsParameter())
            && Texts.present(fsx.authorizationConfig().domain());
    if (!authorized || !Texts.present(fsx.fileSystemId()) || !Texts.present(fsx.rootDirectory())) {
      findings.broken(FSX, Given.words("not all of them"), index);
    }
  }
}
