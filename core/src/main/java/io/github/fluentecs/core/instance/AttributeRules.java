package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Attribute;

/** Checks attributes; lengths are in code points. */
final class AttributeRules {
  private static final String PATH = "attributes[].";
  private static final int MAX_LENGTH = 128;

  private static final Constraint NAME =
      Constraint.soft(
          "AT-1",
          PATH + "name",
          "1 to 128 letters, digits and - _ . / \\",
          "Shorten the name or replace the other characters.",
          "Attribute, name");

  private static final Constraint VALUE =
      Constraint.soft(
          "AT-2",
          PATH + "value",
          "1 to 128 letters, digits, blanks and - _ . @ / : \\, without a blank at either end",
          "Shorten the value, trim it, or replace the other characters.",
          "Attribute, value");

  private static final Constraint TARGET =
      Constraint.hard(
          "AT-3",
          PATH + "targetType",
          "container-instance, which is required with a short targetId",
          "Set targetType to container-instance, or give the full ARN.",
          "Attribute, targetType");

  private static final Constraint NO_VALUE =
      Constraint.advice(
          "DeleteAttributes/attributes/value",
          PATH + "value",
          "no value: an attribute is deleted by its name",
          "Leave the value out.",
          "DeleteAttributes request, attributes");

  private static final Constraint ON_TARGET =
      Constraint.hard(
          "DeleteAttributes/attributes/targetId",
          PATH + "targetId",
          "the container instance that has the attribute",
          "Give the id or the ARN of the container instance.",
          "DeleteAttributes request, attributes");

  /** The constraints on the member {@code attributes}: AT-1 to AT-3. */
  static final List<Constraint> CONSTRAINTS = List.of(NAME, VALUE, TARGET);

  /** The constraints on attributes that are deleted. */
  static final List<Constraint> OF_DELETED = List.of(NAME, TARGET, NO_VALUE, ON_TARGET);

  private AttributeRules() {}

  static void check(List<Attribute> attributes, Findings findings) {
    for (int i = 0; i < attributes.size(); i++) {
      Attribute attribute = attributes.get(i);
      nameAndTarget(attribute, i, findings);
      if (attribute.value() != null && !isValue(attribute.value())) {
        findings.broken(VALUE, attribute.value(), i);
      }
    }
  }

  static void checkDeleted(List<Attribute> attributes, Findings findings) {
    for (int i = 0; i < attributes.size(); i++) {
      Attribute attribute = attributes.get(i);
      nameAndTarget(attribute, i, findings);
      if (attribute.value() != null) {
        findings.broken(NO_VALUE, attribute.value(), i);
      }
      findings.require(ON_TARGET, attribute.targetId(), i);
    }
  }

  private static void nameAndTarget(Attribute attribute, int position, Findings findings) {
    String name = attribute.name() == null ? "" : attribute.name();
    if (!isName(name)) {
      findings.broken(NAME, name, position);
    }
    if (!hasTarget(attribute)) {
      findings.broken(TARGET, attribute.targetTypeAsString(), position);
    }
  }

  private static boolean isName(String text) {
    return Texts.hasLength(text, 1, MAX_LENGTH)
        && Texts.only(text, c -> Texts.nameCharacter(c) || "./\\".indexOf(c) >= 0);
  }

  private static boolean isValue(String text) {
    return Texts.hasLength(text, 1, MAX_LENGTH)
        && Texts.only(text, c -> Texts.nameCharacter(c) || ".@/:\\ ".indexOf(c) >= 0)
        && !text.startsWith(" ")
        && !text.endsWith(" ");
  }

  /** Returns whether the target type is valid: it can be absent only if the target is an ARN. */
  private static boolean hasTarget(Attribute attribute) {
    String type = attribute.targetTypeAsString();
    String target = attribute.targetId();
    return type == null
        ? target == null || target.startsWith("arn:")
        : type.equals("container-instance");
  }
}
