/**
 * The words of the regulation language. Each token has a Chinese and an English spelling; everything that a
 * measure says in its own words stands in 「」, so no rule here matches free Han text: what no keyword
 * matches falls, one character at a time, to HAN, and the parser reports it.
 */
lexer grammar RegulationLexer;

options { caseInsensitive = false; }

// Blocks
MEASURE        : '办法' | 'measure' ;
ORGANS         : '机构' | 'organs' ;
AWARD          : '奖项' | 'award' ;
CONDITIONS     : '条件' | 'conditions' ;
PROCEDURE      : '程序' | 'procedure' ;
REVOCATION     : '撤销' | 'revocation' ;
DUTIES         : '义务' | 'duties' ;
NOTE           : '说明' | 'note' ;

// Measure
DOCUMENT_NUMBER : '文号' | 'document' SP 'number' ;
JURISDICTION   : '辖区' | 'jurisdiction' ;
STATUS         : '状态' | 'status' ;
DRAFT          : '征求意见稿' | 'draft' SP 'for' SP 'comment' ;
PROMULGATED    : '公布' | 'promulgated' ;
IN_FORCE       : '施行' | 'in' SP 'force' ;
FROM_PROMULGATION : '自公布之日起' | '自发布之日起' | 'from' SP 'promulgation' ;
VALIDITY       : '有效期' | 'validity' ;
REPEALS        : '废止' | 'repeals' ;
SOURCE         : '原文' | 'source' SP 'text' ;
FEE            : '收费' | 'fee' ;
NOT_CHARGED    : '不收取' | 'not' SP 'charged' ;
CRITERIA       : '标准' | 'criteria' ;

// Organs and persons
COMMITTEE      : '评审委员会' | 'committee' ;
SECRETARIAT    : '办公室' | 'secretariat' ;
EXPERTS        : '专家组' | 'experts' ;
GUIDANCE_GROUP : '专家技术指导组' | 'guidance' SP 'group' ;
APPLICANT      : '申报人' | 'applicant' ;
CHAIR          : '主任' | 'chair' ;
EXECUTIVE_VICE_CHAIR : '常务副主任' | 'executive' SP 'vice' SP 'chair' ;
VICE_CHAIR     : '副主任' | 'vice' SP 'chair' | 'vice' SP 'chairs' ;

// Award
GRANTED_TO     : '授予' | 'granted' SP 'to' ;
ORGANISATION   : '组织' | 'organisation' | 'organisations' ;
INDIVIDUAL     : '个人' | 'individual' | 'individuals' ;
TEAM           : '团队' | 'team' | 'teams' ;
JOINTLY        : '合计' | 'jointly' ;
CYCLE          : '周期' | 'cycle' ;
QUOTA          : '名额' | 'quota' ;
MAY_BE_VACANT  : '可以空缺' | 'may' SP 'be' SP 'vacant' ;
IN_PRINCIPLE   : '原则上' | 'in' SP 'principle' ;
MAY_REAPPLY    : '期满可以再次申报' | 'may' SP 'apply' SP 'again' SP 'on' SP 'expiry' ;
REEVALUATION   : '期满可以复评' | 're-evaluation' SP 'on' SP 'expiry' ;
REAPPLICATION  : '再次申报' | 're-application' ;
AFTER_INTERVAL : '间隔' | 'after' SP 'an' SP 'interval' SP 'of' ;
BONUS          : '奖金' | 'bonus' ;
ONCE           : '一次性' | 'once' ;
NO_BONUS       : '无' | 'none' ;
CONFERS        : '颁发' | 'confers' ;

// Conditions
MUST           : '必须' | 'must' ;
MUST_NOT       : '不得' | 'must' SP 'not' ;
ENCOURAGED     : '鼓励' | 'encouraged' ;
SHALL          : '应当' | 'shall' ;
MAY            : '可以' | 'may' ;
IF             : '如果' | 'if' ;
THEN           : '那么' | 'then' ;
AND            : '且' | 'and' ;
OR             : '或' | 'or' ;
IN             : '在' | 'in' ;
IS             : '是' | 'is' ;
HAS            : '有' | 'has' ;
HAS_NO         : '没有' | 'has' SP 'no' ;
PAST           : '近' | 'past' ;
FOUND          : '认定' | 'found' ;
ON_EVIDENCE    : '凭' | 'on' SP 'evidence' ;

// Procedure
LAUNCH         : '启动' | 'launch' ;
ANNOUNCEMENT   : '公告' | 'announcement' ;
APPLICATION    : '申报' | 'application' ;
RECOMMENDATION : '推荐' | 'recommendation' ;
ELIGIBILITY_REVIEW : '资格审查' | 'eligibility' SP 'review' ;
TRAINING       : '培训' | 'training' ;
DOCUMENT_REVIEW : '资料评审' | 'document' SP 'review' ;
SURVEY         : '满意度测评' | 'satisfaction' SP 'survey' ;
ON_SITE_REVIEW : '现场评审' | 'on-site' SP 'review' ;
PRESENTATION   : '陈述答辩' | 'presentation' ;
EVALUATION     : '综合评价' | 'comprehensive' SP 'evaluation' ;
DELIBERATION   : '审议' | 'deliberation' ;
PUBLIC_NOTICE  : '公示' | 'public' SP 'notice' ;
APPROVAL       : '批准' | 'approval' ;
COMMENDATION   : '表彰' | 'commendation' ;
BY             : '由' | 'by' ;
SUBMITS        : '提交' | 'submits' ;
SCORED         : '评分' | 'scored' ;
PRODUCES       : '产生' | 'produces' ;
RANKED_BY      : '按' | 'ranked' SP 'by' ;
SCORE_SUM      : '得分之和' | 'sum' SP 'of' SP 'scores' ;
SCORE          : '得分' | 'score' ;
DESCENDING     : '从高到低' | 'descending' ;
CONSULTS       : '征求' | 'consults' ;
OPINION        : '意见' | 'opinion' ;
CONFIRMED      : '确认' | 'confirmed' ;
FEEDBACK       : '反馈意见' | 'feedback' ;
COMPLETION     : '可以补正' | 'may' SP 'be' SP 'completed' ;
ON_LIST        : '公示名单含业绩' | 'with' SP 'achievements' ;

// Revocation
CAUSE          : '因' | 'for' ;
AFTER_AWARD    : '获奖后' | 'after' SP 'award' ;
WITHIN         : '内' | 'within' ;
VERIFIED       : '核实' | 'verified' ;
RECOVERS       : '收回' | 'recovers' ;
BARRED         : '不得申报' | 'barred' ;
ANNOUNCED      : '向社会公告' | '向社会通报' | '向社会公布' | 'announced' ;

// Values
NOT_STATED     : '未规定' | 'not' SP 'stated' ;
AT_MOST        : '不超过' | 'at' SP 'most' ;
AT_LEAST       : '不少于' | 'at' SP 'least' ;
EVERY          : '每' | 'every' ;
EDITION        : '届' | 'edition' | 'editions' ;
YEAR           : '年' | 'year' | 'years' ;
MONTH          : '个月' | 'month' | 'months' ;
WORKING_DAY    : '个工作日' | '工作日' | 'working' SP 'day' | 'working' SP 'days' ;
DAY            : '日' | '天' | 'day' | 'days' ;
COUNT_UNIT     : '个' | '名' | '家' ;
WAN_YUAN       : '万元' | 'wan' SP 'yuan' ;
YUAN           : '元' | 'yuan' ;

DATE           : DIGIT DIGIT DIGIT DIGIT '年' DIGIT+ '月' (DIGIT+ '日' | [xX×某]+ '日')?
               | DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT ('-' (DIGIT DIGIT | 'xx'))? ;
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
