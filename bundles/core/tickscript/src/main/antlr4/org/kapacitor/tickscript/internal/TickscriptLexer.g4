/*
 * The words of TICKscript (tickscript.md section 1).
 *
 * What `/ * + < > % = !=` and others mean depends on the token before them: ContextLexer knows it.
 * Each error is a token of its own, since the parser has to report it where it meets it.
 */
lexer grammar TickscriptLexer;

options {
  superClass = ContextLexer;
}

VAR    : 'var';
DBRP   : 'dbrp';
LAMBDA : 'lambda:';
AND    : 'AND';
OR     : 'OR';
TRUE   : 'TRUE';
FALSE  : 'FALSE';

IDENTIFIER : [\p{L}] [\p{L}\p{Nd}_]*;

NUMBER   : DIGIT+ ('.' DIGIT*)? | '.' DIGIT+;
DURATION : DIGIT+ ('u' | '\u00B5' | 'ms' | [smhdw]);

TOO_MANY_DECIMALS : (DIGIT+ '.' DIGIT* | '.' DIGIT+) '.';

REFERENCE              : '"' IN_REFERENCE* '"';
UNTERMINATED_REFERENCE : '"' IN_REFERENCE* '\\'*;

STRING              : '\'' IN_STRING* '\'' | TRIPLE IN_TRIPLE* TRIPLE_END;
UNTERMINATED_STRING : '\'' IN_STRING* '\\'* | TRIPLE IN_TRIPLE* ('\'' | TRIPLE_DOUBT '\\'*)?;

// After = and =~ and !~ two slashes are an empty regular expression.
COMMENT : '//' {!afterEquals()}? TO_END_OF_LINE ('\n' BLANK* '/' TO_END_OF_LINE)* ('\n' BLANK*)?
          -> channel(HIDDEN);

REGEX              : '/' {!afterOperand()}? IN_REGEX* '/';
UNTERMINATED_REGEX : '/' {!afterOperand()}? IN_REGEX* '\\'*;

LPAREN   : '(';
RPAREN   : ')';
LBRACKET : '[';
RBRACKET : ']';
COMMA    : ',';
DOT      : '.';
PIPE     : '|';
AT       : '@';

MINUS             : '-';
NOT               : '!';
PLUS              : '+'  {afterOperand()}?;
TIMES             : '*'  {afterOperand()}?;
DIVIDE            : '/'  {afterOperand()}?;
MODULO            : '%'  {afterOperand()}?;
EQUAL             : '==' {afterOperand()}?;
NOT_EQUAL         : '!=' {afterOperand()}?;
LESS              : '<'  {afterOperand()}?;
LESS_EQUAL        : '<=' {afterOperand()}?;
GREATER           : '>'  {afterOperand()}?;
GREATER_EQUAL     : '>=' {afterOperand()}?;
REGEX_EQUAL       : '=~' {afterOperand()}?;
REGEX_NOT_EQUAL   : '!~' {afterOperand()}?;
ASSIGN            : '='  {afterOperand()}?;

STAR : '*';

SPACE   : [\p{White_Space}]+ -> skip;
UNKNOWN : .;

fragment DIGIT          : [\p{Nd}];
fragment TO_END_OF_LINE : ~[\n]*;
fragment BLANK          : [\t\u000B\u000C\r\u0085\p{Z}];

// A backslash escapes the quote or slash after it, even if another backslash is in front of it.
fragment IN_REFERENCE : ~["\\] | '\\'+ ~[\\];
fragment IN_STRING    : ~['\\] | '\\'+ ~[\\];
fragment IN_REGEX     : ~[/\\] | '\\'+ ~[\\];

// A backslash counts only after two quotes: then it neither ends the run of quotes nor lets a quote
// right behind it count.
fragment TRIPLE       : '\'\'\'';
fragment TRIPLE_DOUBT : '\'\'' ('\\'+ '\'')*;
fragment TRIPLE_END   : TRIPLE_DOUBT '\'';
fragment IN_TRIPLE    : ~['] | '\'' ~['] | TRIPLE_DOUBT '\\'* ~['\\];
