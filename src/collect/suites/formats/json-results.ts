import type * as z from 'zod';
import { ReadFailure } from '../../../model/intake.ts';

/** @throws ReadFailure `suite.unreadable` when the text is no JSON, or not of the shape that the tool writes */
export function jsonResults<T>(text: string, shape: z.ZodType<T>, tool: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ReadFailure('suite.unreadable', `it is no JSON, or its end is missing`, error);
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new ReadFailure('suite.unreadable', `it is not what ${tool} writes: ${where} ${issue?.message ?? ''}`.trim());
}
