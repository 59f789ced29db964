/*
 * The sentences of TICKscript (tickscript.md section 2.1).
 *
 * A program is any number of statements. Nothing ends a statement: each takes all the tokens it
 * can, so `a -b` is one statement and `f() (1)` are two. That is why there is no rule for the
 * program: ScriptReader calls `statement` until the text ends.
 *
 * Every decision needs one token of lookahead. Where none of several ways can be taken, the rule
 * tells what was expected: see FirstError.
 */
parser grammar TickscriptParser;

options {
  tokenVocab = TickscriptLexer;
  superClass = BoundedParser;
}

statement
  : declaration
  | dbrp
  | expression
  ;

declaration
  : VAR name=IDENTIFIER (ASSIGN expression | type=IDENTIFIER)
  ;

dbrp
  : DBRP database=REFERENCE DOT policy=REFERENCE
  ;

expression
  : term (link+ | operations)?
  | value operations?
  | LAMBDA binary
  | list
  ;

term
  : IDENTIFIER arguments?
  ;

link
  : PIPE IDENTIFIER arguments
  | (DOT | AT) IDENTIFIER arguments?
  ;

arguments
  : LPAREN (RPAREN | expression (COMMA (expression | {endList();}))* RPAREN)
  ;

list
  : LBRACKET (RBRACKET | item (COMMA (item | {endList();}))* RBRACKET)
  ;

item
  : IDENTIFIER
  | STRING
  | STAR
  ;

/* The text of a lambda that stands alone. */
lambda
  : binary EOF
  ;

/* A row of operands and operators; the operators know which of them bind tighter. */
binary
  : operand operations?
  ;

operations
  : (operator operand)+
  ;

operator
  : OR
  | AND
  | EQUAL
  | NOT_EQUAL
  | REGEX_EQUAL
  | REGEX_NOT_EQUAL
  | LESS
  | LESS_EQUAL
  | GREATER
  | GREATER_EQUAL
  | PLUS
  | MINUS
  | TIMES
  | DIVIDE
  | MODULO
  ;

operand
  : IDENTIFIER operandArguments?
  | value
  ;

operandArguments
  : LPAREN (RPAREN | binary (COMMA (binary | {endList();}))* RPAREN)
  ;

value
  : LPAREN binary RPAREN
  | (MINUS | NOT) operand
  | NUMBER
  | STRING
  | DURATION
  | REGEX
  | STAR
  | TRUE
  | FALSE
  | REFERENCE
  ;
