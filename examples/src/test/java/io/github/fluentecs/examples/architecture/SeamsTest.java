package io.github.fluentecs.examples.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** Time, chance and output appear behind injected seams only. */
class SeamsTest {
  @Test
  void classes_neverSleep() {
    noClasses()
        .should()
        .callMethodWhere(targetOwner(type(Thread.class)).and(target(name("sleep"))))
        .check(House.CLASSES);
  }

  @Test
  void classes_readNoInstantDirectly() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(House.CLASSES);
  }

  @Test
  void classes_takeNoGlobalChanceOrPool() {
    noClasses()
        .should()
        .callMethodWhere(targetOwner(type(Math.class)).and(target(name("random"))))
        .orShould()
        .callMethodWhere(targetOwner(type(ForkJoinPool.class)).and(target(name("commonPool"))))
        .check(House.CLASSES);
  }

  /** The JUnit extension prints the event log of a failed test; mains and consoles are to print. */
  @Test
  void libraries_printNothing() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Main")
        .and()
        .resideOutsideOfPackage(House.ROOT + ".simulator.junit")
        .and()
        .doNotHaveFullyQualifiedName(House.ROOT + ".waiters.console.StandardOutput")
        .should()
        .accessFieldWhere(targetOwner(type(System.class)).and(target(nameMatching("out|err"))))
        .orShould()
        .callMethodWhere(targetOwner(type(Throwable.class)).and(target(name("printStackTrace"))))
        .check(House.CLASSES);
  }

  @Test
  void house_holdsTheModules() {
    // The rules above would pass on nothing at all.
    assertThat(House.CLASSES.size()).isGreaterThan(100);
  }
}
