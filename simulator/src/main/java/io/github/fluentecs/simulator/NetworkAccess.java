package io.github.fluentecs.simulator;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
  /** A name, or an address, one of IPv6 in brackets. */
  private static final Pattern NAME = Pattern.compile("[\\w.-]+|\\[[0-9A-Fa-f:.]+]");

  private static final NetworkAccess THIS_MACHINE = new NetworkAccess(false, Set.of());

  /**
   * Puts the names into lower case.
   *
   * @param isOpen whether a server may listen beyond the loopback address
   * @param names under which a server answers beside {@code localhost} and its address, in lower
   *     case
   * @throws IllegalArgumentException if a name is empty or has a port or a scheme
   */
  public NetworkAccess {
    names =
        requireNonNull(names, "names").stream()
            .map(NetworkAccess::checked)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a host is a name such as ecs.local, not '" + name + "'");
    }
    return name.toLowerCase(Locale.ROOT);
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
   * @throws IllegalArgumentException if a name is empty or has a port or a scheme
   */
  public NetworkAccess under(String... further) {
    Stream<String> all =
        Stream.concat(names.stream(), Arrays.stream(requireNonNull(further, "further")));
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
