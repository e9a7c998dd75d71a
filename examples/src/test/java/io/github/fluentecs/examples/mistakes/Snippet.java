package io.github.fluentecs.examples.mistakes;

import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A few lines as a user would write them, given to the compiler of the running JDK. */
final class Snippet extends SimpleJavaFileObject {
  private static final String FRAME =
      """
      import static io.github.fluentecs.dsl.EcsDsl.*;
      import io.github.fluentecs.core.Ecs;
      import io.github.fluentecs.core.capacity.*;
      import io.github.fluentecs.core.network.*;
      import io.github.fluentecs.core.placement.*;
      import io.github.fluentecs.core.task.*;
      import io.github.fluentecs.dsl.*;
      class Snippet {
        private final ClusterScope prod = cluster("prod");
        private final ServiceScope web = prod.service("web");
        Object lines(Ecs ecs) {
          return %s;
        }
        Object run(Runnable lines) {
          return lines;
        }
      }
      """;

  private final String expression;

  private Snippet(String expression) {
    super(URI.create("string:///Snippet.java"), Kind.SOURCE);
    this.expression = expression;
  }

  /** Returns the compiler's errors; none where the expression is right. */
  static String errorsOf(String expression) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-proc:none", "-implicit:none", "-classpath", System.getProperty("java.class.path"));
    compiler
        .getTask(
            new StringWriter(),
            new NoOutput(compiler.getStandardFileManager(found, null, null)),
            found,
            options,
            null,
            List.of(new Snippet(expression)))
        .call();
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(null))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return FRAME.formatted(
        expression.startsWith("System.out") ? "run(() -> " + expression + ")" : expression);
  }
}
