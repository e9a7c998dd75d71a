package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Texts;
import java.util.function.Predicate;

/** The rules of the actions on services. */
final class ServiceRules {
  static final Predicate<String> NAME = Texts.of(1, 255, Texts::nameCharacter);

  private ServiceRules() {}
}
