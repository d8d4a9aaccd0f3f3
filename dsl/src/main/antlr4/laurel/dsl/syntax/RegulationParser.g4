/** The shape of a regulation: blocks of statements, each `what value 【clause】`. */
parser grammar RegulationParser;

options { tokenVocab = RegulationLexer; }

regulation : measure block* EOF ;

measure : MEASURE NAME measureItem* ;

measureItem
    : DOCUMENT_NUMBER NAME citations                              # documentNumber
    | JURISDICTION NAME citations                                 # jurisdiction
    | STATUS DRAFT citations                                      # draftStatus
    | PROMULGATED (DATE | NOT_STATED) citations                   # promulgated
    | IN_FORCE (DATE | FROM_PROMULGATION) citations               # inForce
    | VALIDITY (period | NOT_STATED) citations                    # measureValidity
    | REPEALS NAME citations                                      # repeals
    | SOURCE NAME                                                 # sourceText
    | FEE NOT_CHARGED citations                                   # noFee
    | CRITERIA NAME (separator? NAME)* citations                  # criteria
    ;

block : organs | award | conditions | procedure | revocation | duties | note ;

organs : ORGANS organ* ;
organ : organRole NAME (post (COMMA post)*)? citations ;
organRole : COMMITTEE | SECRETARIAT | EXPERTS | GUIDANCE_GROUP ;
post : (CHAIR | EXECUTIVE_VICE_CHAIR | VICE_CHAIR) quantity ;

award : AWARD NAME awardItem* ;
awardItem
    : GRANTED_TO recipients citations                             # grantedTo
    | CYCLE (EVERY period quantityOfEditions | NOT_STATED) citations # cycle
    | QUOTA quotaPart (COMMA quotaPart)* (COMMA MAY_BE_VACANT)? citations # quota
    | VALIDITY (period | NOT_STATED) (COMMA (MAY_REAPPLY | REEVALUATION))? citations # awardValidity
    | REAPPLICATION AFTER_INTERVAL NUMBER EDITION citations       # reapplication
    | BONUS (bonusPart (COMMA bonusPart)* (COMMA ONCE)? | NO_BONUS | NOT_STATED) citations # bonus
    | CONFERS NAME (separator? NAME)* citations                   # confers
    ;
recipients : recipient (ENUM recipient)* ;
recipient : ORGANISATION | INDIVIDUAL | TEAM ;
quantityOfEditions : NUMBER EDITION ;
quotaPart : recipients JOINTLY? IN_PRINCIPLE? (AT_MOST | AT_LEAST)? quantity ;
bonusPart : recipients money ;

conditions : CONDITIONS recipient modality condition* ;
modality : MUST | MUST_NOT | ENCOURAGED ;
condition : NAME requirement citations ;
requirement : expression | finding ;
finding : BY role FOUND COMMA? (ON_EVIDENCE NAME (separator? NAME)*)? ;
expression
    : IF disjunction COMMA THEN disjunction                       # implication
    | disjunction                                                 # plain
    ;
disjunction : conjunction (COMMA? OR conjunction)* ;
conjunction : term (COMMA? AND term)* ;
term
    : NAME IN JURISDICTION                                        # inJurisdiction
    | NAME AT_LEAST period                                        # atLeastPeriod
    | NAME (AT_LEAST | AT_MOST) quantity                          # bounded
    | NAME IS NAME                                                # isValue
    | (PAST period)? (HAS | HAS_NO) NAME                          # occurrence
    | LEFT disjunction RIGHT                                      # grouped
    ;

procedure : PROCEDURE stage* ;
stage : stageKind NAME? (COMMA? stageOption)* citations ;
stageKind
    : LAUNCH | ANNOUNCEMENT | APPLICATION | RECOMMENDATION | ELIGIBILITY_REVIEW | TRAINING | DOCUMENT_REVIEW
    | SURVEY | ON_SITE_REVIEW | PRESENTATION | EVALUATION | DELIBERATION | PUBLIC_NOTICE | APPROVAL
    | COMMENDATION
    ;
stageOption
    : BY role ((OR | ENUM) role)*                                 # actors
    | SUBMITS NAME (separator? NAME)*                             # submits
    | SCORED                                                      # scored
    | SURVEY                                                      # surveyed
    | FEEDBACK                                                    # feedback
    | COMPLETION                                                  # completion
    | ON_LIST                                                     # withAchievements
    | PRODUCES NAME                                               # produces
    | RANKED_BY stageKind (ENUM stageKind)* (SCORE | SCORE_SUM) DESCENDING # rankedBy
    | CONSULTS NAME (separator? NAME)* OPINION                    # consults
    | CONFIRMED BY role                                           # confirmed
    | AT_LEAST? period                                            # lasting
    | NOT_STATED                                                  # lastingNotStated
    ;
role : COMMITTEE | SECRETARIAT | EXPERTS | GUIDANCE_GROUP | APPLICANT | NAME ;

revocation : revocationHead revocationEffect* ;
revocationHead : REVOCATION CAUSE NAME (separator? NAME)* (COMMA revocationWindow)? citations ;
revocationWindow : AFTER_AWARD period WITHIN | VALIDITY WITHIN ;
revocationEffect : effect (SEMICOLON effect)* citations ;
effect
    : RECOVERS (separator? (NAME | BONUS))+                       # recovers
    | period BARRED                                               # barred
    | BARRED NOT_STATED                                           # barredNotStated
    | BY role (VERIFIED | DELIBERATION | APPROVAL)                # decidedBy
    | ANNOUNCED                                                   # announced
    ;

duties : DUTIES duty* ;
duty : (MUST_NOT | SHALL | MAY) NAME citations ;

note : NOTE NAME? CITATION+ ;

citations : CITATION* ;
period : NUMBER (YEAR | MONTH | DAY | WORKING_DAY | EDITION) ;
quantity : NUMBER COUNT_UNIT? ;
money : NUMBER (WAN_YUAN | YUAN) ;
separator : ENUM | COMMA ;
