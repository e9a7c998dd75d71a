package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * No class of the library names a type or a member that the SDK of this build does not have, apart
 * from those that belong to a {@linkplain NewerOperations newer operation}.
 */
class LinksTest {
  private static final String SDK = "software.amazon.awssdk.";
  private static final JavaClasses ALL =
      new ClassFileImporter().importPackages("io.github.fluentecs");
  private static final NewerOperations NEWER = NewerOperations.of(ALL, LinksTest::isThere);
  private static final List<JavaClass> LIBRARY =
      ALL.stream().filter(type -> !NEWER.own(type)).toList();

  @Test
  void members_thatTheLibraryUses_areThere() {
    Set<String> missing = new TreeSet<>();
    LIBRARY.forEach(type -> accesses(type).forEach(access -> missingIn(access, missing)));

    assertThat(LIBRARY).hasSizeGreaterThan(500);
    assertThat(missing).isEmpty();
  }

  private static Stream<? extends JavaAccess<?>> accesses(JavaClass type) {
    return Stream.concat(
        type.getAccessesFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream());
  }

  private static void missingIn(JavaAccess<?> access, Set<String> missing) {
    AccessTarget target = access.getTarget();
    if (target.getOwner().getName().startsWith(SDK) && target.resolveMember().isEmpty()) {
      missing.add(target.getFullName() + " in " + access.getOriginOwner().getName());
    }
  }

  @Test
  void types_thatTheLibraryNames_areThere() {
    Set<String> missing = new TreeSet<>();
    for (JavaClass type : LIBRARY) {
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType().getName())
          .filter(name -> name.startsWith(SDK) && !isThere(name))
          .forEach(name -> missing.add(name + " in " + type.getName()));
    }

    assertThat(missing).isEmpty();
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name, false, LinksTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "sdk", matches = "newest")
  void newest_operations_areAllThere() {
    assertThat(NEWER.names()).isEmpty();
  }

  /** As Groovy, Kotlin and mocking tools do. */
  @Test
  void reflection_overAllMethods_findsEveryType() throws ClassNotFoundException {
    for (JavaClass type : LIBRARY) {
      Class<?> loaded = Class.forName(type.getName(), false, LinksTest.class.getClassLoader());
      for (Method method : loaded.getDeclaredMethods()) {
        assertThat(List.of(method.getGenericParameterTypes())).doesNotContainNull();
        assertThat(method.getGenericReturnType()).isNotNull();
      }
    }
  }
}
