package io.github.fluentecs.processor;

import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The compiler's environment, with a filer that adds the checks. */
final class CheckingEnvironment implements ProcessingEnvironment {
  private final ProcessingEnvironment compiler;
  private final Filer filer;

  CheckingEnvironment(ProcessingEnvironment compiler) {
    this.compiler = compiler;
    this.filer = new CheckingFiler(compiler.getFiler());
  }

  @Override
  public Map<String, String> getOptions() {
    return compiler.getOptions();
  }

  @Override
  public Messager getMessager() {
    return compiler.getMessager();
  }

  @Override
  public Filer getFiler() {
    return filer;
  }

  @Override
  public Elements getElementUtils() {
    return compiler.getElementUtils();
  }

  @Override
  public Types getTypeUtils() {
    return compiler.getTypeUtils();
  }

  @Override
  public SourceVersion getSourceVersion() {
    return compiler.getSourceVersion();
  }

  @Override
  public Locale getLocale() {
    return compiler.getLocale();
  }
}
