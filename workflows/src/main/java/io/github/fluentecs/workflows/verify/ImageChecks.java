package io.github.fluentecs.workflows.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.OSFamily;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;

/** Whether images are there for the platform of the task definition. */
final class ImageChecks {
  private ImageChecks() {}

  static List<Check> of(RegisterTaskDefinitionRequest request, Images images) {
    Optional<ImagePlatform> platform = platform(request);
    return request.containerDefinitions().stream()
        .filter(container -> container.image() != null)
        .map(container -> check(container, platform, images))
        .toList();
  }

  /** Without a word of the definition, Fargate has one, and instances have their own. */
  private static Optional<ImagePlatform> platform(RegisterTaskDefinitionRequest request) {
    boolean isFargate = request.requiresCompatibilities().contains(Compatibility.FARGATE);
    RuntimePlatform given = request.runtimePlatform();
    if (given == null) {
      return isFargate ? Optional.of(new ImagePlatform("linux", "amd64")) : Optional.empty();
    }
    boolean isArm = given.cpuArchitecture() == CPUArchitecture.ARM64;
    String family = given.operatingSystemFamilyAsString();
    boolean isLinux = family == null || family.equals(OSFamily.LINUX.toString());
    return Optional.of(new ImagePlatform(isLinux ? "linux" : "windows", isArm ? "arm64" : "amd64"));
  }

  private static Check check(
      ContainerDefinition container, Optional<ImagePlatform> platform, Images images) {
    String path = "containerDefinitions[" + container.name() + "].image";
    String image = container.image();
    return new Check(
        "image " + image,
        List.of(path),
        () ->
            Answers.judge(
                path,
                images.image(image),
                new Finding.Wrong(
                    path, "there is no image " + image, "push it, or name one that is there"),
                made -> List.of(judge(path, image, platform, made))));
  }

  private static Finding judge(
      String path, String image, Optional<ImagePlatform> platform, Set<ImagePlatform> made) {
    if (platform.isEmpty() || made.contains(platform.get())) {
      return new Finding.Ok(path, image + " is there" + platform.map(p -> " for " + p).orElse(""));
    }
    if (made.isEmpty()) {
      return new Finding.Skipped(
          path, image + " is there; whether it is for " + platform.get() + " is not known");
    }
    Set<String> names = new TreeSet<>();
    made.forEach(each -> names.add(each.toString()));
    return new Finding.Wrong(
        path,
        image + " is not made for " + platform.get() + ", but for " + String.join(", ", names),
        "build it for that platform, or set runtimePlatform");
  }
}
