package io.github.fluentecs.examples.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the public surface may look like. */
class ApiTest {
  /** Hard keywords of Kotlin and Groovy that Java allows as names. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "as",
          "def",
          "fun",
          "in",
          "is",
          "object",
          "trait",
          "typealias",
          "typeof",
          "val",
          "var",
          "when");

  /** What a user of the published modules has on the class path anyway. */
  private static final List<String> KNOWN =
      List.of(
          "java.",
          "javax.net.ssl.",
          "io.vavr.",
          "software.amazon.awssdk.",
          "org.jspecify.",
          House.ROOT);

  /** The JUnit extension and the Awaitility bridge are for those who have these libraries. */
  private static final List<String> OPTIONAL = List.of("org.junit.jupiter.", "org.awaitility.");

  @Test
  void methods_public_haveNoKeywordAsName() {
    noMethods()
        .that()
        .arePublic()
        .should()
        .haveNameMatching(String.join("|", KEYWORDS))
        .check(House.CLASSES);
  }

  @Test
  void methods_public_mentionOnlyTypesThatUsersHave() {
    Set<String> strangers = new TreeSet<>();
    publicTypes()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .flatMap(ApiTest::mentioned)
        .map(type -> type.getBaseComponentType().getName())
        .filter(ApiTest::isStrange)
        .forEach(strangers::add);

    assertThat(strangers).isEmpty();
  }

  /** The nouns of core give their check to the draft of an action; users make no actions. */
  @Test
  void methods_ofExportedPackages_mentionNothingInternal() {
    Set<String> leaks = new TreeSet<>();
    publicTypes()
        .filter(type -> !type.getPackageName().contains(".internal"))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(method -> mentioned(method).anyMatch(ApiTest::isInternal))
        .map(JavaMethod::getFullName)
        .map(name -> name.replaceAll("\\(.*", ""))
        .forEach(leaks::add);

    assertThat(leaks).containsExactly(House.ROOT + ".core.ActionDraft.checked");
  }

  private static boolean isInternal(JavaClass type) {
    return type.getBaseComponentType().getPackageName().contains(".internal");
  }

  @Test
  void classes_public_areFinalUnlessMeantToBeExtended() {
    classes()
        .that()
        .arePublic()
        .and(areConcrete())
        .and()
        .haveSimpleNameNotEndingWith("Ref")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(House.CLASSES);
  }

  private static Stream<JavaClass> publicTypes() {
    return House.CLASSES.stream()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> !type.getPackageName().contains(".simulator."));
  }

  private static Stream<JavaClass> mentioned(JavaMethod method) {
    return Stream.concat(
        Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream());
  }

  private static boolean isStrange(String type) {
    return type.contains(".")
        && Stream.concat(KNOWN.stream(), OPTIONAL.stream()).noneMatch(type::startsWith);
  }

  private static DescribedPredicate<JavaClass> areConcrete() {
    return DescribedPredicate.describe(
        "are concrete classes",
        type ->
            !type.isInterface()
                && !type.isEnum()
                && !type.isRecord()
                && !type.getModifiers().contains(JavaModifier.ABSTRACT));
  }
}
