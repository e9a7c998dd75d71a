package io.github.fluentecs.benchmarks.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program that is started in a JVM of its own.
 *
 * @param title what it is
 * @param options options of the JVM
 * @param words the class to run and its arguments, before that of the task
 */
record Program(String title, List<String> options, List<String> words) {
  Program {
    options = List.copyOf(options);
    words = List.copyOf(words);
  }

  static Program of(String title, Class<?> main) {
    return new Program(title, List.of(), List.of(main.getName()));
  }

  Program with(String... options) {
    return new Program(title, List.of(options), words);
  }

  /** Runs it, and returns the milliseconds from its start to its end. */
  double run(String task, Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", ClassPath.JARS));
    command.addAll(words);
    command.add(task);
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      long began = System.nanoTime();
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      double millis = (System.nanoTime() - began) / 1e6;
      if (exit != 0 || !said.contains("RUNNING")) {
        throw new IllegalStateException(title + " ended with " + exit + ": " + said);
      }
      return millis;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
