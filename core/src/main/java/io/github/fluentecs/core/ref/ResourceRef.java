package io.github.fluentecs.core.ref;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an ECS resource by name, id or ARN, exactly as the caller gave it.
 *
 * <p>A reference is never resolved: {@link #text()} is sent as it is. Two references are equal when
 * kind, cluster and text are equal; {@link #names(String)} also matches a name with an ARN. A
 * malformed text is accepted here and reported by the rules when a command with it is checked.
 * Immutable and thread-safe.
 *
 * <p>The classes are not final so that a DSL scope can extend them with verbs. A subclass adds no
 * state.
 */
public abstract class ResourceRef {
  private final String text;

  /**
   * Creates a reference.
   *
   * @param text a name, an id or an ARN
   */
  protected ResourceRef(String text) {
    this.text = Objects.requireNonNull(text, "text");
  }

  /**
   * Returns the reference as it was given and as it is sent.
   *
   * @return a name, an id or an ARN
   */
  public final String text() {
    return text;
  }

  /**
   * Returns the texts of references.
   *
   * @param refs the references
   * @return their texts, in order
   */
  public static List<String> texts(Collection<? extends ResourceRef> refs) {
    Arguments.requireItems("refs", refs);
    return refs.stream().map(ResourceRef::text).toList();
  }

  /**
   * Returns the texts of a list for a request.
   *
   * @param refs the references
   * @return their texts, or null for an empty list, which is then not sent
   */
  public static @Nullable List<String> textsOrNull(List<? extends ResourceRef> refs) {
    Arguments.requireItems("refs", refs);
    return SdkLists.mapOrNull(refs, ResourceRef::text);
  }

  /**
   * Returns the ARN, when the reference was given as a well-formed one.
   *
   * @return the ARN
   */
  public final Optional<Arn> arn() {
    return Arn.parse(text);
  }

  /**
   * Returns the name or id alone.
   *
   * @return the text itself, or the last part of an ARN
   */
  public final String id() {
    return Arn.isArn(text) ? idInArn(text) : text;
  }

  /**
   * Returns the name or id in an ARN of this kind of resource.
   *
   * @param arn the text of an ARN
   * @return the part that identifies the resource among its siblings
   */
  protected String idInArn(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  /**
   * Returns whether another text names the same resource; either side can be a name, an id, or a
   * short or long ARN. Regions and accounts are compared only when both sides are ARNs.
   *
   * @param other a name, an id or an ARN
   * @return true when the ids agree
   */
  public final boolean names(String other) {
    Objects.requireNonNull(other, "other");
    if (text.equals(other)) {
      return true;
    }
    if (!Arn.isArn(other)) {
      return id().equals(other);
    }
    if (!id().equals(idInArn(other))) {
      return false;
    }
    Arn mine = Arn.parseOrNull(text);
    Arn theirs = Arn.parseOrNull(other);
    return mine == null
        || theirs == null
        || (mine.region().equals(theirs.region()) && mine.account().equals(theirs.account()));
  }

  /**
   * Returns the kind of resource, in ECS's words.
   *
   * @return for example {@code task set}
   */
  public abstract String kind();

  /**
   * Returns the resource that this one lives in.
   *
   * @return the cluster of a task, the service of a task set; empty for a cluster
   */
  public Optional<ResourceRef> parent() {
    return Optional.empty();
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof ResourceRef that
        && text.equals(that.text)
        && kind().equals(that.kind())
        && parent().equals(that.parent());
  }

  @Override
  public final int hashCode() {
    return text.hashCode();
  }

  /** Returns a readable form, for example {@code task a1 in cluster prod}. */
  @Override
  public final String toString() {
    String own = kind() + " " + text;
    return parent()
        .filter(parent -> !text.contains("/" + lastPart(parent.text()) + "/"))
        .map(parent -> own + " in " + parent)
        .orElse(own);
  }

  private static String lastPart(String text) {
    return text.substring(text.lastIndexOf('/') + 1);
  }
}
