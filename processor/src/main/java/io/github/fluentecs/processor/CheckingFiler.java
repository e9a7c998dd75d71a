package io.github.fluentecs.processor;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** A filer whose source files get the checks when they are closed. */
final class CheckingFiler implements Filer {
  private final Filer compiler;

  CheckingFiler(Filer compiler) {
    this.compiler = compiler;
  }

  @Override
  public JavaFileObject createSourceFile(CharSequence name, Element... origins) throws IOException {
    return new Source(compiler.createSourceFile(name, origins));
  }

  @Override
  public JavaFileObject createClassFile(CharSequence name, Element... origins) throws IOException {
    return compiler.createClassFile(name, origins);
  }

  @Override
  public FileObject createResource(
      JavaFileManager.Location location,
      CharSequence moduleAndPackage,
      CharSequence name,
      Element... origins)
      throws IOException {
    return compiler.createResource(location, moduleAndPackage, name, origins);
  }

  @Override
  public FileObject getResource(
      JavaFileManager.Location location, CharSequence moduleAndPackage, CharSequence name)
      throws IOException {
    return compiler.getResource(location, moduleAndPackage, name);
  }

  private static final class Source extends ForwardingJavaFileObject<JavaFileObject> {
    Source(JavaFileObject file) {
      super(file);
    }

    @Override
    public Writer openWriter() throws IOException {
      return new Text(super.openWriter(), new StringWriter());
    }
  }

  private static final class Text extends FilterWriter {
    private final Writer file;
    private final StringWriter text;

    Text(Writer file, StringWriter text) {
      super(text);
      this.file = file;
      this.text = text;
    }

    @Override
    public void close() throws IOException {
      try (file) {
        file.write(BuilderText.withChecks(text.toString()));
      }
    }
  }
}
