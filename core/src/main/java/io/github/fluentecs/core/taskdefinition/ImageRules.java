package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;

/** The check of a container's image. */
final class ImageRules {
  private static final String HASH = "sha256:";
  private static final int DIGITS = 64;

  private static final Constraint IMAGE =
      Constraint.hard(
          Containers.id("image"),
          "image",
          "an image in each container",
          "Name an image.",
          "ContainerDefinition members");

  private static final Constraint LENGTH =
      ConstraintsOf.CONTAINER.soft(
          "image", "length", "at most 255 characters, before @ of a digest", "Shorten the name.");

  private static final Constraint CHARACTERS =
      ConstraintsOf.CONTAINER.advice(
          "image",
          "characters",
          "letters, digits and - _ : . / # @",
          "Replace other characters; a placeholder needs its value.");

  private static final Constraint DIGEST =
      ConstraintsOf.CONTAINER.hard(
          "image",
          "digest",
          "sha256: and 64 hexadecimal digits behind @",
          "Correct the digest, or name a tag.");

  private static final Constraint CREDENTIALS =
      ConstraintsOf.CONTAINER.required("repositoryCredentials.credentialsParameter");

  /** The constraints on images, with paths from the container on. */
  static final List<Constraint> CONSTRAINTS =
      List.of(IMAGE, LENGTH, CHARACTERS, DIGEST, CREDENTIALS);

  private ImageRules() {}

  static void check(ContainerDefinition container, Findings findings) {
    String image = container.image();
    findings.require(IMAGE, image);
    if (Texts.present(image)) {
      int at = image.indexOf('@');
      String name = at < 0 ? image : image.substring(0, at);
      if (!Texts.hasLength(name, 1, 255)) {
        findings.broken(LENGTH, Given.count(name.length(), "characters"));
      }
      if (!Texts.only(name, ImageRules::usual)) {
        findings.broken(CHARACTERS, image);
      }
      if (at >= 0 && !isDigest(image.substring(at + 1))) {
        findings.broken(DIGEST, image);
      }
    }
    if (container.repositoryCredentials() != null) {
      findings.require(CREDENTIALS, container.repositoryCredentials().credentialsParameter());
    }
  }

  private static boolean usual(int c) {
    return Texts.nameCharacter(c) || ":./#".indexOf(c) >= 0;
  }

  private static boolean isDigest(String digest) {
    return digest.startsWith(HASH)
        && digest.length() == HASH.length() + DIGITS
        && Texts.only(digest.substring(HASH.length()), c -> Character.digit(c, 16) >= 0);
  }
}
