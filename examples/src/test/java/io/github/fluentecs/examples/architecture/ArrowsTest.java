package io.github.fluentecs.examples.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** Who may know whom: SDK from core, core from dsl and waiters, waiters from workflows. */
class ArrowsTest {
  @Test
  void core_knowsNoOtherModule() {
    noClasses()
        .that()
        .resideInAPackage(House.CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(House.DSL, House.WAITERS, House.WORKFLOWS, House.SIMULATOR)
        .check(House.CLASSES);
  }

  @Test
  void dsl_knowsCoreOnly() {
    noClasses()
        .that()
        .resideInAPackage(House.DSL)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(House.WAITERS, House.WORKFLOWS, House.SIMULATOR)
        .check(House.CLASSES);
  }

  @Test
  void waiters_knowCoreOnly() {
    noClasses()
        .that()
        .resideInAPackage(House.WAITERS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(House.DSL, House.WORKFLOWS, House.SIMULATOR)
        .check(House.CLASSES);
  }

  @Test
  void workflows_knowCoreAndWaitersOnly() {
    noClasses()
        .that()
        .resideInAPackage(House.WORKFLOWS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(House.DSL, House.SIMULATOR)
        .allowEmptyShould(true)
        .check(House.CLASSES);
  }

  @Test
  void simulator_knowsNoOtherModule() {
    noClasses()
        .that()
        .resideInAPackage(House.SIMULATOR)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(House.CORE, House.DSL, House.WAITERS, House.WORKFLOWS)
        .check(House.CLASSES);
  }

  @Test
  void simulatorsEngine_knowsNothingOfTheWire() {
    noClasses()
        .that()
        .resideInAPackage(House.ROOT + ".simulator.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(House.ROOT + ".simulator.wire..")
        .check(House.CLASSES);
  }

  @Test
  void rules_knowNothingOfCommands() {
    noClasses()
        .that()
        .resideInAPackage(House.ROOT + ".core.rule..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            House.ROOT + ".core", House.ROOT + ".core.task..", House.ROOT + ".core.service..")
        .check(House.CLASSES);
  }
}
