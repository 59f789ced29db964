/*
 * The sentences of InfluxQL that matter here: select statements. Of the others only the first word
 * and the end are known.
 *
 * Operators stand in a row, since what is written is the row again: which of them bind tighter does
 * not show. FirstError knows what was expected where none of several ways can be taken.
 */
parser grammar InfluxqlParser;

options {
  tokenVocab = InfluxqlLexer;
  superClass = BoundedParser;
}

queries
  : statement? (SEMICOLON statement?)* EOF
  ;

statement
  : select
  | other
  ;

other
  : OTHER_STATEMENT ~SEMICOLON*
  ;

select
  : SELECT field (COMMA field)* (INTO target)? FROM source (COMMA source)*
    (WHERE condition)? (GROUP BY dimension (COMMA dimension)*)? fill? (ORDER BY order)?
    (LIMIT limit=INTEGER)? (OFFSET offset=INTEGER)? (SLIMIT slimit=INTEGER)?
    (SOFFSET soffset=INTEGER)? timeZone?
  ;

field
  : (REGEX | expression) (AS IDENTIFIER)?
  ;

target
  : IDENTIFIER (DOT DOT? IDENTIFIER)* (DOT? COLON MEASUREMENT)?
  ;

source
  : REGEX
  | LPAREN select RPAREN
  | measurement
  ;

measurement
  : segment+=IDENTIFIER (DOT gap+=DOT? (segment+=IDENTIFIER | REGEX))*
  ;

condition
  : expression
  ;

dimension
  : REGEX
  | expression
  ;

fill
  : {nextIs("fill")}? IDENTIFIER LPAREN expression RPAREN
  ;

timeZone
  : {nextIs("tz")}? IDENTIFIER LPAREN STRING RPAREN
  ;

order
  : direction
  | IDENTIFIER direction?
  ;

direction
  : ASC
  | DESC
  ;

expression
  : operand (operator operand | regexOperator REGEX)*
  ;

operator
  : PLUS
  | MINUS
  | TIMES
  | DIVIDE
  | MODULO
  | BITWISE_AND
  | BITWISE_OR
  | BITWISE_XOR
  | AND
  | OR
  | EQUAL
  | NOT_EQUAL
  | LESS
  | LESS_EQUAL
  | GREATER
  | GREATER_EQUAL
  ;

regexOperator
  : REGEX_EQUAL
  | REGEX_NOT_EQUAL
  ;

operand
  : parenthesised
  | call
  | variable
  | DISTINCT IDENTIFIER
  | wildcard
  | signed
  | STRING
  | NUMBER
  | INTEGER
  | DURATION
  | TRUE
  | FALSE
  | PARAMETER
  ;

signed
  : (PLUS | MINUS) (parenthesised | call | variable | NUMBER | INTEGER | DURATION)
  ;

parenthesised
  : LPAREN expression RPAREN
  ;

call
  : (IDENTIFIER | DISTINCT) LPAREN (argument (COMMA argument)*)? RPAREN
  ;

argument
  : REGEX
  | expression
  ;

variable
  : IDENTIFIER (DOT DOT? IDENTIFIER)* (DOUBLE_COLON (IDENTIFIER | FIELD | TAG))?
  ;

wildcard
  : TIMES (DOUBLE_COLON (FIELD | TAG))?
  ;
