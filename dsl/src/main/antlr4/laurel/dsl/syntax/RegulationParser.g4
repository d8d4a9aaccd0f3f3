/**
 * The shape of a regulation: blocks of statements, each `what value 【clause】`. Where the two languages put words in
 * another order both orders are rules here; the formatter chooses.
 */
parser grammar RegulationParser;

options { tokenVocab = RegulationLexer; }

regulation : (measure block* | baseline) EOF ;

measure : MEASURE NAME measureItem* ;

measureItem
    : DOCUMENT_NUMBER NAME citations                              # documentNumber
    | JURISDICTION NAME citations                                 # jurisdiction
    | STATUS DRAFT citations                                      # draftStatus
    | PROMULGATED (DATE | NOT_STATED) citations                   # promulgated
    | IN_FORCE (DATE | FROM_PROMULGATION (period LATER)?) citations # inForce
    | VALIDITY (period | TO DATE | silence) citations             # measureValidity
    | REPEALS NAME citations                                      # repeals
    | SOURCE NAME                                                 # sourceText
    | FEE NOT_CHARGED citations                                   # noFee
    | FUNDING BY role citations                                   # funding
    | CRITERIA names citations                                    # criteria
    | CRITERIA_REVISION (EVERY (period | EDITION) | silence) citations # criteriaRevision
    | COUNTING (FIRST_DAY_COUNTS | FIRST_DAY_NOT) citations       # counting
    ;

baseline : BASELINE NAME baselineItem* ;
baselineItem
    : FEE NOT_CHARGED citations                                   # baselineFee
    | QUOTA recipients? comparison quantity citations             # baselineQuota
    | VALIDITY comparison period citations                        # baselineValidity
    | CYCLE comparison period citations                           # baselineCycle
    | BONUS recipients? comparison money citations                # baselineBonus
    | PUBLIC_NOTICE comparison period citations                   # baselineNotice
    | BARRED comparison period citations                          # baselineBan
    | CONDITIONS recipient NAME comparison amount citations       # baselineFact
    | stageKind REQUIRED citations                                # baselineStage
    ;

block
    : organs | examiners | award | conditions | scoring | procedure | disqualification | revocation | duties | note
    | example
    ;

organs : ORGANS organ* ;
organ
    : organRole NAME (post (COMMA post)*)? citations              # organSetUp
    | organRole POWERS names citations                            # organPowers
    ;
organRole : COMMITTEE | SECRETARIAT | EXPERTS | GUIDANCE_GROUP ;
post : (CHAIR | EXECUTIVE_VICE_CHAIR | VICE_CHAIR | MEMBERS) quantity ;

examiners : EXAMINERS examinerItem* ;
examinerItem
    : TEAM_SIZE comparison? quantity (COMMA INCLUDES names)? (COMMA LED)? (COMMA DRAWN)? citations # reviewTeam
    | MUST NAME requirement? citations                            # qualification
    | RECUSAL NAME citations                                      # recusal
    | (MUST_NOT | SHALL) NAME citations                           # examinerDuty
    | SANCTION names BY role citations                            # sanction
    ;

award : AWARD NAME awardItem* ;
awardItem
    : GRANTED_TO recipients citations                             # grantedTo
    | CATEGORY names citations                                    # category
    | CYCLE (EVERY period quantityOfEditions | IRREGULAR | silence) citations # cycle
    | QUOTA (quotaPart | quotaTotal) (COMMA quotaPart)* (COMMA NOT_COUNTED NAME)? (COMMA MAY_BE_VACANT)? citations # quota
    | VALIDITY (period | silence) (COMMA (MAY_REAPPLY | REEVALUATION))? citations # awardValidity
    | REAPPLICATION (AFTER_INTERVAL NUMBER EDITION | AFTER_AWARD period) citations # reapplication
    | REEVALUATED CONFERS names (COMMA WITHOUT_BONUS)? citations  # reevaluated
    | BONUS (bonusPart (COMMA bonusPart)* (COMMA bonusTerm)* | NO_BONUS | silence) citations # bonus
    | CONFERS names citations                                     # confers
    ;
recipients : recipient (joint recipient)* ;
recipient : ORGANISATION | INDIVIDUAL | TEAM ;
quantityOfEditions : NUMBER EDITION ;
quotaTotal : TOTAL IN_PRINCIPLE? comparison? quantity COMMA OF_WHICH quotaPart ;
quotaPart : recipients NAME? (TOGETHER_WITH NAME)? JOINTLY? IN_PRINCIPLE? comparison? quantity (TO quantity)? ;
bonusPart : recipients AT_MOST? money ;
bonusTerm
    : ONCE                                                        # once
    | FIRST_TIME                                                  # firstTime
    | USED_FOR names                                              # usedFor
    | BY role PAID                                                # paidBy
    | PAID BY role                                                # paidBy
    ;

conditions : CONDITIONS recipient NAME? modality condition* ;
modality : MUST | MUST_NOT | ENCOURAGED ;
condition : NAME requirement citations ;
requirement : expression | finding ;
finding : BY role FOUND (COMMA? ON_EVIDENCE names)? | FOUND BY role (COMMA? ON_EVIDENCE names)? ;
expression
    : IF disjunction COMMA THEN disjunction                       # implication
    | disjunction                                                 # plain
    ;
disjunction : conjunction (COMMA? OR conjunction)* ;
conjunction : term (COMMA? AND term)* ;
term
    : NAME (IN | NOT_IN) JURISDICTION                             # inJurisdiction
    | NAME comparison amount                                      # compared
    | PAST period NAME comparison quantity                        # countedWithin
    | NAME comparison quantity PAST period                        # countedWithin
    | NAME (IS | IS_NOT) NAME                                     # isValue
    | NAME (ONE_OF | NOT_ONE_OF) names                            # oneOf
    | (PAST period)? (HAS | HAS_NO) NAME                          # occurrence
    | (HAS | HAS_NO) NAME PAST period                             # occurrence
    | relation (HAS | HAS_NO) standing                            # standingOf
    | relation COMPLIES LEFT citation+ RIGHT                      # meets
    | AT_LEAST_OF NUMBER ITEMS LEFT disjunction (SEMICOLON disjunction)* RIGHT # someOf
    | NOT LEFT disjunction RIGHT                                  # negated
    | LEFT disjunction RIGHT                                      # grouped
    ;
relation : SAME_ORGANISATION | SAME_GROUP | OWN_ORGANISATION ;
standing : APPLYING | VALID_AWARD ;
comparison
    : AT_LEAST | AT_MOST | MORE_THAN | LESS_THAN | EQUAL_TO | BEFORE | AFTER | NOT_BEFORE | NOT_AFTER
    ;
amount : period | money | percent | DATE | quantity ;

scoring : SCORING scoringItem* ;
scoringItem
    : VERSION NAME citations                                      # version
    | HEADINGS heading (COMMA heading)* (COMMA TOTAL points)? citations # headings
    | MINIMUM points citations                                    # minimum
    | TIES (RANKED_BY stageKind SCORE | BY role | SHARED | silence) citations # ties
    | DROPS_EXTREMES citations                                    # dropsExtremes
    ;
heading : NAME points? ;
points : NUMBER POINT ;

procedure : PROCEDURE stage* ;
stage : stageKind NAME? (COMMA? stageOption)* citations ;
stageKind
    : LAUNCH | ANNOUNCEMENT | APPLICATION | RECOMMENDATION | ELIGIBILITY_REVIEW | TRAINING | DOCUMENT_REVIEW
    | SURVEY | ON_SITE_REVIEW | PRESENTATION | EVALUATION | DELIBERATION | PUBLIC_NOTICE | APPROVAL
    | COMMENDATION
    ;
stageOption
    : BY role ((OR | joint) role)*                                # actors
    | USES names                                                  # uses
    | SUBMITS names                                               # submits
    | ROUTES names                                                # routes
    | SCORED                                                      # scored
    | SURVEY                                                      # surveyed
    | SCREENED                                                    # screened
    | DRAWN                                                       # drawn
    | FEEDBACK                                                    # feedback
    | COMPLETION                                                  # completion
    | ON_LIST                                                     # withAchievements
    | THROUGH names                                               # through
    | SHOWS names                                                 # shows
    | OBJECTIONS                                                  # objections
    | VOTED                                                       # voted
    | QUORUM FRACTION                                             # quorum
    | MAJORITY FRACTION                                           # majority
    | PRODUCES names                                              # produces
    | RANKED_BY scoreSource (joint scoreSource)* (SCORE | SCORE_SUM) DESCENDING # rankedBy
    | CONSULTS names OPINION                                      # consults
    | CONFIRMED BY role                                           # confirmed
    | comparison? period                                          # lasting
    | DATE TO DATE                                                # window
    | NOT_STATED                                                  # lastingNotStated
    ;
scoreSource : stageKind percent? ;
role : COMMITTEE | SECRETARIAT | EXPERTS | GUIDANCE_GROUP | APPLICANT | NAME ;

disqualification : DISQUALIFICATION consequence* ;
revocation : REVOCATION consequence* ;
causes : CAUSE names (COMMA causeWindow)? citations ;
causeWindow
    : AFTER_AWARD period WITHIN
    | WITHIN period AFTER_AWARD
    | VALIDITY WITHIN
    | WITHIN VALIDITY
    ;
consequence
    : causes                                                      # cause
    | effect (SEMICOLON effect)* citations                        # effects
    ;
effect
    : RECOVERS (separator? (NAME | BONUS))+                       # recovers
    | ban                                                         # barred
    | BY role (VERIFIED | DELIBERATION | APPROVAL)                # decidedBy
    | (VERIFIED | DELIBERATION | APPROVAL) BY role                # decidedBy
    | ANNOUNCED                                                   # announced
    ;
ban
    : (period | THIS_YEAR | FOREVER) BARRED                       # barredFor
    | BARRED (period | THIS_YEAR | FOREVER)                       # barredFor
    | BARRED silence                                              # barredNotStated
    ;

duties : DUTIES duty* ;
duty : (MUST_NOT | SHALL | MAY) NAME (COMMA dutyTerm)* citations ;
dutyTerm
    : BY role                                                     # owedBy
    | OWED_TO role                                                # owedTo
    | EVERY YEAR dayOfYear                                        # yearly
    | validityWithin NUMBER (TO NUMBER)? TIMES                    # visits
    | CAUSE names                                                 # onEvent
    | causeWindow                                                 # dutyWindow
    ;
dayOfYear
    : NUMBER BY_MONTH_END | BY_MONTH_END NUMBER
    | MONTH_DAY BEFORE_DAY | BEFORE_DAY MONTH_DAY
    ;
validityWithin : VALIDITY WITHIN | WITHIN VALIDITY ;

note : NOTE NAME? citation+ ;

example : EXAMPLE NAME exampleItem* ;
exampleItem
    : GIVEN (recipient | given) (COMMA given)*                    # givens
    | SHALL verdict citations                                     # expected
    ;
verdict : COMPLIES | FAILS | UNDECIDED ;
given
    : OWN_ORGANISATION? knownFact                                 # givenFact
    | relation (HAS | HAS_NO) standing                            # givenStanding
    | APPLIED_ON DATE                                             # givenDay
    | OTHERS_MET                                                  # givenOthers
    ;
knownFact
    : NAME IS (amount | NAME)                                     # knownValue
    | (HAS | HAS_NO) NAME                                         # knownFlag
    | NAME HAPPENED_ON DATE                                       # knownEvent
    | NAME NEVER_HAPPENED                                         # knownNever
    | NAME (FOUND_MET | FOUND_NOT_MET)                            # knownFinding
    ;

citations : citation* ;
citation : CITATION ;
names : NAME (separator? NAME)* ;
joint : ENUM | AND ;
silence : NOT_STATED (COMMA? LEFT_TO NAME)? ;
period : span periodStart? | periodStart span ;
span : NUMBER (YEAR | MONTH | DAY | WORKING_DAY | EDITION) ;
periodStart : FROM_AWARD | FROM_APPLICATION | FROM_REVOCATION | FROM_PROMULGATION ;
quantity : NUMBER COUNT_UNIT? ;
money : NUMBER (WAN_YUAN | YUAN) ;
percent : NUMBER PERCENT ;
separator : ENUM | COMMA ;
