package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.SystemControl;
import software.amazon.awssdk.services.ecs.model.Ulimit;

/** The check of a container's resource limits, kernel parameters and security options. */
final class KernelRules {
  private static final Set<String> LIMITS =
      Set.of(
          ("core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime"
                  + " sigpending stack")
              .split(" "));
  private static final Set<String> IPC_CONTROLS =
      Set.of(
          "kernel.msgmax",
          "kernel.msgmnb",
          "kernel.msgmni",
          "kernel.sem",
          "kernel.shmall",
          "kernel.shmmax",
          "kernel.shmmni",
          "kernel.shm_rmid_forced");
  private static final String NO_PRIVILEGES = "no-new-privileges";

  private static final Constraint ULIMIT =
      ConstraintsOf.CONTAINER.accepted(
          "ulimits[]",
          "complete",
          "a name, a soft and a hard limit in each ulimit",
          "Give all three.",
          "a published template gives a hard limit alone");

  private static final Constraint ULIMIT_NAME =
      ConstraintsOf.CONTAINER.soft(
          "ulimits[].name", "", "the name of a limit, such as nofile", "Correct the name.");

  private static final Constraint ULIMIT_ORDER =
      ConstraintsOf.CONTAINER.soft(
          "ulimits[].softLimit",
          "",
          "a soft limit no higher than the hard limit",
          "Raise the hard limit, or lower the soft one.");

  private static final Constraint CONTROL =
      ConstraintsOf.CONTAINER.advice(
          "systemControls[].namespace",
          "",
          "net.*, fs.mqueue.*, or an IPC parameter such as kernel.shmmax",
          "Correct the parameter.");

  private static final Constraint SHARED_IPC =
      ConstraintsOf.CONTAINER.advice(
          "systemControls[].namespace",
          "ipcMode",
          "no IPC parameters in tasks with the IPC mode host",
          "Leave the parameter out, or choose another IPC mode.");

  private static final Constraint SECURITY =
      ConstraintsOf.CONTAINER.advice(
          "dockerSecurityOptions",
          "form",
          NO_PRIVILEGES + ", apparmor:…, label:… or credentialspec:…",
          "Correct the option.");

  private static final Constraint CREDENTIALS =
      ConstraintsOf.CONTAINER.hard(
          "credentialSpecs", "", "at most 1 credential specification", "Keep one.");

  private static final Constraint CREDENTIALS_FORM =
      ConstraintsOf.CONTAINER.advice(
          "credentialSpecs",
          "form",
          "credentialspec:… or credentialspecdomainless:… with an ARN",
          "Put one of the two before the ARN.");

  /** The constraints, with paths from the container on. */
  static final List<Constraint> CONSTRAINTS =
      List.of(
          ULIMIT,
          ULIMIT_NAME,
          ULIMIT_ORDER,
          CONTROL,
          SHARED_IPC,
          SECURITY,
          CREDENTIALS,
          CREDENTIALS_FORM);

  private KernelRules() {}

  /**
   * Checks a container.
   *
   * @param container the container
   * @param ipcMode the IPC mode of the task definition
   * @param findings those of the container
   */
  static void check(ContainerDefinition container, @Nullable String ipcMode, Findings findings) {
    List<Ulimit> limits = container.ulimits();
    for (int i = 0; i < limits.size(); i++) {
      limit(limits.get(i), i, findings);
    }
    List<SystemControl> controls = container.systemControls();
    for (int i = 0; i < controls.size(); i++) {
      control(controls.get(i).namespace(), ipcMode, i, findings);
    }
    for (String option : container.dockerSecurityOptions()) {
      if (!isSecurityOption(option)) {
        findings.broken(SECURITY, option);
      }
    }
    findings.size(CREDENTIALS, container.credentialSpecs(), 0, 1);
    for (String credentials : container.credentialSpecs()) {
      if (!credentials.startsWith("credentialspec:")
          && !credentials.startsWith("credentialspecdomainless:")) {
        findings.broken(CREDENTIALS_FORM, credentials);
      }
    }
  }

  private static void limit(Ulimit limit, int index, Findings findings) {
    String name = limit.nameAsString();
    Integer soft = limit.softLimit();
    Integer hard = limit.hardLimit();
    if (name == null || soft == null || hard == null) {
      findings.broken(ULIMIT, name, index);
    }
    Values.oneOf(ULIMIT_NAME, name, LIMITS, findings, index);
    if (soft != null && hard != null && hard >= 0 && soft > hard) {
      findings.broken(ULIMIT_ORDER, Given.words(soft + " with the hard limit " + hard), index);
    }
  }

  private static void control(
      @Nullable String namespace, @Nullable String ipcMode, int index, Findings findings) {
    if (namespace == null) {
      return;
    }
    boolean ipc = IPC_CONTROLS.contains(namespace) || namespace.startsWith("fs.mqueue.");
    if (!ipc && !namespace.startsWith("net.")) {
      findings.broken(CONTROL, namespace, index);
    }
    if (ipc && "host".equals(ipcMode)) {
      findings.broken(SHARED_IPC, namespace, index);
    }
  }

  private static boolean isSecurityOption(String option) {
    return option.startsWith(NO_PRIVILEGES)
        || option.startsWith("apparmor:")
        || option.startsWith("label:")
        || option.startsWith("credentialspec:");
  }
}
