-- What the program sends for a draft, its submission and the page after it; a bench fills in the rest.
\set n random(1, 1000000000000000)
-- Save: the person's own application, the edition, the party, the draft, and the answer.
BEGIN;
SET LOCAL ROLE @TENANT@;
SELECT a.* FROM @TENANT@.award_application a JOIN @TENANT@.party_member m ON m.party_id = a.party_id WHERE a.edition_id = '@EDITION@' AND m.username = 'p' || :client_id || '-' || :n;
SELECT * FROM @TENANT@.edition WHERE id = '@EDITION@' FOR KEY SHARE;
SELECT * FROM @TENANT@.plan_value WHERE edition_id = '@EDITION@' ORDER BY name;
SELECT side FROM @TENANT@.edition_side WHERE edition_id = '@EDITION@' AND username = 'p' || :client_id || '-' || :n;
INSERT INTO @TENANT@.edition_side VALUES ('@EDITION@', 'p' || :client_id || '-' || :n, 'APPLICANT') ON CONFLICT DO NOTHING;
SELECT id FROM @TENANT@.party WHERE identity_code = 'c' || :client_id || '-' || :n;
INSERT INTO @TENANT@.party VALUES (md5('p' || :client_id || '-' || :n)::uuid, 'ORGANISATION', 'c' || :client_id || '-' || :n) ON CONFLICT DO NOTHING;
SELECT id FROM @TENANT@.party WHERE identity_code = 'c' || :client_id || '-' || :n;
SELECT name FROM @TENANT@.party_name WHERE party_id = md5('p' || :client_id || '-' || :n)::uuid ORDER BY since DESC LIMIT 1;
INSERT INTO @TENANT@.party_name VALUES (md5('p' || :client_id || '-' || :n)::uuid, current_date, '某公司') ON CONFLICT (party_id, since) DO UPDATE SET name = '某公司';
INSERT INTO @TENANT@.party_member VALUES (md5('p' || :client_id || '-' || :n)::uuid, 'p' || :client_id || '-' || :n, current_date) ON CONFLICT DO NOTHING;
INSERT INTO @TENANT@.award_application (id, edition_id, party_id, printed_name, recipient, award, category, state, version, content_hash, returned_parts, submitted_by, saved_at) VALUES (md5('a' || :client_id || '-' || :n)::uuid, '@EDITION@', md5('p' || :client_id || '-' || :n)::uuid, '某公司', 'ORGANISATION', '奖', '', 'DRAFT', 1, '', '', '', now()) ON CONFLICT DO NOTHING;
INSERT INTO @TENANT@.application_content VALUES (md5('a' || :client_id || '-' || :n)::uuid, '@FACTS@', '@DOSSIER@');
SELECT * FROM @TENANT@.edition WHERE id = (SELECT edition_id FROM @TENANT@.award_application WHERE id = md5('a' || :client_id || '-' || :n)::uuid);
SELECT * FROM @TENANT@.plan_value WHERE edition_id = '@EDITION@' ORDER BY name;
SELECT a.*, l.*, p.identity_code, c.facts, c.dossier FROM @TENANT@.award_application a JOIN @TENANT@.party p ON p.id = a.party_id JOIN @TENANT@.application_content c ON c.application_id = a.id LEFT JOIN LATERAL (SELECT run_index, outcome FROM @TENANT@.entry e WHERE e.application_id = a.id ORDER BY run_index DESC LIMIT 1) l ON true WHERE a.id = md5('a' || :client_id || '-' || :n)::uuid;
SELECT * FROM @TENANT@.finding WHERE application_id = md5('a' || :client_id || '-' || :n)::uuid ORDER BY number;
SELECT * FROM @TENANT@.decision d WHERE application_id = md5('a' || :client_id || '-' || :n)::uuid AND NOT EXISTS (SELECT 1 FROM @TENANT@.decision l WHERE l.supersedes = d.id) ORDER BY decided_at DESC;
COMMIT;
-- Submit: the bars, the papers, the entry, the receipt, the record.
BEGIN;
SET LOCAL ROLE @TENANT@;
SELECT * FROM @TENANT@.edition WHERE id = (SELECT edition_id FROM @TENANT@.award_application WHERE id = md5('a' || :client_id || '-' || :n)::uuid) FOR KEY SHARE;
SELECT * FROM @TENANT@.plan_value WHERE edition_id = '@EDITION@' ORDER BY name;
SELECT 1 FROM @TENANT@.award_application WHERE id = md5('a' || :client_id || '-' || :n)::uuid FOR UPDATE;
SELECT a.*, l.*, EXISTS (SELECT 1 FROM @TENANT@.award w WHERE w.application_id = a.id) FROM @TENANT@.award_application a LEFT JOIN LATERAL (SELECT run_index, outcome FROM @TENANT@.entry e WHERE e.application_id = a.id ORDER BY run_index DESC LIMIT 1) l ON true WHERE a.id = md5('a' || :client_id || '-' || :n)::uuid;
SELECT EXISTS (SELECT 1 FROM @TENANT@.party_member WHERE party_id = md5('p' || :client_id || '-' || :n)::uuid AND username = 'p' || :client_id || '-' || :n);
SELECT w.*, e.number FROM @TENANT@.award w JOIN @TENANT@.edition e ON e.id = w.edition_id WHERE w.party_id = md5('p' || :client_id || '-' || :n)::uuid ORDER BY granted_on DESC;
SELECT * FROM @TENANT@.ban WHERE party_id = md5('p' || :client_id || '-' || :n)::uuid;
SELECT facts, dossier FROM @TENANT@.application_content WHERE application_id = md5('a' || :client_id || '-' || :n)::uuid;
SELECT side FROM @TENANT@.edition_side WHERE edition_id = '@EDITION@' AND username = 'p' || :client_id || '-' || :n;
SELECT facts, dossier FROM @TENANT@.application_content WHERE application_id = md5('a' || :client_id || '-' || :n)::uuid;
INSERT INTO @TENANT@.entry (edition_id, run_index, application_id, outcome, award, reason, clauses) SELECT '@EDITION@', run_index, md5('a' || :client_id || '-' || :n)::uuid, 'OPEN', '奖', '', '' FROM @TENANT@.edition WHERE id = '@EDITION@';
SELECT id FROM @TENANT@.party WHERE identity_code = 'c' || :client_id || '-' || :n;
SELECT name FROM @TENANT@.party_name WHERE party_id = md5('p' || :client_id || '-' || :n)::uuid ORDER BY since DESC LIMIT 1;
INSERT INTO @TENANT@.counter VALUES ('receipt.bench', 1) ON CONFLICT (name) DO UPDATE SET value = @TENANT@.counter.value + 1 RETURNING value;
UPDATE @TENANT@.award_application SET state = 'SUBMITTED', receipt_number = 'r' || :client_id || '-' || :n, content_hash = repeat('0', 64), submitted_at = now(), submitted_by = 'x' WHERE id = md5('a' || :client_id || '-' || :n)::uuid;
SELECT pg_advisory_xact_lock(hashtextextended(current_user, 0));
SELECT coalesce(max(seq), 0) + 1 AS seq FROM @TENANT@.audit_record \gset
INSERT INTO @TENANT@.audit_record (seq, at, actor, acting_for, action, object_kind, subject, was, became, note, previous_mac, mac) VALUES (:seq, now(), 'x', '', 'application.submit', 'application', md5('a' || :client_id || '-' || :n)::uuid, '', repeat('0', 64), 'x', repeat('0', 64), repeat('0', 64));
COMMIT;
-- What the page shows afterwards.
BEGIN;
SET LOCAL ROLE @TENANT@;
SELECT * FROM @TENANT@.edition WHERE id = (SELECT edition_id FROM @TENANT@.award_application WHERE id = md5('a' || :client_id || '-' || :n)::uuid);
SELECT * FROM @TENANT@.plan_value WHERE edition_id = '@EDITION@' ORDER BY name;
SELECT a.*, l.*, p.identity_code, c.facts, c.dossier FROM @TENANT@.award_application a JOIN @TENANT@.party p ON p.id = a.party_id JOIN @TENANT@.application_content c ON c.application_id = a.id LEFT JOIN LATERAL (SELECT run_index, outcome FROM @TENANT@.entry e WHERE e.application_id = a.id ORDER BY run_index DESC LIMIT 1) l ON true WHERE a.id = md5('a' || :client_id || '-' || :n)::uuid;
SELECT * FROM @TENANT@.finding WHERE application_id = md5('a' || :client_id || '-' || :n)::uuid ORDER BY number;
SELECT * FROM @TENANT@.decision d WHERE application_id = md5('a' || :client_id || '-' || :n)::uuid AND NOT EXISTS (SELECT 1 FROM @TENANT@.decision l WHERE l.supersedes = d.id) ORDER BY decided_at DESC;
SELECT EXISTS (SELECT 1 FROM @TENANT@.party_member WHERE party_id = md5('p' || :client_id || '-' || :n)::uuid AND username = 'p' || :client_id || '-' || :n);
COMMIT;
