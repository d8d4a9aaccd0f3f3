package laurel.audit;

import static laurel.tenants.jooq.directory.Tables.AUDIT_ANCHOR;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import laurel.tenants.TenantDatabase;
import laurel.tenants.TenantId;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Anchors of all tenants: a row each in the directory, and every one ever made as a line of a file
 * outside the database. One thread writes them, after the commit and from what this process itself
 * committed; nobody waits for it, and it waits for nobody's transaction.
 */
@Component
class Anchors {

  private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
  private static final long LAG_MILLIS = 500;

  /** The end of a chain. */
  record End(long seq, String mac) {
    End later(End other) {
      return other.seq > seq ? other : this;
    }
  }

  private final TenantDatabase database;
  private final Seal seal;
  private final Path file;
  private final Map<TenantId, End> committed = new ConcurrentHashMap<>();
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("laurel-anchors").daemon().factory());

  private final ScheduledFuture<?> rhythm;

  Anchors(TenantDatabase database, Seal seal, AuditFiles files) {
    this.database = database;
    this.seal = seal;
    this.file = files.anchorFile();
    this.rhythm =
        writer.scheduleWithFixedDelay(this::flush, LAG_MILLIS, LAG_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Says how far a tenant's chain has come. */
  void reached(TenantId tenant, End end) {
    committed.merge(tenant, end, End::later);
  }

  /** Writes what was reached since the last time; what can not be written is tried again. */
  synchronized void flush() {
    var anchors = new ArrayList<Anchor>();
    for (TenantId tenant : List.copyOf(committed.keySet())) {
      End end = committed.remove(tenant);
      if (end != null) {
        anchors.add(anchor(tenant, end));
      }
    }
    if (anchors.isEmpty()) {
      return;
    }
    try {
      append(anchors);
      database.inDirectory(directory -> store(directory, anchors));
    } catch (IOException | RuntimeException e) {
      anchors.forEach(anchor -> reached(anchor.tenant(), new End(anchor.seq(), anchor.mac())));
      LOG.error("操作记录的锚点写不进去。The audit's anchors can not be written: {}", e.getMessage());
    }
  }

  @PreDestroy
  void close() {
    rhythm.cancel(false);
    writer.shutdown();
    flush();
  }

  private Anchor anchor(TenantId tenant, End end) {
    OffsetDateTime now =
        OffsetDateTime.now(Clock.systemUTC())
            .withOffsetSameInstant(ZoneOffset.UTC)
            .truncatedTo(ChronoUnit.MICROS);
    return new Anchor(
        tenant, end.seq(), end.mac(), now, seal.of(tenant, end.seq(), end.mac(), now));
  }

  private void append(List<Anchor> anchors) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    String lines =
        anchors.stream().map(anchor -> anchor.line() + "\n").collect(Collectors.joining());
    // Half a line that a power cut left behind is closed, so that the next one is whole.
    ByteBuffer text = StandardCharsets.UTF_8.encode(endsWithLine() ? lines : "\n" + lines);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (text.hasRemaining()) {
        channel.write(text);
      }
      channel.force(false);
    }
  }

  private boolean endsWithLine() throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n';
    }
  }

  private static int store(DSLContext directory, List<Anchor> anchors) {
    int stored = 0;
    for (Anchor anchor : anchors) {
      stored +=
          directory
              .insertInto(AUDIT_ANCHOR)
              .set(AUDIT_ANCHOR.TENANT_ID, anchor.tenant().value())
              .set(AUDIT_ANCHOR.SEQ, anchor.seq())
              .set(AUDIT_ANCHOR.MAC, anchor.mac())
              .set(AUDIT_ANCHOR.AT, anchor.at())
              .set(AUDIT_ANCHOR.SEAL, anchor.seal())
              .onConflict(AUDIT_ANCHOR.TENANT_ID)
              .doUpdate()
              .set(AUDIT_ANCHOR.SEQ, anchor.seq())
              .set(AUDIT_ANCHOR.MAC, anchor.mac())
              .set(AUDIT_ANCHOR.AT, anchor.at())
              .set(AUDIT_ANCHOR.SEAL, anchor.seal())
              .where(AUDIT_ANCHOR.SEQ.lt(anchor.seq()))
              .execute();
    }
    return stored;
  }

  /** A tenant's anchors in the file, as they were written. */
  List<Anchor> inFile(TenantId tenant) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var lines = Files.lines(file)) {
      return lines
          .flatMap(line -> Anchor.of(line).stream())
          .filter(anchor -> anchor.tenant().equals(tenant))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A tenant's anchor in the directory; none where it has no records yet. */
  List<Anchor> inDirectory(TenantId tenant) {
    return database.inDirectory(
        directory ->
            directory
                .selectFrom(AUDIT_ANCHOR)
                .where(AUDIT_ANCHOR.TENANT_ID.eq(tenant.value()))
                .fetch(
                    row ->
                        new Anchor(
                            tenant, row.getSeq(), row.getMac(), row.getAt(), row.getSeal())));
  }
}
