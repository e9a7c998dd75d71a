package io.github.fluentecs.core.diff;

import io.github.fluentecs.core.describe.internal.WireTree;

/**
 * Where a value is.
 *
 * @param outermost the member of the request
 * @param path all members
 * @param name the innermost member
 * @param secret the secret member that it is within, or empty
 */
record Place(String outermost, String path, String name, String secret) {
  static Place root() {
    return new Place("", "", "", "");
  }

  Place member(String member) {
    String within = secret.isEmpty() && WireTree.isSecret(member) ? member : secret;
    return path.isEmpty()
        ? new Place(member, member, member, within)
        : new Place(outermost, path + "." + member, member, within);
  }

  Place item(String label) {
    return new Place(outermost, path + "[" + label + "]", name, secret);
  }
}
