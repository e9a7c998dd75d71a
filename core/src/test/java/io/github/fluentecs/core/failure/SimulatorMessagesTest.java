package io.github.fluentecs.core.failure;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every refusal that stands in the simulator's source has an answer of its own, unless its words
 * tell which member of the request is at fault.
 */
class SimulatorMessagesTest {
  /** The remedies of the rows that match a code alone, for any message. */
  static final Set<String> GENERAL =
      FailureTable.standard().rows().stream()
          .filter(row -> row.message().isEmpty() && row.kind() == FailureTable.Kind.INVALID_REQUEST)
          .map(FailureTable.Row::remedy)
          .collect(toSet());

  private static final Path SOURCE = Path.of("../simulator/src/main/java");
  private static final Pattern REFUSAL =
      Pattern.compile("\\b(client|invalidParameter|updateInProgress|of|that)\\s*\\(");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Words on a member of the request. */
  private static final Pattern ON_REQUEST =
      Pattern.compile(
          "must |requires |[Cc]annot (be|have|change|start|contain|force|set)|can have|can be managed only"
              + "|[Ii]nvalid|needs |required|is valid|not valid|not supported|does not support"
              + "|only (be|supported|where|one)|Only one|at most|up to|has 1 to|may have|should |either |Duplicate"
              + "|reserved|Remove one|No Fargate configuration|has no (volume|port)|both "
              + "|not one that|has port numbers|Unable to update");

  /** A quota in words of the simulator's own. */
  private static final Pattern OWN =
      Pattern.compile(
          "revisions, the most it can|belongs to its|^Cluster not found|has the attachment"
              + "|is no instance type|that are enabled need");

  private final FailureTable table = new FailureTable(FailureRows.all());

  private record Refused(String code, String message, Path file) {}

  private static List<Refused> refusals(Path file) {
    List<Refused> all = new ArrayList<>();
    String source = read(file);
    Matcher call = REFUSAL.matcher(source);
    while (call.find()) {
      List<String> texts = texts(arguments(source, call.end()));
      boolean isNamed = !texts.isEmpty() && texts.get(0).endsWith("Exception");
      String message = String.join("x", isNamed ? texts.subList(1, texts.size()) : texts);
      boolean isRefusal = isNamed || !call.group(1).equals("of");
      if (isRefusal && message.matches(".*[a-z] [a-z].*")) {
        all.add(new Refused(isNamed ? texts.get(0) : code(call.group(1)), message, file));
      }
    }
    return all;
  }

  private static String code(String method) {
    return switch (method) {
      case "client" -> "ClientException";
      case "updateInProgress" -> "UpdateInProgressException";
      default -> "InvalidParameterException";
    };
  }

  /** Returns the source up to the parenthesis that closes a call. */
  private static String arguments(String source, int from) {
    boolean isText = false;
    int open = 1;
    int at = from;
    for (; open > 0 && at < source.length(); at++) {
      char one = source.charAt(at);
      if (one == '"' && source.charAt(at - 1) != '\\') {
        isText = !isText;
      } else if (!isText) {
        open += one == '(' ? 1 : one == ')' ? -1 : 0;
      }
    }
    return source.substring(from, at);
  }

  private static List<String> texts(String source) {
    return TEXT.matcher(source).results().map(found -> found.group(1)).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void find_everyRefusalOfTheSimulator_hasAnAnswerOfItsOwn() throws IOException {
    List<Refused> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCE.resolve("io/github/fluentecs/simulator/engine"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> all.addAll(refusals(file)));
    }

    assertThat(all).hasSizeGreaterThan(150);
    assertThat(all)
        .filteredOn(refused -> !ON_REQUEST.matcher(refused.message()).find())
        .filteredOn(refused -> !OWN.matcher(refused.message()).find())
        .filteredOn(refused -> GENERAL.contains(remedy(refused)))
        .isEmpty();
  }

  private String remedy(Refused refused) {
    return table.find(refused.code(), refused.message()).orElseThrow().remedy();
  }
}
