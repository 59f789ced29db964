/*
 * The words of InfluxQL. A slash divides where an operand is in front of it, and starts a regular
 * expression anywhere else: ContextLexer knows it.
 */
lexer grammar InfluxqlLexer;

options {
  superClass = ContextLexer;
  caseInsensitive = true;
}

SELECT   : 'SELECT';
INTO     : 'INTO';
FROM     : 'FROM';
WHERE    : 'WHERE';
GROUP    : 'GROUP';
ORDER    : 'ORDER';
BY       : 'BY';
ASC      : 'ASC';
DESC     : 'DESC';
LIMIT    : 'LIMIT';
OFFSET   : 'OFFSET';
SLIMIT   : 'SLIMIT';
SOFFSET  : 'SOFFSET';
AS       : 'AS';
DISTINCT : 'DISTINCT';
AND      : 'AND';
OR       : 'OR';
TRUE     : 'TRUE';
FALSE    : 'FALSE';
FIELD    : 'FIELD';
TAG      : 'TAG';

MEASUREMENT : 'MEASUREMENT';

/* The first words of the other statements. */
OTHER_STATEMENT
  : 'DELETE' | 'SHOW' | 'CREATE' | 'DROP' | 'EXPLAIN' | 'GRANT' | 'REVOKE' | 'ALTER' | 'SET' | 'KILL'
  ;

OTHER_KEYWORD
  : 'ALL' | 'ANALYZE' | 'ANY' | 'BEGIN' | 'CARDINALITY' | 'CONTINUOUS' | 'DATABASE' | 'DATABASES'
  | 'DEFAULT' | 'DESTINATIONS' | 'DIAGNOSTICS' | 'DURATION' | 'END' | 'EVERY' | 'EXACT' | 'FOR'
  | 'GRANTS' | 'GROUPS' | 'IN' | 'INF' | 'INSERT' | 'KEY' | 'KEYS' | 'MEASUREMENTS' | 'NAME' | 'ON'
  | 'PASSWORD' | 'POLICY' | 'POLICIES' | 'PRIVILEGES' | 'QUERIES' | 'QUERY' | 'READ' | 'REPLICATION'
  | 'RESAMPLE' | 'RETENTION' | 'SERIES' | 'SHARD' | 'SHARDS' | 'STATS' | 'SUBSCRIPTION'
  | 'SUBSCRIPTIONS' | 'TO' | 'USER' | 'USERS' | 'VALUES' | 'WITH' | 'WRITE'
  ;

IDENTIFIER : [A-Z_] [A-Z0-9_]* | '"' IN_QUOTES* '"';
STRING     : '\'' IN_APOSTROPHES* '\'';
PARAMETER  : '$' ([A-Z0-9_]* | '"' IN_QUOTES* '"');

DURATION : DIGIT+ LETTER (LETTER | DIGIT)*;
INTEGER  : DIGIT+;
NUMBER   : DIGIT+ '.' DIGIT* | '.' DIGIT+;

COMMENT : ('--' ~[\n]* | '/*' .*? '*/') -> channel(HIDDEN);

REGEX : '/' {!afterOperand()}? (~[/\\\n] | '\\' ~[\n])* '/';

LPAREN       : '(';
RPAREN       : ')';
COMMA        : ',';
SEMICOLON    : ';';
DOUBLE_COLON : '::';
COLON        : ':';
DOT          : '.';

PLUS            : '+';
MINUS           : '-';
TIMES           : '*';
DIVIDE          : '/' {afterOperand()}?;
MODULO          : '%';
BITWISE_AND     : '&';
BITWISE_OR      : '|';
BITWISE_XOR     : '^';
REGEX_EQUAL     : '=~';
REGEX_NOT_EQUAL : '!~';
EQUAL           : '=';
NOT_EQUAL       : '!=' | '<>';
LESS            : '<';
LESS_EQUAL      : '<=';
GREATER         : '>';
GREATER_EQUAL   : '>=';

SPACE   : [ \t\n]+ -> skip;
UNKNOWN : .;

fragment DIGIT          : [0-9];
fragment LETTER         : [A-Z\u00B5];
fragment ESCAPE         : '\\' [n\\"'];
fragment IN_QUOTES      : ~["\\\n] | ESCAPE;
fragment IN_APOSTROPHES : ~['\\\n] | ESCAPE;
