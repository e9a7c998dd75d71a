package io.github.fluentecs.clients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Clients that are Python modules, in the first Python of the path and in Debian's. */
final class PythonClients {
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  private PythonClients() {}

  /** One client for each version of the module, or one that is missing. */
  static List<Client> of(String name, String module, String script) {
    Map<String, Client> versions = new LinkedHashMap<>();
    List<String> misses = new ArrayList<>();
    for (String python : PYTHONS) {
      Script.Result probe =
          new Script(List.of(python, "-c", "import " + module + " as m; print(m.__version__)"))
              .probe();
      if (probe.status() == 0) {
        String version = probe.output().strip();
        List<String> command = List.of(python, "-u", Script.file("python", script));
        versions.putIfAbsent(
            version, Client.found(name + " " + version + " of " + python, command));
      } else {
        misses.add(python + ": " + probe.lastLine());
      }
    }
    return versions.isEmpty()
        ? List.of(Client.missing(name, String.join("; ", misses)))
        : List.copyOf(versions.values());
  }
}
