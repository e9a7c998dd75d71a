package io.github.fluentecs.examples.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The published modules and what they need, read from the build. */
final class Modules {
  /** The SDK's client of ECS. */
  static final String SDK = "ecs";

  private static final Path ROOT = Path.of("..");
  private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);

  private final Map<String, Module> all = new LinkedHashMap<>();

  private Modules() {}

  /**
   * A module.
   *
   * @param told what its build says of it
   * @param needs the modules, and the SDK, that it cannot do without
   * @param takes those that it works with if they are there
   */
  record Module(String told, Set<String> needs, Set<String> takes) {}

  /** Those that the bill of materials has. */
  static Modules read() throws IOException {
    Modules modules = new Modules();
    String published = pom("bom").split("<dependencyManagement>", 2)[1];
    for (MatchResult found : MODULE.matcher(pom(".")).results().toList()) {
      String pom = pom(found.group(1));
      String name =
          value("artifactId", pom.substring(Math.max(0, pom.indexOf("</parent>")))).orElseThrow();
      if (published.contains(artifact(name))) {
        modules.all.put(name, module(pom, published));
      }
    }
    return modules;
  }

  private static String artifact(String name) {
    return "<artifactId>" + name + "</artifactId>";
  }

  private static Module module(String pom, String published) {
    Set<String> needs = new LinkedHashSet<>();
    Set<String> takes = new LinkedHashSet<>();
    String own = pom.replaceAll("(?s)<dependencyManagement>.*?</dependencyManagement>", "");
    DEPENDENCY
        .matcher(own)
        .results()
        .map(found -> found.group(1))
        .filter(dependency -> value("scope", dependency).isEmpty())
        .forEach(
            dependency -> {
              String name = value("artifactId", dependency).orElseThrow();
              boolean isShown = published.contains(artifact(name)) || name.equals(SDK);
              if (isShown) {
                (dependency.contains("<optional>") ? takes : needs).add(name);
              }
            });
    return new Module(value("description", pom).orElse(""), needs, takes);
  }

  private static String pom(String folder) throws IOException {
    return Files.readString(ROOT.resolve(folder).resolve("pom.xml"));
  }

  private static Optional<String> value(String tag, String xml) {
    Matcher found = Pattern.compile("<" + tag + ">(.*?)</" + tag + ">").matcher(xml);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  Map<String, Module> all() {
    return all;
  }

  /** How many modules lie between one and the SDK, on the longest way. */
  int storey(String name) {
    return all.containsKey(name)
        ? 1 + needs(name).stream().mapToInt(this::storey).max().orElse(0)
        : 0;
  }

  /** What a module needs itself, without what it gets by others that it needs. */
  Set<String> direct(String name) {
    Set<String> needs = needs(name);
    Set<String> direct = new TreeSet<>(needs);
    needs.forEach(other -> direct.removeAll(reached(other)));
    return direct;
  }

  private Set<String> reached(String name) {
    Set<String> reached = new TreeSet<>(needs(name));
    needs(name).forEach(other -> reached.addAll(reached(other)));
    return reached;
  }

  /** Nothing for the SDK. */
  private Set<String> needs(String name) {
    Module module = all.get(name);
    return module == null ? Set.of() : module.needs();
  }
}
