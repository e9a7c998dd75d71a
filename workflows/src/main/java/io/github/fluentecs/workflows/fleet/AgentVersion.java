package io.github.fluentecs.workflows.fleet;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version of the container agent: numbers, the first of which counts most. */
record AgentVersion(int major, int minor, int patch) implements Comparable<AgentVersion> {
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}");

  static Optional<AgentVersion> parse(String text) {
    if (!NUMBERS.matcher(text).matches()) {
      return Optional.empty();
    }
    int[] parts = Arrays.stream(text.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    return Optional.of(new AgentVersion(parts[0], parts[1], parts[2]));
  }

  @Override
  public int compareTo(AgentVersion other) {
    int[] mine = {major, minor, patch};
    int[] others = {other.major, other.minor, other.patch};
    return Arrays.compare(mine, others);
  }
}
