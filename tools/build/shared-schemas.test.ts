import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { PROJECT_ROOT } from '../project-root.ts';
import { SHARED_SCHEMAS, withSharedSchemas } from './shared-schemas.ts';

let shared: typeof z;
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export * from 'zod';", resolveDir: PROJECT_ROOT },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    plugins: [SHARED_SCHEMAS],
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64');
  shared = (await import(`data:text/javascript;base64,${code}`)) as typeof z;
});

test('a schema that says nothing of its own is made once', () => {
  const { array, boolean, int, never, number, optional, string } = shared;
  for (const made of [string, number, int, boolean, never]) expect(made()).toBe(made());
  expect(string().optional()).toBe(optional(string()));
  expect(array(string())).toBe(string().array());
  expect(array(string())).not.toBe(array(number()));
});

test('one that says something is one of its own, and changes nothing of the other', () => {
  const { array, string } = shared;
  expect(string('a name')).not.toBe(string('a name'));
  expect(array(string(), 'names')).not.toBe(array(string()));
  expect(string().min(3)).not.toBe(string());
  expect(string().describe('a name').description).toBe('a name');
  expect(string().description).toBeUndefined();
  expect(string().safeParse('ab').success).toBe(true);
});

test('what is let in and what is refused is the same', () => {
  const port = (library: typeof z) =>
    library.strictObject({
      host: library.string().min(1).optional(),
      ports: library.array(library.int()).min(1),
      names: library.array(library.string()).optional(),
      ready: library.boolean().default(false),
    });
  for (const value of [{ ports: [1] }, { ports: [] }, { ports: [1.5], host: '' }, { ports: [1], names: [2], other: 1 }])
    expect(port(shared).safeParse(value)).toEqual(port(z).safeParse(value));
  expect(shared.toJSONSchema(port(shared))).toEqual(z.toJSONSchema(port(z)));
});

test('a zod that makes them otherwise is not built with', () => {
  expect(() => withSharedSchemas('export function string(params) {}')).toThrow(
    'zod makes no schemas by "export function number("',
  );
});
