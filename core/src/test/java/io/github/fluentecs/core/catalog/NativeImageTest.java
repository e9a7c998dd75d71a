package io.github.fluentecs.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** What {@code request(...)} finds by reflection is declared for GraalVM's native images. */
class NativeImageTest {
  private static final Path FILE =
      Path.of(
          "src/main/resources/META-INF/native-image/io.github.fluentecs/fluent-ecs-core",
          "reachability-metadata.json");

  @Test
  void metadata_everyClassThatRequestsReflectOn_isDeclared() throws IOException {
    if (Boolean.getBoolean("metadata.write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, expected());
    }

    assertThat(Files.readString(FILE))
        .as(
            "stale; write it anew with: mvn -pl core -am test -Dtest=NativeImageTest"
                + " -Dmetadata.write=true -Dsurefire.failIfNoSpecifiedTests=false")
        .isEqualTo(expected());
  }

  private static String expected() {
    Set<String> names = new TreeSet<>();
    names.add(EcsClient.class.getName());
    names.add(EcsAsyncClient.class.getName());
    Stream.of(EcsClient.class.getMethods())
        .filter(method -> method.getParameterCount() == 1)
        .filter(method -> EcsRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
        .forEach(
            method -> {
              addWithParts(method.getParameterTypes()[0], names);
              if (SdkPojo.class.isAssignableFrom(method.getReturnType())) {
                names.add(method.getReturnType().getName());
              }
            });
    return names.stream()
        .map(name -> "    {\"type\": \"" + name + "\", \"allPublicMethods\": true}")
        .collect(Collectors.joining(",\n", "{\n  \"reflection\": [\n", "\n  ]\n}\n"));
  }

  private static void addWithParts(Class<?> shape, Set<String> names) {
    if (names.add(shape.getName())) {
      Shapes.fields(shape).stream()
          .flatMap(field -> Shapes.typeOf(shape, field).stream())
          .filter(SdkPojo.class::isAssignableFrom)
          .forEach(part -> addWithParts(part, names));
    }
  }
}
