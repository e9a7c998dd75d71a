package io.github.fluentecs.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The page of the documentation about the simulator, docs/simulator.md. */
public final class SimulatorPage {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private final String text;

  private SimulatorPage(String text) {
    this.text = text;
  }

  public static SimulatorPage read() throws IOException {
    return new SimulatorPage(Files.readString(Path.of("..", "docs", "simulator.md")));
  }

  /** What is set as code between two marks. */
  public Set<String> codeBetween(String start, String end) {
    int from = text.indexOf(start);
    String part = text.substring(from, text.indexOf(end, from));
    Set<String> code = new TreeSet<>();
    CODE.matcher(part).results().forEach(match -> code.add(match.group(1)));
    return code;
  }

  /** The text forms in the table of faults, about some container instance where they name one. */
  public List<String> faults(String instanceArn) {
    int from = text.indexOf("| in Java | as text |");
    return text.substring(from, text.indexOf("Faults of calls", from))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split(" \\| ", -1)[1].replace("`", ""))
        .map(code -> code.replace("arn:…", instanceArn))
        .toList();
  }

  public String text() {
    return text;
  }
}
