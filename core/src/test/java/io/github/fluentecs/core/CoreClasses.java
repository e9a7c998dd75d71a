package io.github.fluentecs.core;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes of this module, so that a test misses none. */
final class CoreClasses {
  private CoreClasses() {}

  /** Returns the classes whose binary names end so. */
  static List<Class<?>> ending(String end) {
    try {
      Path root = Path.of(Action.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(name -> name.endsWith(end + ".class") && !name.contains("-info"))
            .map(name -> name.replace(".class", "").replace('/', '.').replace('\\', '.'))
            .<Class<?>>map(CoreClasses::load)
            .toList();
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
