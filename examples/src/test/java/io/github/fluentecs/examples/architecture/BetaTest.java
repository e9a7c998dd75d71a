package io.github.fluentecs.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.fluentecs.core.value.Beta;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may still change is marked, so that all else is a promise. */
class BetaTest {
  private static final Pattern EXCLUDED = Pattern.compile("<exclude>(io\\.[a-z.]+)</exclude>");

  @Test
  void methods_public_withTypesThatMayChange_areMarked() {
    Set<String> unmarked = new TreeSet<>();
    House.CLASSES.stream()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> !type.getPackageName().contains(".internal"))
        .filter(type -> !type.getPackageName().startsWith(House.ROOT + ".examples"))
        .filter(type -> !isBeta(type))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(method -> !method.isAnnotatedWith(Beta.class))
        .filter(method -> mentioned(method).anyMatch(BetaTest::isBeta))
        .map(JavaMethod::getFullName)
        .forEach(unmarked::add);

    assertThat(unmarked).isEmpty();
  }

  /** The comparison with the last release knows no annotated packages. */
  @Test
  void packages_thatMayChange_areLeftOutOfTheComparison() throws IOException {
    Set<String> marked =
        House.CLASSES.stream()
            .filter(type -> type.getPackage().isAnnotatedWith(Beta.class))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    Set<String> excluded =
        EXCLUDED
            .matcher(Files.readString(Path.of("../pom.xml")))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());

    assertThat(excluded).isEqualTo(marked).isNotEmpty();
  }

  private static Stream<JavaClass> mentioned(JavaMethod method) {
    return Stream.concat(
            Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
        .map(JavaClass::getBaseComponentType);
  }

  private static boolean isBeta(JavaClass type) {
    return type.isAnnotatedWith(Beta.class)
        || type.getPackage().isAnnotatedWith(Beta.class)
        || type.getEnclosingClass().map(BetaTest::isBeta).orElse(false);
  }
}
