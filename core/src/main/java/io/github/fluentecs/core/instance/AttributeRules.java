package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Item;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;

/** Rules on attributes, wherever a request carries them; lengths count code points. */
final class AttributeRules {
  private static final String PATH = "attributes[].";

  private static final Constraint NAME =
      Constraint.soft(
          "AT-1",
          "1 to 128 letters, digits and - _ . / \\",
          "Shorten the name or replace the other characters.",
          "Attribute, name");

  private static final Constraint VALUE =
      Constraint.soft(
          "AT-2",
          "1 to 128 letters, digits, blanks and - _ . @ / : \\, without a blank at either end",
          "Shorten the value, trim it, or replace the other characters.",
          "Attribute, value");

  private static final Constraint TARGET =
      Constraint.hard(
          "AT-3",
          "container-instance, which must be given beside a short targetId",
          "Set targetType to container-instance, or give the full ARN.",
          "Attribute, targetType");

  private static final Predicate<String> NAME_TEXT =
      Texts.of(1, 128, c -> Texts.nameCharacter(c) || c == '.' || c == '/' || c == '\\');

  private static final Predicate<String> VALUE_TEXT =
      Texts.of(1, 128, c -> Texts.nameCharacter(c) || ".@/:\\ ".indexOf(c) >= 0);

  private AttributeRules() {}

  static <Q> List<Rule<Q>> on(Function<? super Q, ? extends @Nullable List<Attribute>> attributes) {
    return List.of(
        Rule.each(NAME, PATH + "name", attributes, Item.of(AttributeRules::name, NAME_TEXT)),
        Rule.each(
            VALUE, PATH + "value", attributes, Item.of(Attribute::value, AttributeRules::value)),
        Rule.each(TARGET, PATH + "targetType", attributes, new Target()));
  }

  /** An absent name counts as one of no characters. */
  private static String name(Attribute attribute) {
    return attribute.name() == null ? "" : attribute.name();
  }

  private static boolean value(String text) {
    return VALUE_TEXT.test(text) && !text.startsWith(" ") && !text.endsWith(" ");
  }

  /** The one kind of target there is, which only an ARN can leave out. */
  private static final class Target implements Item<Attribute> {
    @Override
    public boolean valid(Attribute attribute) {
      String type = attribute.targetTypeAsString();
      String target = attribute.targetId();
      return type == null
          ? target == null || target.startsWith("arn:")
          : type.equals("container-instance");
    }

    @Override
    public @Nullable Object given(Attribute attribute) {
      return attribute.targetTypeAsString();
    }
  }
}
