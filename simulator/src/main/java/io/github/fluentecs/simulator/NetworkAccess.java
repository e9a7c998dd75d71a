package io.github.fluentecs.simulator;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may reach the servers of a simulator, as an immutable value. Who reaches one may do
 * everything, and no signature is checked.
 *
 * @param isOpen whether a server may listen beyond the loopback address
 * @param names under which a server answers beside {@code localhost} and its address, in lower case
 */
public record NetworkAccess(boolean isOpen, Set<String> names) {
  private static final NetworkAccess THIS_MACHINE = new NetworkAccess(false, Set.of());

  /** Puts the names into lower case. */
  public NetworkAccess {
    names =
        names.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Programs on this machine only: what a simulator starts with.
   *
   * @return access over loopback, under {@code localhost} and the loopback addresses
   */
  public static NetworkAccess ofThisMachine() {
    return THIS_MACHINE;
  }

  /**
   * Anyone who reaches an address of this machine.
   *
   * @return access over every address
   */
  public static NetworkAccess openToNetwork() {
    return new NetworkAccess(true, Set.of());
  }

  /**
   * The same under further names, such as that of a container. Requests with another {@code Host}
   * are refused, so that no web page reaches the simulator by a name that was made to point here.
   *
   * @param further names without a port
   * @return a copy
   */
  public NetworkAccess under(String... further) {
    Stream<String> all = Stream.concat(names.stream(), Arrays.stream(further));
    return new NetworkAccess(isOpen, all.collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Refuses an address that strangers can reach, unless they may. */
  void check(InetSocketAddress address) {
    boolean isLocal = address.isUnresolved() || address.getAddress().isLoopbackAddress();
    if (!isLocal && !isOpen) {
      throw new IllegalArgumentException(
          address.getHostString()
              + " can be reached from the network, where anyone may then do everything;"
              + " NetworkAccess.openToNetwork() allows that");
    }
  }
}
