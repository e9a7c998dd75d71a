package io.github.fluentecs.clients;

import java.util.List;

/**
 * A client as found on this machine.
 *
 * @param name the client, its version and where it is
 * @param command what runs its script
 * @param missing why it cannot run; empty if it can
 */
record Client(String name, List<String> command, String missing) {
  static Client found(String name, List<String> command) {
    return new Client(name, command, "");
  }

  static Client missing(String name, String why) {
    return new Client(name, List.of(), why);
  }

  @Override
  public String toString() {
    return name;
  }
}
