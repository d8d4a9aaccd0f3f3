package laurel.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The two files of the audit that lie outside every database: the key and the anchors. */
@Component
class AuditFiles {

  private static final Logger LOG = LoggerFactory.getLogger(AuditFiles.class);
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path keyFile;
  private final Path anchorFile;
  private final boolean inspect;

  /**
   * @param data the folder the files lie in where they are not named
   * @param inspect whether nothing may be made
   */
  AuditFiles(
      @Value("${laurel.database.data:.laurel}") Path data,
      @Value("${laurel.audit.key-file:}") String keyFile,
      @Value("${laurel.audit.anchor-file:}") String anchorFile,
      @Value("${laurel.database.inspect:false}") boolean inspect) {
    Path folder = data.resolve("audit");
    this.keyFile = keyFile.isEmpty() ? folder.resolve("key") : Path.of(keyFile);
    this.anchorFile = anchorFile.isEmpty() ? folder.resolve("anchors") : Path.of(anchorFile);
    this.inspect = inspect;
  }

  Path anchorFile() {
    return anchorFile;
  }

  /** The key, made on the very first call. */
  byte[] key() {
    try {
      if (!Files.exists(keyFile)) {
        make();
      }
      if (!Files.getPosixFilePermissions(keyFile).equals(OWNER_ONLY)) {
        LOG.warn(
            "操作记录的密钥 {} 不止本用户可读，请 chmod 600。"
                + " The audit's key can be read by others: chmod 600.",
            keyFile);
      }
      return HexFormat.of().parseHex(Files.readString(keyFile).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("操作记录的密钥已损坏。The audit's key is damaged: " + keyFile, e);
    }
  }

  private void make() throws IOException {
    if (inspect || (Files.exists(anchorFile) && Files.size(anchorFile) > 0)) {
      throw new IllegalStateException(
          "找不到操作记录的密钥 "
              + keyFile
              + "，请从备份恢复。The audit's key is missing; restore it from the backup.");
    }
    Files.createDirectories(keyFile.toAbsolutePath().getParent());
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    Path partial =
        Files.createTempFile(
            keyFile.toAbsolutePath().getParent(),
            "key",
            ".new",
            PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.write(partial, HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
    Files.move(partial, keyFile, StandardCopyOption.ATOMIC_MOVE);
  }
}
