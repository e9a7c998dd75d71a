package io.github.fluentecs.simulator.engine;

/** The alphabet of the names of clusters and services, and of families. */
final class Names {
  static final String RULE =
      "a name has 1 to 255 characters: letters, digits, hyphens and underscores.";

  private Names() {}

  static boolean isName(String text) {
    return !text.isEmpty() && text.length() <= 255 && text.chars().allMatch(Names::isNamePart);
  }

  private static boolean isNamePart(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '-'
        || character == '_';
  }
}
