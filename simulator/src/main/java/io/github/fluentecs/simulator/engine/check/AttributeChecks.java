package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.TargetType;

/** The rules for attributes of container instances that users make. */
public final class AttributeChecks {
  /** How many attributes of its own an instance can have, and a call can name. */
  public static final int MOST = 10;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9\\-_./\\\\]{1,128}");
  private static final Pattern VALUE =
      Pattern.compile("(?! )[A-Za-z0-9\\-_.@/\\\\: ]{1,128}(?<! )");

  private AttributeChecks() {}

  /** Refuses what cannot be put on, or taken off, a container instance. */
  public static void check(List<Attribute> attributes) {
    Checks.oneTo(MOST, "Attributes", attributes);
    attributes.forEach(AttributeChecks::check);
  }

  private static void check(Attribute attribute) {
    String name = text(attribute);
    Checks.that(!isReserved(name), "The attribute " + name + " is reserved for Amazon ECS.");
    target(attribute);
  }

  /** Checks the name and the value; gives the name. */
  static String text(Attribute attribute) {
    String name = Checks.given("Attribute name", attribute.name());
    Checks.that(
        NAME.matcher(name).matches(),
        "The name of attribute "
            + name
            + " may have up to 128 letters, digits and the characters - _ . / \\ only.");
    Checks.that(
        attribute.value() == null || VALUE.matcher(attribute.value()).matches(),
        "The value of attribute "
            + name
            + " has 1 to 128 letters, digits, inner spaces and the characters - _ . @ / \\ :.");
    return name;
  }

  private static void target(Attribute attribute) {
    String target = Checks.given("targetId", attribute.targetId());
    Checks.that(
        attribute.targetTypeAsString() == null
            || attribute.targetType() == TargetType.CONTAINER_INSTANCE,
        "targetType must be container-instance.");
    Checks.that(
        attribute.targetType() != null || target.startsWith("arn:"),
        "targetType cannot be empty where targetId is not an ARN.");
  }

  /** Whether Amazon ECS or its agent made it. */
  public static boolean isReserved(String name) {
    return name.startsWith("ecs.") || name.startsWith("com.amazonaws.");
  }
}
