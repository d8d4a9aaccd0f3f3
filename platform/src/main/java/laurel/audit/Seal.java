package laurel.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import laurel.tenants.TenantId;
import laurel.tenants.jooq.tenant.tables.records.AuditRecordRecord;
import org.springframework.stereotype.Component;

/** Seals records and anchors with the key that no database holds. */
@Component
class Seal {

  private final SecretKeySpec key;

  Seal(AuditFiles files) {
    this.key = new SecretKeySpec(files.key(), "HmacSHA256");
  }

  /** Of a record and all before it; bound to the tenant, so that no chain fits elsewhere. */
  String of(TenantId tenant, AuditRecordRecord row) {
    return mac(
        List.of(
            "record",
            tenant.value(),
            row.getPreviousMac(),
            Long.toString(row.getSeq()),
            micros(row.getAt()),
            row.getActor(),
            row.getActingFor(),
            row.getAction(),
            row.getObjectKind(),
            row.getSubject().toString(),
            row.getWas(),
            row.getBecame(),
            row.getNote()));
  }

  String of(TenantId tenant, long seq, String mac, OffsetDateTime at) {
    return mac(List.of("anchor", tenant.value(), Long.toString(seq), mac, micros(at)));
  }

  boolean holds(TenantId tenant, AuditRecordRecord row) {
    return same(row.getMac(), of(tenant, row));
  }

  boolean holds(Anchor anchor) {
    return same(anchor.seal(), of(anchor.tenant(), anchor.seq(), anchor.mac(), anchor.at()));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String micros(OffsetDateTime at) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant()));
  }

  /** Each part goes in with its length, so that no text can move from one part to the next. */
  private String mac(List<String> parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        mac.update(bytes);
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
