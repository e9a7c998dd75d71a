package com.acme;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code kotlin x.main.kts} and {@code groovy x.groovy} start: a JVM with the classes of the
 * launcher and none of the library's. What the script asks for comes from the local repository.
 */
enum Launcher {
  KOTLIN(".main.kts", "/org/jetbrains/") {
    @Override
    List<String> command(Path script, Path folder) throws IOException {
      Path settings =
          Files.writeString(
              folder.resolve("settings.xml"),
              "<settings><localRepository>" + REPOSITORY + "</localRepository></settings>");
      return List.of(
          "-Dorg.jetbrains.kotlin.org.apache.maven.user-settings=" + settings,
          "-cp",
          classPath(),
          "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
          "-no-stdlib",
          "-no-reflect",
          "-classpath",
          classPath(),
          "-script",
          script.toString(),
          "--"); // what follows is the script's, as the launcher kotlin has it
    }
  },
  GROOVY(".groovy", "/org/apache/(groovy|ivy)/") {
    @Override
    List<String> command(Path script, Path folder) throws IOException {
      Path config =
          Files.writeString(
              folder.resolve("grapeConfig.xml"),
              """
              <ivysettings>
                <settings defaultResolver="downloadGrapes"/>
                <caches defaultCacheDir="%s"/>
                <resolvers>
                  <ibiblio name="downloadGrapes" root="%s" m2compatible="true"/>
                </resolvers>
              </ivysettings>
              """
                  .formatted(folder.resolve("grapes"), Path.of(REPOSITORY).toUri()));
      return List.of(
          "-Dgrape.config=" + config, "-cp", classPath(), "groovy.ui.GroovyMain", script.toString());
    }
  };

  private static final Path SCRIPTS = Path.of(System.getProperty("scripts"));
  private static final String REPOSITORY = System.getProperty("local.repository");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final String ending;
  private final Pattern own;

  Launcher(String ending, String own) {
    this.ending = ending;
    this.own = Pattern.compile(own);
  }

  /** The options of the JVM, the class, and the script. */
  abstract List<String> command(Path script, Path folder) throws IOException;

  /** Runs a script to its end. */
  Ran run(Path folder, String name, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    command.addAll(command(SCRIPTS.resolve(name + ending), folder));
    command.addAll(List.of(args));
    Path out = folder.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "key",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "KOTLIN_MAIN_KTS_COMPILED_SCRIPTS_CACHE_DIR", ""));
    Process process = builder.start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return new Ran(process.waitFor(), Files.readString(out, StandardCharsets.UTF_8));
  }

  String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(jar -> own.matcher(jar.replace(File.separatorChar, '/')).find())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** How a script ended, and what it printed. */
  record Ran(int code, String printed) {}
}
