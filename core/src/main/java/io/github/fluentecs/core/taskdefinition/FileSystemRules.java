package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.EFSAuthorizationConfig;
import software.amazon.awssdk.services.ecs.model.EFSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.Volume;

/** The check of volumes on EFS and S3 Files. */
final class FileSystemRules {
  private static final String EFS = "efsVolumeConfiguration.";
  private static final String S3 = "s3filesVolumeConfiguration";
  private static final String ENABLED = "ENABLED";
  private static final Set<String> SWITCH = Set.of(ENABLED, "DISABLED");

  private static final Constraint FILE_SYSTEM = hard(EFS + "fileSystemId", "a value (required)");

  private static final Constraint ROOT =
      hard(EFS + "rootDirectory", "/ or nothing with an access point");

  private static final Constraint ENCRYPTED =
      hard(EFS + "transitEncryption", "ENABLED with IAM authorization or an access point");

  private static final Constraint ENCRYPTION =
      soft(EFS + "transitEncryption", "value", "ENABLED or DISABLED");

  private static final Constraint IAM =
      soft(EFS + "authorizationConfig.iam", "", "ENABLED or DISABLED");

  private static final Constraint PORT =
      soft(EFS + "transitEncryptionPort", "", "a port with transitEncryption ENABLED only");

  private static final Constraint S3_FILE_SYSTEM =
      hard(S3 + ".fileSystemArn", "a value (required)");

  private static final Constraint S3_ROOT =
      hard(S3 + ".rootDirectory", "/ or nothing with an access point");

  /** The constraints, with paths from the volume on. */
  static final List<Constraint> CONSTRAINTS =
      List.of(FILE_SYSTEM, ROOT, ENCRYPTED, ENCRYPTION, IAM, PORT, S3_FILE_SYSTEM, S3_ROOT);

  private FileSystemRules() {}

  private static Constraint hard(String path, String allowed) {
    return Constraint.hard(id(path), path, allowed, "Correct it.", "Volume members, " + path);
  }

  private static Constraint soft(String path, String word, String allowed) {
    String id = word.isEmpty() ? id(path) : id(path) + "/" + word;
    return Constraint.soft(id, path, allowed, "Correct it.", "Volume members, " + path);
  }

  private static String id(String path) {
    return "RegisterTaskDefinition/volumes." + path;
  }

  static boolean isOnFileSystem(Volume volume) {
    return volume.efsVolumeConfiguration() != null || structure(volume, S3) != null;
  }

  /**
   * Checks a volume.
   *
   * @param volume the volume
   * @param findings those of the volume
   */
  static void check(Volume volume, Findings findings) {
    EFSVolumeConfiguration efs = volume.efsVolumeConfiguration();
    if (efs != null) {
      efs(efs, findings);
    }
    SdkPojo s3 = structure(volume, S3);
    if (s3 != null) {
      findings.require(S3_FILE_SYSTEM, member(s3, "fileSystemArn"));
      if (member(s3, "accessPointArn") != null && !isRoot(member(s3, "rootDirectory"))) {
        findings.broken(S3_ROOT, member(s3, "rootDirectory"));
      }
    }
  }

  private static void efs(EFSVolumeConfiguration efs, Findings findings) {
    findings.require(FILE_SYSTEM, efs.fileSystemId());
    EFSAuthorizationConfig authorization = efs.authorizationConfig();
    String iam = authorization == null ? null : authorization.iamAsString();
    boolean point = authorization != null && Texts.present(authorization.accessPointId());
    boolean encrypted = ENABLED.equals(efs.transitEncryptionAsString());
    if (point && !isRoot(efs.rootDirectory())) {
      findings.broken(ROOT, efs.rootDirectory());
    }
    if (!encrypted && (point || ENABLED.equals(iam))) {
      findings.broken(ENCRYPTED, efs.transitEncryptionAsString());
    }
    if (!encrypted && efs.transitEncryptionPort() != null) {
      findings.broken(PORT, efs.transitEncryptionPort());
    }
    Values.oneOf(ENCRYPTION, efs.transitEncryptionAsString(), SWITCH, findings);
    Values.oneOf(IAM, iam, SWITCH, findings);
  }

  private static boolean isRoot(@Nullable Object directory) {
    return !Texts.present(directory) || "/".equals(directory);
  }

  /** Reads a member that older versions of the SDK lack; absent there. */
  private static @Nullable Object member(SdkPojo structure, String name) {
    return structure.sdkFields().stream()
        .filter(field -> field.locationName().equals(name))
        .findAny()
        .map(field -> field.getValueOrDefault(structure))
        .orElse(null);
  }

  private static @Nullable SdkPojo structure(SdkPojo owner, String name) {
    return member(owner, name) instanceof SdkPojo found ? found : null;
  }
}
