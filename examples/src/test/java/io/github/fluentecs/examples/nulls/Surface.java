package io.github.fluentecs.examples.nulls;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.dsl.EcsDsl;
import io.github.fluentecs.waiters.Lookup;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.workflows.release.Releases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public types of a module's exported packages, and what can be called on them. */
enum Surface {
  CORE(Ecs.class, 3_000),
  DSL(EcsDsl.class, 150),
  WAITERS(Waiters.class, 300),
  WORKFLOWS(Releases.class, 100);

  private final Class<?> member;

  private final int leastCalls;

  Surface(Class<?> member, int leastCalls) {
    this.member = member;
    this.leastCalls = leastCalls;
  }

  /** Returns how many calls with a null there are at least, so that none is lost unseen. */
  int leastCalls() {
    return leastCalls;
  }

  List<Class<?>> types() {
    return types(member);
  }

  /** Returns constructors and methods that take an argument, each with the type it is called on. */
  Map<Executable, Class<?>> calls() {
    Map<Executable, Class<?>> calls = new LinkedHashMap<>();
    for (Class<?> type : types()) {
      Stream.concat(
              Stream.of(type.getConstructors()),
              Stream.of(type.getMethods()).filter(method -> isCalledOn(type, method)))
          .filter(call -> call.getParameterCount() > 0)
          .sorted(Comparator.comparing(Executable::toGenericString))
          .forEach(call -> calls.putIfAbsent(call, type));
    }
    return calls;
  }

  /** A generated builder is not public, but its methods are. */
  private static boolean isCalledOn(Class<?> type, Method method) {
    Class<?> owner = method.getDeclaringClass();
    boolean isOwn = owner == type || !Modifier.isPublic(owner.getModifiers());
    boolean isImplicit = type.isEnum() && method.getName().equals("valueOf");
    return isOwn
        && owner.getName().startsWith("io.github.fluentecs")
        && !method.isSynthetic()
        && !isImplicit
        && !(Operation.class.isAssignableFrom(owner) && method.getName().equals("result"))
        && !method.getName().equals("equals");
  }

  /** Without what only the library calls, such as the poller a lookup. */
  private static List<Class<?>> types(Class<?> member) {
    ModuleReference module = module(member);
    Set<String> exported =
        module.descriptor().exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    try (ModuleReader files = module.open()) {
      return files
          .list()
          .filter(name -> name.endsWith(".class") && !name.contains("-info"))
          .map(name -> name.replace(".class", "").replace('/', '.'))
          .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
          .sorted()
          .<Class<?>>map(Surface::loaded)
          .filter(Surface::isPublic)
          .filter(type -> !Set.of(Lookup.class, Arguments.class).contains(type))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ModuleReference module(Class<?> member) {
    try {
      Path place = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
      return ModuleFinder.of(place).findAll().iterator().next();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name, false, Surface.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }
}
