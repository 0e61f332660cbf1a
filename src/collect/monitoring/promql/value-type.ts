import type { SyntaxNode } from '@lezer/common';
import { rangePosition } from './range-functions.ts';

type ValueType = 'scalar' | 'string' | 'instant vector' | 'range vector';

interface TypeFault {
  readonly message: string;
  readonly offset: number;
}

/** Thrown within this file only, to leave the walk at the first fault. */
class WrongType extends Error {
  readonly offset: number;

  constructor(node: SyntaxNode, message: string) {
    super(message);
    this.name = 'WrongType';
    this.offset = node.from;
  }
}

/**
 * The first place where the types of PromQL do not fit: a range vector where an instant vector is wanted, or the other
 * way round. The grammar alone lets these through.
 */
export function typeFault(root: SyntaxNode, text: string): TypeFault | undefined {
  const expression = root.firstChild;
  if (!expression) return undefined;
  try {
    typeOf(expression, text);
    return undefined;
  } catch (error) {
    if (!(error instanceof WrongType)) throw error;
    return { message: error.message, offset: error.offset };
  }
}

const TRANSPARENT = new Set(['ParenExpr', 'OffsetExpr', 'StepInvariantExpr', 'AnchoredExpr', 'SmoothedExpr']);
const SCALAR_FUNCTIONS = new Set(['time', 'scalar', 'pi']);

function typeOf(node: SyntaxNode, text: string): ValueType {
  const operands = expressionsOf(node);
  const [first] = operands;
  if (TRANSPARENT.has(node.name) && first) return typeOf(first, text);
  if (node.name === 'NumberDurationLiteral') return 'scalar';
  if (node.name === 'StringLiteral') return 'string';
  if (node.name === 'MatrixSelector') return 'range vector';
  if (node.name === 'SubqueryExpr') return first ? subquery(first, text) : 'range vector';
  if (node.name === 'UnaryExpr' && first) return operand(first, text);
  if (node.name === 'BinaryExpr') return binary(node, operands, text);
  if (node.name === 'AggregateExpr') return aggregate(node, text);
  return node.name === 'FunctionCall' ? call(node, text) : 'instant vector';
}

function subquery(inner: SyntaxNode, text: string): ValueType {
  if (typeOf(inner, text) !== 'instant vector') {
    throw new WrongType(inner, 'a subquery is made of an instant vector');
  }
  return 'range vector';
}

/** A side of an operator. */
function operand(node: SyntaxNode, text: string): ValueType {
  const type = typeOf(node, text);
  if (type === 'range vector' || type === 'string') {
    throw new WrongType(node, `an operator takes a scalar or an instant vector, not ${article(type)}`);
  }
  return type;
}

function binary(node: SyntaxNode, operands: readonly SyntaxNode[], text: string): ValueType {
  const types = operands.map((side) => operand(side, text));
  const scalars = types.every((type) => type === 'scalar');
  const isSetOperator = ['And', 'Or', 'Unless'].some((name) => node.getChild(name));
  if (isSetOperator && types.includes('scalar')) {
    throw new WrongType(node, 'and, or and unless take instant vectors, not scalars');
  }
  const isComparison = ['Eql', 'Neq', 'Gtr', 'Lss', 'Gte', 'Lte'].some((name) => node.getChild(name));
  if (scalars && isComparison && !node.getChild('BoolModifier')) {
    throw new WrongType(node, 'a comparison of two scalars takes bool');
  }
  return scalars ? 'scalar' : 'instant vector';
}

function aggregate(node: SyntaxNode, text: string): ValueType {
  const aggregated = expressionsOf(node.getChild('FunctionCallBody')).at(-1);
  if (aggregated && typeOf(aggregated, text) !== 'instant vector') {
    throw new WrongType(aggregated, `an aggregation takes an instant vector, not ${article(typeOf(aggregated, text))}`);
  }
  return 'instant vector';
}

function call(node: SyntaxNode, text: string): ValueType {
  const identifier = node.getChild('FunctionIdentifier');
  const name = identifier ? text.slice(identifier.from, identifier.to) : '';
  const range = rangePosition(name);
  const given = expressionsOf(node.getChild('FunctionCallBody'));
  if (range !== undefined && given[range] === undefined) {
    throw new WrongType(node, `${name} takes a range vector, as in ${name}(metric[5m])`);
  }
  for (const [index, argument] of given.entries()) {
    const type = typeOf(argument, text);
    if (index === range && type !== 'range vector') {
      throw new WrongType(argument, `${name} takes a range vector, as in metric[5m], not ${article(type)}`);
    }
    if (index !== range && type === 'range vector') throw new WrongType(argument, `${name} takes no range vector`);
  }
  return SCALAR_FUNCTIONS.has(name) ? 'scalar' : 'instant vector';
}

function article(type: ValueType): string {
  return `${type === 'instant vector' ? 'an' : 'a'} ${type}`;
}

const EXPRESSION = /(Expr|Selector|FunctionCall|NumberDurationLiteral|StringLiteral)$/;

/** The expressions right below a node; durations and modifiers are none. */
function expressionsOf(node: SyntaxNode | null): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node?.firstChild ?? null; child; child = child.nextSibling) {
    if (EXPRESSION.test(child.name) && !child.name.includes('DurationExpr')) found.push(child);
  }
  return found;
}
