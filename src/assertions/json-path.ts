import {
  FunctionExpressionType,
  JSONPathEnvironment,
  JSONPathError,
  type JSONPathQuery,
  type JSONValue,
} from 'json-p3';
import type { Json } from '../model/flow/json.ts';
import { regularExpression } from './regular-expression.ts';

/** A value that a path found, and the keys that lead to it. */
export interface JsonNode {
  readonly value: Json;
  readonly location: readonly (string | number)[];
}

/** JSONPath of RFC 9535. Its functions `match` and `search` take linear time here. */
const environment = new JSONPathEnvironment();
environment.functionRegister.set(
  'match',
  expressionFunction((pattern) => `\\A(?:${pattern})\\z`),
);
environment.functionRegister.set(
  'search',
  expressionFunction((pattern) => pattern),
);

/** Why a text is no JSONPath; undefined when it is one. */
export function pathFault(path: string): string | undefined {
  try {
    environment.compile(path);
    return undefined;
  } catch (error) {
    return reason(error);
  }
}

/** Everything that a path finds in a document, or why the path cannot be followed. */
export function findNodes(path: string, document: Json): readonly JsonNode[] | string {
  try {
    const query: JSONPathQuery = environment.compile(path);
    return query.query(document as JSONValue).nodes.map(({ value, location }) => ({ value: value as Json, location }));
  } catch (error) {
    return reason(error);
  }
}

function reason(error: unknown): string {
  if (error instanceof JSONPathError) return error.message;
  throw error;
}

function expressionFunction(whole: (pattern: string) => string) {
  return {
    argTypes: [FunctionExpressionType.ValueType, FunctionExpressionType.ValueType],
    returnType: FunctionExpressionType.LogicalType,
    call(text: unknown, pattern: unknown): boolean {
      if (typeof text !== 'string' || typeof pattern !== 'string') return false;
      const expression = regularExpression(whole(pattern));
      return typeof expression !== 'string' && expression.matcher(text).find();
    },
  };
}
