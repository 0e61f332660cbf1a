import * as z from 'zod';

/**
 * A JSON Schema of what is written or read. Taken from the input side: a result may have keys that a newer version
 * adds, and settings need not state what has a default.
 */
export function schemaSource(shape: z.ZodType, title: string): string {
  const { $schema, ...schema } = z.toJSONSchema(shape, { io: 'input' });
  const note = 'Made by `npm run generate`; changes made here are lost.';
  return `${JSON.stringify({ $schema, $comment: note, title, ...schema }, null, 2)}\n`;
}
