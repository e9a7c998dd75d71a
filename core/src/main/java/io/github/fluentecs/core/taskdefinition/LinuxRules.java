package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Device;
import software.amazon.awssdk.services.ecs.model.KernelCapabilities;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;
import software.amazon.awssdk.services.ecs.model.Tmpfs;

/** The check of a container's Linux parameters. */
final class LinuxRules {
  private static final String LINUX = "linuxParameters.";
  private static final Set<String> PERMISSIONS = Set.of("read", "write", "mknod");
  private static final Set<String> CAPABILITIES =
      Set.of(
          ("ALL AUDIT_CONTROL AUDIT_WRITE BLOCK_SUSPEND CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER"
                  + " FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE"
                  + " MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW SETFCAP SETGID SETPCAP"
                  + " SETUID SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE"
                  + " SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM"
                  + " BPF PERFMON")
              .split(" "));
  private static final Set<String> MOUNT_OPTIONS =
      Set.of(
          ("defaults ro rw suid nosuid dev nodev exec noexec sync async dirsync remount mand nomand"
                  + " atime noatime diratime nodiratime bind rbind unbindable runbindable private"
                  + " rprivate shared rshared slave rslave relatime norelatime strictatime"
                  + " nostrictatime mode uid gid nr_inodes nr_blocks mpol")
              .split(" "));

  private static final Constraint ADD = capability("add");
  private static final Constraint DROP = capability("drop");

  private static final Constraint DEVICE =
      ConstraintsOf.CONTAINER.required(LINUX + "devices[].hostPath");

  private static final Constraint PERMISSION =
      ConstraintsOf.CONTAINER.soft(
          LINUX + "devices[].permissions", "", "read, write and mknod", "Choose from these.");

  private static final Constraint TMPFS =
      ConstraintsOf.CONTAINER.hard(
          LINUX + "tmpfs[]", "", "a path and a size in each tmpfs mount", "Give both.");

  private static final Constraint TMPFS_PATH =
      ConstraintsOf.CONTAINER.advice(
          LINUX + "tmpfs[].containerPath", "", "an absolute path", "Begin the path with /.");

  private static final Constraint TMPFS_OPTION =
      ConstraintsOf.CONTAINER.advice(
          LINUX + "tmpfs[].mountOptions",
          "",
          "mount options that the documentation lists",
          "Correct the option.");

  private static final Constraint MAX_SWAP =
      ConstraintsOf.CONTAINER.hard(LINUX + "maxSwap", "", "0 or more MiB", "Choose 0 or more.");

  private static final Constraint SWAPPINESS =
      ConstraintsOf.CONTAINER.hard(
          LINUX + "swappiness", "", "0 to 100", "Choose a number in that range.");

  private static final Constraint IGNORED =
      ConstraintsOf.CONTAINER.advice(
          LINUX + "swappiness",
          "ignored",
          "swappiness together with maxSwap; it is ignored otherwise",
          "Set maxSwap too.");

  /** The constraints on Linux parameters, with paths from the container on. */
  static final List<Constraint> CONSTRAINTS =
      List.of(
          ADD,
          DROP,
          DEVICE,
          PERMISSION,
          TMPFS,
          TMPFS_PATH,
          TMPFS_OPTION,
          MAX_SWAP,
          SWAPPINESS,
          IGNORED);

  private LinuxRules() {}

  private static Constraint capability(String member) {
    return ConstraintsOf.CONTAINER.advice(
        LINUX + "capabilities." + member,
        "",
        "capabilities that the documentation lists, without CAP_",
        "Correct the name.");
  }

  static void check(@Nullable LinuxParameters linux, Findings findings) {
    if (linux == null) {
      return;
    }
    KernelCapabilities capabilities = linux.capabilities();
    if (capabilities != null) {
      Values.eachOf(ADD, capabilities.add(), CAPABILITIES, findings);
      Values.eachOf(DROP, capabilities.drop(), CAPABILITIES, findings);
    }
    devices(linux.devices(), findings);
    tmpfs(linux.tmpfs(), findings);
    findings.range(MAX_SWAP, linux.maxSwap(), 0, Integer.MAX_VALUE);
    findings.range(SWAPPINESS, linux.swappiness(), 0, 100);
    if (linux.swappiness() != null && linux.maxSwap() == null) {
      findings.broken(IGNORED, linux.swappiness());
    }
  }

  private static void devices(List<Device> devices, Findings findings) {
    for (int i = 0; i < devices.size(); i++) {
      findings.require(DEVICE, devices.get(i).hostPath(), i);
      for (String permission : devices.get(i).permissionsAsStrings()) {
        Values.oneOf(PERMISSION, permission, PERMISSIONS, findings, i);
      }
    }
  }

  private static void tmpfs(List<Tmpfs> mounts, Findings findings) {
    for (int i = 0; i < mounts.size(); i++) {
      String path = mounts.get(i).containerPath();
      if (!Texts.present(path) || mounts.get(i).size() == null) {
        findings.broken(TMPFS, Given.words(path == null ? "no path" : "no size"), i);
      }
      if (Texts.present(path) && path.charAt(0) != '/') {
        findings.broken(TMPFS_PATH, path, i);
      }
      for (String option : mounts.get(i).mountOptions()) {
        int value = option.indexOf('=');
        String name = value < 0 ? option : option.substring(0, value);
        Values.oneOf(TMPFS_OPTION, name, MOUNT_OPTIONS, findings, i);
      }
    }
  }
}
