package io.github.fluentecs.examples.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the published modules, without tests. */
final class House {
  static final String ROOT = "io.github.fluentecs";
  static final String CORE = ROOT + ".core..";
  static final String DSL = ROOT + ".dsl..";
  static final String WAITERS = ROOT + ".waiters..";
  static final String WORKFLOWS = ROOT + ".workflows..";
  static final String SIMULATOR = ROOT + ".simulator..";

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(
              ROOT + ".core",
              ROOT + ".dsl",
              ROOT + ".waiters",
              ROOT + ".workflows",
              ROOT + ".simulator");

  private House() {}
}
