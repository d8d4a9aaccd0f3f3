/**
 * The words of the regulation language. Each token has a Chinese and an English spelling; everything that a
 * measure says in its own words stands in 「」, so no rule here matches free Han text: what no keyword
 * matches falls, one character at a time, to HAN, and the parser reports it.
 */
lexer grammar RegulationLexer;

options { caseInsensitive = false; }

// Blocks; their order is used to find the block a token stands in
MEASURE            : '办法' | 'measure' ;
BASELINE           : '基准' | 'baseline' ;
ORGANS             : '机构' | 'organs' ;
EXAMINERS          : '评审员' | 'examiners' ;
AWARD              : '奖项' | 'award' ;
CONDITIONS         : '条件' | 'conditions' ;
SCORING            : '评分规则' | 'scoring' ;
PROCEDURE          : '程序' | 'procedure' ;
DISQUALIFICATION   : '取消资格' | 'disqualification' ;
REVOCATION         : '撤销' | 'revocation' ;
DUTIES             : '义务' | 'duties' ;
NOTE               : '说明' | 'note' ;
EXAMPLE            : '示例' | 'example' ;

// Measure
DOCUMENT_NUMBER    : '文号' | 'document' SP 'number' ;
JURISDICTION       : '辖区' | 'jurisdiction' ;
STATUS             : '状态' | 'status' ;
DRAFT              : '征求意见稿' | 'draft' SP 'for' SP 'comment' ;
PROMULGATED        : '公布' | 'promulgated' ;
IN_FORCE           : '施行' | 'in' SP 'force' ;
FROM_PROMULGATION  : '自公布之日起' | '自发布之日起' | 'from' SP 'promulgation' ;
VALIDITY           : '有效期' | 'validity' ;
REPEALS            : '废止' | 'repeals' ;
SOURCE             : '原文' | 'source' SP 'text' ;
FEE                : '收费' | 'fee' ;
NOT_CHARGED        : '不收取' | 'not' SP 'charged' ;
CRITERIA           : '标准' | 'criteria' ;
CRITERIA_REVISION  : '标准修订' | 'criteria' SP 'revised' ;
COUNTING           : '计期' | 'counting' ;
FIRST_DAY_COUNTS   : '首日计入' | 'first' SP 'day' SP 'counts' ;
FIRST_DAY_NOT      : '首日不计入' | 'first' SP 'day' SP 'not' SP 'counted' ;
FUNDING            : '经费' | 'funding' ;
LATER              : '后' | 'later' ;

// Organs and persons
COMMITTEE          : '评审委员会' | 'committee' ;
SECRETARIAT        : '办公室' | 'secretariat' ;
EXPERTS            : '专家组' | 'experts' ;
GUIDANCE_GROUP     : '专家技术指导组' | 'guidance' SP 'group' ;
APPLICANT          : '申报人' | 'applicant' ;
CHAIR              : '主任' | 'chair' ;
EXECUTIVE_VICE_CHAIR : '常务副主任' | 'executive' SP 'vice' SP 'chair' ;
VICE_CHAIR         : '副主任' | 'vice' SP 'chair' | 'vice' SP 'chairs' ;
MEMBERS            : '委员' | 'member' | 'members' ;
POWERS             : '职责' | 'powers' ;
TEAM_SIZE          : '评审组' | 'review' SP 'team' ;
INCLUDES           : '含' | 'including' ;
LED                : '组长负责' | 'led' SP 'by' SP 'its' SP 'leader' ;
RECUSAL            : '回避' | 'recusal' ;
SANCTION           : '违反' | 'sanction' ;

// Award
GRANTED_TO         : '授予' | 'granted' SP 'to' ;
ORGANISATION       : '组织' | 'organisation' | 'organisations' ;
INDIVIDUAL         : '个人' | 'individual' | 'individuals' ;
TEAM               : '团队' | 'team' | 'teams' ;
CATEGORY           : '类别' | 'category' ;
JOINTLY            : '合计' | 'jointly' ;
TOGETHER_WITH      : '与' | 'together' SP 'with' ;
CYCLE              : '周期' | 'cycle' ;
IRREGULAR          : '不定期' | 'irregular' ;
LEFT_TO            : '依照' | 'left' SP 'to' ;
QUOTA              : '名额' | 'quota' ;
TOTAL              : '总数' | 'total' ;
OF_WHICH           : '其中' | 'of' SP 'which' ;
MAY_BE_VACANT      : '可以空缺' | 'may' SP 'be' SP 'vacant' ;
NOT_COUNTED        : '不占名额' | 'not' SP 'counted' ;
IN_PRINCIPLE       : '原则上' | 'in' SP 'principle' ;
MAY_REAPPLY        : '期满可以再次申报' | 'may' SP 'apply' SP 'again' SP 'on' SP 'expiry' ;
REEVALUATION       : '期满可以复评' | 're-evaluation' SP 'on' SP 'expiry' ;
REAPPLICATION      : '再次申报' | 're-application' ;
AFTER_INTERVAL     : '间隔' | 'after' SP 'an' SP 'interval' SP 'of' ;
REEVALUATED        : '复评' | 're-evaluated' ;
BONUS              : '奖金' | 'bonus' ;
ONCE               : '一次性' | 'once' ;
FIRST_TIME         : '仅首次' | 'first' SP 'time' SP 'only' ;
USED_FOR           : '用于' | 'used' SP 'for' ;
PAID               : '支付' | 'paid' ;
WITHOUT_BONUS      : '不发奖金' | 'without' SP 'bonus' ;
NO_BONUS           : '无' | 'none' ;
CONFERS            : '颁发' | 'confers' ;

// Conditions
MUST               : '必须' | 'must' ;
MUST_NOT           : '不得' | 'must' SP 'not' ;
ENCOURAGED         : '鼓励' | 'encouraged' ;
SHALL              : '应当' | 'shall' ;
MAY                : '可以' | 'may' ;
IF                 : '如果' | 'if' ;
THEN               : '那么' | 'then' ;
AND                : '且' | 'and' ;
OR                 : '或' | 'or' ;
NOT                : '并非' | 'not' ;
IN                 : '在' | 'in' ;
NOT_IN             : '不在' | 'not' SP 'in' ;
IS                 : '是' | 'is' ;
IS_NOT             : '不是' | 'is' SP 'not' ;
ONE_OF             : '属于' | 'is' SP 'one' SP 'of' ;
NOT_ONE_OF         : '不属于' | 'is' SP 'none' SP 'of' ;
HAS                : '有' | 'has' ;
HAS_NO             : '没有' | 'has' SP 'no' ;
PAST               : '近' | 'in' SP 'the' SP 'past' | 'past' ;
AT_LEAST_OF        : '下列至少' | 'of' SP 'the' SP 'following' SP 'at' SP 'least' ;
ITEMS              : '项' | 'items' ;
FOUND              : '认定' | 'found' ;
ON_EVIDENCE        : '凭' | 'on' SP 'evidence' ;
SAME_ORGANISATION  : '同一组织' | 'the' SP 'same' SP 'organisation' ;
SAME_GROUP         : '同一集团' | 'the' SP 'same' SP 'group' ;
OWN_ORGANISATION   : '所在组织' | 'own' SP 'organisation' ;
APPLYING           : '本届申报' | 'application' SP 'this' SP 'edition' ;
VALID_AWARD        : '有效奖项' | 'valid' SP 'award' ;
COMPLIES           : '符合' | 'complies' ;

// Procedure
LAUNCH             : '启动' | 'launch' ;
ANNOUNCEMENT       : '公告' | 'announcement' ;
APPLICATION        : '申报' | 'application' ;
RECOMMENDATION     : '推荐' | 'recommendation' ;
ELIGIBILITY_REVIEW : '资格审查' | 'eligibility' SP 'review' ;
TRAINING           : '培训' | 'training' ;
DOCUMENT_REVIEW    : '资料评审' | 'document' SP 'review' ;
SURVEY             : '满意度测评' | 'satisfaction' SP 'survey' ;
ON_SITE_REVIEW     : '现场评审' | 'on-site' SP 'review' ;
PRESENTATION       : '陈述答辩' | 'presentation' ;
EVALUATION         : '综合评价' | 'comprehensive' SP 'evaluation' ;
DELIBERATION       : '审议' | 'deliberation' ;
PUBLIC_NOTICE      : '公示' | 'public' SP 'notice' ;
APPROVAL           : '批准' | 'approval' ;
COMMENDATION       : '表彰' | 'commendation' ;
BY                 : '由' | 'by' ;
USES               : '依据' | 'using' ;
SUBMITS            : '提交' | 'submits' ;
ROUTES             : '途径' | 'routes' ;
SCORED             : '评分' | 'scored' ;
SCREENED           : '数据筛查' | 'data' SP 'screening' ;
DRAWN              : '抽取专家' | 'experts' SP 'drawn' SP 'by' SP 'lot' ;
PRODUCES           : '产生' | 'produces' ;
RANKED_BY          : '按' | 'ranked' SP 'by' ;
SCORE_SUM          : '得分之和' | 'sum' SP 'of' SP 'scores' ;
SCORE              : '得分' | 'score' ;
DESCENDING         : '从高到低' | 'descending' ;
CONSULTS           : '征求' | 'consults' ;
OPINION            : '意见' | 'opinion' ;
CONFIRMED          : '确认' | 'confirmed' ;
FEEDBACK           : '反馈意见' | 'feedback' ;
COMPLETION         : '可以补正' | 'may' SP 'be' SP 'completed' ;
ON_LIST            : '公示名单含业绩' | 'with' SP 'achievements' ;
THROUGH            : '通过' | 'through' ;
SHOWS              : '载明' | 'showing' ;
OBJECTIONS         : '受理异议' | 'objections' SP 'accepted' ;
VOTED              : '表决' | 'voted' ;
QUORUM             : '到会' | 'quorum' ;
MAJORITY           : '赞成' | 'majority' ;
TO                 : '至' | 'to' ;
REQUIRED           : '必经' | 'required' ;

// Scoring
VERSION            : '版本' | 'version' ;
HEADINGS           : '类目' | 'headings' ;
MINIMUM            : '最低分' | 'minimum' ;
TIES               : '同分' | 'ties' ;
SHARED             : '并列' | 'shared' ;
DROPS_EXTREMES     : '去掉最高分和最低分' | 'highest' SP 'and' SP 'lowest' SP 'dropped' ;

// Disqualification, revocation and duties
CAUSE              : '因' | 'for' ;
AFTER_AWARD        : '获奖后' | 'after' SP 'the' SP 'award' ;
WITHIN             : '内' | 'within' ;
VERIFIED           : '核实' | 'verified' ;
RECOVERS           : '收回' | 'recovers' ;
BARRED             : '不得申报' | 'barred' ;
THIS_YEAR          : '当年' | 'this' SP 'year' ;
FOREVER            : '永久' | 'for' SP 'ever' ;
ANNOUNCED          : '向社会公告' | '向社会通报' | '向社会公布' | 'announced' ;
OWED_TO            : '向' | 'to' SP 'the' ;
BY_MONTH_END       : '月底前' | 'by' SP 'the' SP 'end' SP 'of' SP 'month' ;
BEFORE_DAY         : '前' | 'not' SP 'later' SP 'than' ;
TIMES              : '次' | 'visit' | 'visits' ;

// Periods that hang on an event
FROM_AWARD         : '自获奖之日起' | 'from' SP 'the' SP 'award' ;
FROM_APPLICATION   : '自申报之日起' | 'from' SP 'the' SP 'application' ;
FROM_REVOCATION    : '自撤销之日起' | 'from' SP 'the' SP 'revocation' ;

// Examples
GIVEN              : '已知' | 'given' ;
FAILS              : '不符合' | 'fails' ;
UNDECIDED          : '尚不能确定' | 'undecided' ;
HAPPENED_ON        : '发生于' | 'happened' SP 'on' ;
NEVER_HAPPENED     : '从未发生' | 'never' SP 'happened' ;
FOUND_MET          : '已认定' | 'found' SP 'met' ;
FOUND_NOT_MET      : '未予认定' | 'found' SP 'not' SP 'met' ;
APPLIED_ON         : '申报日' | 'applied' SP 'on' ;
OTHERS_MET         : '其余符合' | 'all' SP 'else' SP 'met' ;

// Values
NOT_STATED         : '未规定' | 'not' SP 'stated' ;
AT_MOST            : '不超过' | 'at' SP 'most' ;
AT_LEAST           : '不少于' | 'at' SP 'least' ;
MORE_THAN          : '超过' | 'more' SP 'than' ;
LESS_THAN          : '少于' | 'less' SP 'than' ;
EQUAL_TO           : '等于' | 'equal' SP 'to' ;
BEFORE             : '早于' | 'before' ;
AFTER              : '晚于' | 'after' ;
NOT_BEFORE         : '不早于' | 'not' SP 'before' ;
NOT_AFTER          : '不晚于' | 'not' SP 'after' ;
EVERY              : '每' | 'every' ;
EDITION            : '届' | 'edition' | 'editions' ;
YEAR               : '年' | 'year' | 'years' ;
MONTH              : '个月' | 'month' | 'months' ;
WORKING_DAY        : '个工作日' | '工作日' | 'working' SP 'day' | 'working' SP 'days' ;
DAY                : '日' | '天' | 'day' | 'days' ;
WAN_YUAN           : '万元' | 'wan' SP 'yuan' ;
YUAN               : '元' | 'yuan' ;
POINT              : '分' | 'point' | 'points' ;
COUNT_UNIT         : '个' | '名' | '家' ;
PERCENT            : '%' | '％' ;

DATE           : DIGIT DIGIT DIGIT DIGIT '年' DIGIT+ '月' (DIGIT+ '日' | [xX×某]+ '日')?
               | DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT ('-' (DIGIT DIGIT | 'xx'))? ;
MONTH_DAY      : DIGIT+ '月' DIGIT+ '日' | '--' DIGIT DIGIT '-' DIGIT DIGIT ;
FRACTION       : DIGIT+ [/／] DIGIT+ ;
NUMBER         : DIGIT+ ([.．] DIGIT+)? ;

NAME           : '「' ~[「」\r\n]* '」' | '《' ~[《》\r\n]* '》' | '"' ~["\r\n]* '"' | '“' ~[“”\r\n]* '”' ;
UNCLOSED_NAME  : '「' ~[「」\r\n]* | '《' ~[《》\r\n]* | '"' ~["\r\n]* | '“' ~[“”\r\n]* ;
CITATION       : '【' ~[【】\r\n]* '】' ;
UNCLOSED_CITATION : '【' ~[【】\r\n]* ;

COMMA          : '，' | ',' ;
ENUM           : '、' ;
SEMICOLON      : '；' | ';' ;
LEFT           : '（' | '(' ;
RIGHT          : '）' | ')' ;

COMMENT        : '#' ~[\r\n]* -> channel(HIDDEN) ;
SPACE          : [ \t\r\n\u3000\uFEFF]+ -> channel(HIDDEN) ;

/** A word that is no keyword: reported by the parser, never dropped. */
WORD           : [A-Za-z] [A-Za-z-]* ;
HAN            : . ;

fragment SP    : [ \t]+ ;
fragment DIGIT : [0-9０-９] ;
