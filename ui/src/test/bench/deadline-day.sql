-- What the program sends for a draft and its submission, seen in the server's log; ./laurel bench load fills in the rest.
\set n random(1, 1000000000000000)
BEGIN;
SET LOCAL ROLE laurel_directory;
SELECT * FROM directory.tenant ORDER BY provisioned_at;
COMMIT;
BEGIN;
SET LOCAL ROLE @TENANT@;
SELECT * FROM @TENANT@.edition WHERE id = '@EDITION@';
SELECT * FROM @TENANT@.regulation_version WHERE id = (SELECT regulation_version_id FROM @TENANT@.edition WHERE id = '@EDITION@');
INSERT INTO @TENANT@.applicant (id, identity_code, name, recipient) VALUES (md5('p' || :client_id || '-' || :n)::uuid, 'c' || :client_id || '-' || :n, '某公司', 'ORGANISATION') ON CONFLICT (identity_code) DO UPDATE SET name = '某公司', recipient = 'ORGANISATION' RETURNING id;
SELECT * FROM @TENANT@.award_application WHERE edition_id = '@EDITION@' AND applicant_id = md5('p' || :client_id || '-' || :n)::uuid FOR UPDATE;
INSERT INTO @TENANT@.award_application (id, edition_id, applicant_id, award, facts, dossier, status, saved_at) VALUES (md5('a' || :client_id || '-' || :n)::uuid, '@EDITION@', md5('p' || :client_id || '-' || :n)::uuid, '奖', '@FACTS@', '@DOSSIER@', 'DRAFT', now()) RETURNING id;
SELECT a.id, a.edition_id, a.applicant_id, a.award, a.facts, a.dossier, a.status, a.receipt_number, a.submitted_at, a.saved_at, p.name, p.identity_code, p.recipient FROM @TENANT@.award_application a JOIN @TENANT@.applicant p ON p.id = a.applicant_id WHERE a.id = md5('a' || :client_id || '-' || :n)::uuid ORDER BY a.receipt_number, a.saved_at DESC;
SELECT * FROM @TENANT@.recommendation WHERE application_id = md5('a' || :client_id || '-' || :n)::uuid;
SELECT * FROM @TENANT@.finding WHERE application_id = md5('a' || :client_id || '-' || :n)::uuid;
SELECT * FROM @TENANT@.eligibility_decision WHERE application_id = md5('a' || :client_id || '-' || :n)::uuid;
SELECT pg_advisory_xact_lock(hashtextextended(current_user, 0));
SELECT coalesce(max(seq), 0) + 1 AS seq FROM @TENANT@.audit_record \gset
INSERT INTO @TENANT@.audit_record (seq, at, actor, acting_for, action, object_kind, subject, was, became, note, previous_mac, mac) VALUES (:seq, now(), 'x', '', 'application.saved', 'application', md5('a' || :client_id || '-' || :n)::uuid, '', '', 'x', repeat('0', 64), repeat('0', 64));
COMMIT;
BEGIN;
SET LOCAL ROLE laurel_directory;
SELECT * FROM directory.tenant ORDER BY provisioned_at;
COMMIT;
BEGIN;
SET LOCAL ROLE @TENANT@;
SELECT * FROM @TENANT@.award_application WHERE id = md5('a' || :client_id || '-' || :n)::uuid FOR UPDATE;
SELECT 1 FROM @TENANT@.edition WHERE id = '@EDITION@' FOR SHARE;
SELECT * FROM @TENANT@.edition WHERE id = '@EDITION@';
SELECT * FROM @TENANT@.regulation_version WHERE id = (SELECT regulation_version_id FROM @TENANT@.edition WHERE id = '@EDITION@');
SELECT * FROM @TENANT@.ban WHERE applicant_id = md5('p' || :client_id || '-' || :n)::uuid AND last_day >= current_date;
SELECT w.name, w.last_valid_day, w.clauses, e.number FROM @TENANT@.award w JOIN @TENANT@.edition e ON e.id = w.edition_id WHERE w.applicant_id = md5('p' || :client_id || '-' || :n)::uuid AND NOT EXISTS (SELECT 1 FROM @TENANT@.revocation r WHERE r.award_id = w.id);
SELECT a.id, a.edition_id, a.applicant_id, a.award, a.facts, a.dossier, a.status, a.receipt_number, a.submitted_at, a.saved_at, p.name, p.identity_code, p.recipient FROM @TENANT@.award_application a JOIN @TENANT@.applicant p ON p.id = a.applicant_id WHERE a.id = md5('a' || :client_id || '-' || :n)::uuid ORDER BY a.receipt_number, a.saved_at DESC;
SELECT * FROM @TENANT@.recommendation WHERE application_id = md5('a' || :client_id || '-' || :n)::uuid;
SELECT * FROM @TENANT@.finding WHERE application_id = md5('a' || :client_id || '-' || :n)::uuid;
SELECT * FROM @TENANT@.eligibility_decision WHERE application_id = md5('a' || :client_id || '-' || :n)::uuid;
SELECT pg_advisory_xact_lock(hashtextextended(current_user, 1));
SELECT count(*) FROM @TENANT@.award_application WHERE edition_id = '@EDITION@' AND receipt_number IS NOT NULL;
UPDATE @TENANT@.award_application SET status = 'SUBMITTED', receipt_number = 'r' || :client_id || '-' || :n, submitted_at = now() WHERE id = md5('a' || :client_id || '-' || :n)::uuid;
SELECT a.id, a.edition_id, a.applicant_id, a.award, a.facts, a.dossier, a.status, a.receipt_number, a.submitted_at, a.saved_at, p.name, p.identity_code, p.recipient FROM @TENANT@.award_application a JOIN @TENANT@.applicant p ON p.id = a.applicant_id WHERE a.id = md5('a' || :client_id || '-' || :n)::uuid ORDER BY a.receipt_number, a.saved_at DESC;
SELECT * FROM @TENANT@.recommendation WHERE application_id = md5('a' || :client_id || '-' || :n)::uuid;
SELECT * FROM @TENANT@.finding WHERE application_id = md5('a' || :client_id || '-' || :n)::uuid;
SELECT * FROM @TENANT@.eligibility_decision WHERE application_id = md5('a' || :client_id || '-' || :n)::uuid;
SELECT pg_advisory_xact_lock(hashtextextended(current_user, 0));
SELECT coalesce(max(seq), 0) + 1 AS seq FROM @TENANT@.audit_record \gset
INSERT INTO @TENANT@.audit_record (seq, at, actor, acting_for, action, object_kind, subject, was, became, note, previous_mac, mac) VALUES (:seq, now(), 'x', '', 'application.submitted', 'application', md5('a' || :client_id || '-' || :n)::uuid, '', '', 'x', repeat('0', 64), repeat('0', 64));
COMMIT;
