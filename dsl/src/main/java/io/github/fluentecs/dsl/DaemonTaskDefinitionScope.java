package io.github.fluentecs.dsl;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.daemon.DaemonContainerDefinition;
import io.github.fluentecs.core.daemon.DaemonTaskDefinition;
import io.github.fluentecs.core.daemon.DeleteDaemonTaskDefinition;
import io.github.fluentecs.core.daemon.DescribeDaemonTaskDefinition;
import io.github.fluentecs.core.daemon.ListDaemonTaskDefinitions;
import io.github.fluentecs.core.daemon.RegisterDaemonTaskDefinition;
import io.github.fluentecs.core.ref.DaemonTaskDefinitionRef;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.Beta;

/** A daemon task definition, with its verbs. Immutable and thread-safe. */
@Beta
public final class DaemonTaskDefinitionScope extends DaemonTaskDefinitionRef {
  DaemonTaskDefinitionScope(String familyOrArn) {
    super(familyOrArn);
  }

  /**
   * Registers a new revision of the family.
   *
   * @param containers at least one container
   * @return a builder of the command
   */
  public RegisterDaemonTaskDefinition.Builder register(DaemonContainerDefinition... containers) {
    return RegisterDaemonTaskDefinition.builder(family(), Arguments.list("containers", containers));
  }

  /**
   * Lists the ACTIVE revisions of the family, the newest last.
   *
   * @return a builder of the command
   */
  public ListDaemonTaskDefinitions.Builder revisions() {
    return ListDaemonTaskDefinitions.builder().family(family());
  }

  /**
   * Gets the daemon task definition; without a revision, the newest ACTIVE one of the family.
   *
   * @return a command, which fails as not found where ECS does not know it
   */
  public EcsCommand<DaemonTaskDefinition> get() {
    return describe();
  }

  /**
   * Describes the daemon task definition; without a revision, the newest ACTIVE one of the family.
   *
   * @return the command
   */
  public DescribeDaemonTaskDefinition describe() {
    return DescribeDaemonTaskDefinition.builder(this).build();
  }

  /**
   * Deletes the revision, which must be ACTIVE.
   *
   * @return the command; the reference must include the revision
   */
  public DeleteDaemonTaskDefinition delete() {
    return DeleteDaemonTaskDefinition.builder(this).build();
  }
}
