package io.github.fluentecs.processor;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.immutables.processor.ProxyProcessor;

/** Runs Immutables and adds to what it writes, see {@link BuilderText}. */
public final class NamingProcessor extends AbstractProcessor {
  private final ProxyProcessor immutables = new ProxyProcessor();

  /** Made by the compiler. */
  public NamingProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    immutables.init(new CheckingEnvironment(environment));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    var unused = immutables.process(annotations, round);
    return false;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return immutables.getSupportedAnnotationTypes();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return immutables.getSupportedOptions();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }
}
