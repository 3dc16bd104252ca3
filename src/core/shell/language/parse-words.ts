import type { Wording } from '../error-record.ts'

/** What is said of a text that cannot be read. */
export interface ParseWords {
  /** FullyQualifiedErrorId. */
  readonly id: string
  readonly message: string
  readonly wording: Wording
}

function engine(id: string, message: string): ParseWords {
  return { id, message, wording: 'engine' }
}

/** Errors that say the same everywhere. */
export const parseWords = {
  emptyPipe: engine('EmptyPipeElement', 'An empty pipe element is not allowed.'),
  expressionInPipe: engine(
    'ExpressionsMustBeFirstInPipeline',
    'Expressions are only allowed as the first element of a pipeline.',
  ),
  leftSide: engine(
    'InvalidLeftHandSide',
    'The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments, such as a variable or a property.',
  ),
  ampersand: engine(
    'AmpersandNotAllowed',
    'The ampersand (&) character is not allowed. The & operator is reserved for future use; wrap an ampersand in double quotation marks ("&") to pass it as part of a string.',
  ),
  lessThan: engine('RedirectionNotSupported', "The '<' operator is reserved for future use."),
  noFile: engine('MissingFileSpecification', 'Missing file specification after redirection operator.'),
  noArgument: engine('MissingArgument', 'Missing argument in parameter list.'),
  noClosingBrace: engine(
    'MissingEndCurlyBrace',
    "Missing closing '}' in statement block or type definition.",
  ),
  noClosingParenthesis: engine('MissingEndParenthesisInExpression', "Missing closing ')' in expression."),
  noEndOfCall: engine('MissingEndParenthesisInMethodCall', "Missing ')' in method call."),
  noEndOfSubexpression: engine(
    'MissingEndParenthesisInSubexpression',
    "Missing closing ')' in subexpression.",
  ),
  noProperty: engine('MissingPropertyName', 'Missing property name after reference operator.'),
  noIndex: engine('MissingArrayIndexExpression', 'Array index expression is missing or not valid.'),
  noEndOfIndex: engine('MissingEndSquareBracket', "Missing ']' after array index expression."),
  noEndOfType: engine(
    'EndSquareBracketExpectedAtEndOfAttribute',
    'Missing ] at end of attribute or type literal.',
  ),
  noTypeName: engine('MissingTypename', "Missing type name after '['."),
  noEquals: engine('MissingEqualsInHashLiteral', "Missing '=' operator after key in hash literal."),
  hashIncomplete: engine('IncompleteHashLiteral', 'The hash literal was incomplete.'),
  splatInExpression: engine(
    'SplattingNotPermitted',
    "The splatting operator '@' cannot be used to reference variables in an expression. '@' can be used only as an argument to a command.",
  ),
  unrecognized: engine('UnrecognizedToken', 'Unrecognized token in source text.'),
  variable: engine(
    'InvalidVariableReference',
    "Variable reference is not valid. '$' was not followed by a valid variable name character. Consider using ${} to delimit the name.",
  ),
  variableWithDrive: engine(
    'InvalidVariableReferenceWithDrive',
    "Variable reference is not valid. ':' was not followed by a valid variable name character. Consider using ${} to delimit the name.",
  ),
  hereStringHeader: engine(
    'UnexpectedCharactersAfterHereStringHeader',
    'No characters are allowed after a here-string header but before the end of the line.',
  ),
  noCommentEnd: engine(
    'MissingTerminatorMultiLineComment',
    "The terminator '#>' is missing from the multiline comment.",
  ),
  noForeachVariable: engine('MissingVariableNameAfterForeach', 'Missing variable name after foreach.'),
  noIn: engine('MissingInInForeach', "Missing 'in' after variable in foreach loop."),
  noElseBlock: engine('MissingStatementBlockAfterElse', "Missing statement block after 'else' keyword."),
  noLoopKeyword: engine('MissingWhileOrUntilInDoWhile', 'Missing while or until keyword in do loop.'),
  noTryBlock: engine('MissingTryStatementBlock', 'The Try statement is missing its statement block.'),
  noCatch: engine('MissingCatchOrFinally', 'The Try statement is missing its Catch or Finally block.'),
  noCatchBlock: engine('MissingCatchHandlerBlock', 'The Catch block is missing its statement block.'),
  noFinallyBlock: engine('MissingFinallyStatementBlock', 'The Finally block is missing its statement block.'),
  noSwitchCondition: engine(
    'MissingSwitchConditionExpression',
    'Missing condition in switch statement clause.',
  ),
  noSwitchBlock: engine(
    'MissingSwitchStatementClause',
    'Missing statement block in switch statement clause.',
  ),
  noFunctionName: engine('MissingNameAfterKeyword', 'Missing name after function keyword.'),
  noFunctionBody: engine('MissingFunctionBody', 'Missing function body in function declaration.'),
  noEndOfParameters: engine(
    'MissingEndParenthesisInFunctionParameterList',
    "Missing ')' in function parameter list.",
  ),
  tooDeep: {
    id: 'ScriptTooComplicated',
    message: 'This shell reads no more than 200 levels of nesting and 1000 operators in a row.',
    wording: 'own',
  },
  severalCatches: notEmulated('More than one catch block, or one for a type of exception,'),
  noLineBehindBacktick: {
    id: 'IncompleteLine',
    message: 'The backtick at the end asks for another line.',
    wording: 'own',
  },
  braceOfVariable: {
    id: 'IncompleteBracedVariable',
    message: "Missing closing '}' in a variable reference.",
    wording: 'own',
  },
} as const satisfies Readonly<Record<string, ParseWords>>

/** The text of a token that nothing can be made of where it stands. */
export function unexpectedToken(token: string): ParseWords {
  return engine('UnexpectedToken', `Unexpected token '${token}' in expression or statement.`)
}

export function noTerminator(terminator: string): ParseWords {
  return engine('TerminatorExpectedAtEndOfString', `The string is missing the terminator: ${terminator}.`)
}

/** Nothing behind a binary operator or an equals sign. */
export function noValueAfter(operator: string): ParseWords {
  return engine(
    'ExpectedValueExpression',
    `You must provide a value expression following the '${operator}' operator.`,
  )
}

/** Nothing behind a unary operator. */
export function noOperand(operator: string): ParseWords {
  return engine('MissingExpressionAfterOperator', `Missing expression after unary operator '${operator}'.`)
}

/** Nothing behind a comma. */
export function noExpressionAfter(token: string): ParseWords {
  return engine('MissingExpressionAfterToken', `Missing expression after '${token}'.`)
}

/** Nothing behind an opening parenthesis, or behind `&` and `.`. */
export function expectedExpression(token: string): ParseWords {
  return engine('ExpectedExpression', `An expression was expected after '${token}'.`)
}

export function noParameterArgument(parameter: string): ParseWords {
  return engine('ParameterRequiresArgument', `Parameter ${parameter} requires an argument.`)
}

/** `&&` and `||`, which this version does not have. */
export function notASeparator(token: string): ParseWords {
  return engine(
    'InvalidEndOfLine',
    `The token '${token}' is not a valid statement separator in this version.`,
  )
}

export function noOpenParenthesis(keyword: string): ParseWords {
  return engine('MissingOpenParenthesisAfterKeyword', `Missing opening '(' after keyword '${keyword}'.`)
}

export function noEndOfCondition(keyword: string): ParseWords {
  return engine(
    'MissingEndParenthesisAfterStatement',
    `Missing closing ')' after expression in '${keyword}' statement.`,
  )
}

export function noCondition(keyword: string): ParseWords {
  return engine('MissingExpressionAfterKeyword', `Missing expression after '${keyword}' in loop.`)
}

export function noIfCondition(keyword: string): ParseWords {
  return engine('IfStatementMissingCondition', `Missing condition in if statement after '${keyword} ('.`)
}

export function noBlock(keyword: string): ParseWords {
  return engine('MissingStatementBlock', `Missing statement block after ${keyword} ( condition ).`)
}

export function noLoopBlock(keyword: string): ParseWords {
  return engine('MissingLoopStatement', `Missing statement body in ${keyword} loop.`)
}

export function duplicateKey(key: string): ParseWords {
  return engine('DuplicateKeyInHashLiteral', `Duplicate keys '${key}' are not allowed in hash literals.`)
}

export function reservedKeyword(keyword: string): ParseWords {
  return engine(
    'ReservedKeywordNotAllowed',
    `The '${keyword}' keyword is not supported in this version of the language.`,
  )
}

/** A part of the language that the product does not have. */
export function notEmulated(what: string): ParseWords {
  return { id: 'NotEmulated', message: `${what} is not part of the emulation.`, wording: 'own' }
}
