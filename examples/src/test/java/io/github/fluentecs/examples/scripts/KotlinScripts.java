package io.github.fluentecs.examples.scripts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kotlin.Unit;
import kotlin.script.experimental.api.EvaluationResult;
import kotlin.script.experimental.api.ResultWithDiagnostics;
import kotlin.script.experimental.api.ScriptCompilationConfiguration;
import kotlin.script.experimental.api.ScriptDiagnostic;
import kotlin.script.experimental.api.ScriptEvaluationConfiguration;
import kotlin.script.experimental.host.FileScriptSource;
import kotlin.script.experimental.jvm.JvmScriptCompilationKt;
import kotlin.script.experimental.jvmhost.BasicJvmScriptingHost;

/** Compiles and runs a Kotlin script against the class path of the tests. */
final class KotlinScripts {
  private KotlinScripts() {}

  /** Runs a script; its {@code @file:} lines are for people and left out, line numbers kept. */
  static void run(Path script) throws IOException {
    String text =
        Files.readAllLines(script).stream()
            .map(line -> line.startsWith("@file:") || line.startsWith("#!") ? "" : line)
            .collect(Collectors.joining("\n"));
    Path copy = Files.createTempDirectory("script").resolve(script.getFileName());
    Files.writeString(copy, text);
    ResultWithDiagnostics<EvaluationResult> result =
        new BasicJvmScriptingHost()
            .eval(
                new FileScriptSource(copy.toFile(), text),
                onTestClassPath(),
                new ScriptEvaluationConfiguration(evaluation -> Unit.INSTANCE));
    if (result instanceof ResultWithDiagnostics.Failure || failed(result)) {
      throw new AssertionError(script + " failed:\n" + reports(result));
    }
  }

  private static ScriptCompilationConfiguration onTestClassPath() {
    List<File> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(File::new)
            .toList();
    return JvmScriptCompilationKt.withUpdatedClasspath(
        new ScriptCompilationConfiguration(compilation -> Unit.INSTANCE), classPath);
  }

  private static boolean failed(ResultWithDiagnostics<EvaluationResult> result) {
    return result instanceof ResultWithDiagnostics.Success<EvaluationResult> success
        && success.getValue().getReturnValue()
            instanceof kotlin.script.experimental.api.ResultValue.Error;
  }

  private static String reports(ResultWithDiagnostics<EvaluationResult> result) {
    return result.getReports().stream()
        .filter(report -> report.getSeverity() != ScriptDiagnostic.Severity.DEBUG)
        .map(report -> report.render(true, true, true, true))
        .collect(Collectors.joining("\n"));
  }
}
