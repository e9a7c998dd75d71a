package io.github.fluentecs.simulator.engine.call;

/** The alphabet of the names of clusters and services, and of families. */
public final class ResourceNames {
  public static final String RULE =
      "a name has 1 to 255 characters: letters, digits, hyphens and underscores.";

  private ResourceNames() {}

  public static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= 255
        && text.chars().allMatch(ResourceNames::isNamePart);
  }

  private static boolean isNamePart(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '-'
        || character == '_';
  }
}
