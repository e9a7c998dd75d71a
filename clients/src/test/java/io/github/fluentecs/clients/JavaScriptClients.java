package io.github.fluentecs.clients;

import java.util.List;

/** Clients for Node.js, which npm installs beside their scripts. */
final class JavaScriptClients {
  private JavaScriptClients() {}

  static List<Client> of(String name, String script) {
    String file = Script.file("js", script);
    Script.Result node = new Script(List.of("node", "--version")).probe();
    if (node.status() != 0) {
      return List.of(Client.missing(name, node.lastLine()));
    }
    Script.Result npm =
        new Script(List.of("npm", "install", "--no-audit", "--no-fund", "--no-package-lock"))
            .in(Script.folder("js"))
            .probe();
    return List.of(
        npm.status() == 0
            ? Client.found(name + " on Node.js " + node.output().strip(), List.of("node", file))
            : Client.missing(name, npm.output()));
  }
}
