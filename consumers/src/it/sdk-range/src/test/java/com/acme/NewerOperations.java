package com.acme;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The commands of operations that the SDK of this build does not have. What belongs to them alone
 * may name what the SDK lacks: a command and its rules, by their name, and a package, in any
 * module, that is named after a noun of which the SDK knows no operation.
 */
record NewerOperations(Set<String> names, Set<String> nouns) {
  private static final String OPERATION = "io.github.fluentecs.core.Operation";
  private static final String MODEL = "software.amazon.awssdk.services.ecs.model.";

  static NewerOperations of(JavaClasses library, Predicate<String> isThere) {
    Set<String> names = new HashSet<>();
    Set<String> nouns = new HashSet<>();
    Set<String> olderNouns = new HashSet<>();
    for (JavaClass type : library) {
      for (String builder : type.isAssignableTo(OPERATION) ? builders(type) : Set.<String>of()) {
        if (isThere.test(builder)) {
          olderNouns.add(noun(type));
        } else {
          names.add(type.getSimpleName());
          nouns.add(noun(type));
        }
      }
    }
    nouns.removeAll(olderNouns);
    return new NewerOperations(names, nouns);
  }

  /** Returns the SDK's builders that a command of an operation makes: one, or none for others. */
  private static Set<String> builders(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> method.getName().equals("draft"))
        .map(method -> method.getRawReturnType().getName())
        .filter(name -> name.startsWith(MODEL))
        .collect(toSet());
  }

  private static String noun(JavaClass type) {
    return type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
  }

  /** Returns whether a class belongs to newer operations alone. */
  boolean own(JavaClass type) {
    String outermost =
        type.getName().substring(type.getPackageName().length() + 1).replaceFirst("\\$.*", "");
    String name = outermost.replaceFirst("^Immutable", "");
    return nouns.contains(noun(type))
        || names.contains(name)
        || names.contains(name.replaceFirst("Rules$", ""));
  }
}
