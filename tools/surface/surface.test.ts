import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { exitCodeMeaning } from '../../reports/text/verdict-words.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { commandSurface } from './command-surface.ts';
import { frozenSurface, onlyIn } from './frozen-surface.ts';
import { jsonSurface } from './json-surface.ts';
import { presentSurface, surfaceDigest } from './surface.ts';

const frozen = await frozenSurface();
const present = presentSurface();

describe('what scripts depend on', () => {
  test('is still there, down to the defaults of the options', () => {
    expect(onlyIn(frozen, present)).toEqual([]);
  });

  test('has nothing new that was not frozen: `npx tsx tools/surface/main.ts`', () => {
    expect(onlyIn(present, frozen)).toEqual([]);
  });

  test('is known to the changelog', async () => {
    expect(await readFile(`${PROJECT_ROOT}/CHANGELOG.md`, 'utf8')).toContain(`surface ${surfaceDigest(frozen)}`);
  });

  test('holds the commands, the fields and the codes that everybody uses', () => {
    expect(frozen.commands.length).toBeGreaterThan(100);
    expect(frozen.commands).toContain('gates run [gates...]');
    expect(frozen.result).toContain('gates[].sections[].checks[].findings[].fingerprint: string (required)');
    expect(frozen['exit-codes']).toContain('3 notEstablished');
    expect(frozen.formats).toContain('--report sarif');
  });
});

test('the numbers of the exit codes are those that the documents explain', () => {
  const codes = present['exit-codes'].map((line) => Number.parseInt(line, 10));
  expect(codes).toEqual([0, 1, 2, 3, 4, 130, 143]);
  for (const code of codes) expect(exitCodeMeaning(code)).not.toContain('does not know');
});

describe('the surface of a command line', () => {
  const program = new Command('tool');
  const child = program
    .command('go <where> [more...]')
    .option('--fast', 'quick')
    .option('--mode <name>', 'how', 'plain');

  test('is its commands with arguments, and options with defaults', () => {
    expect(commandSurface(program)).toEqual([
      'tool',
      'tool go <where> [more...]',
      'tool go --fast',
      'tool go --mode <name> (default plain)',
    ]);
  });

  test('does not change with a description', () => {
    const before = commandSurface(program);
    child.description('something else');
    expect(commandSurface(program)).toEqual(before);
  });
});

describe('the surface of a schema', () => {
  test('is its fields, what they may hold, and which are always there', () => {
    const list = { type: 'array', items: { type: 'object', properties: { id: { const: 'a' } }, required: ['id'] } };
    const schema = { type: 'object', properties: { list, kind: { enum: ['x', 'y'] } }, required: ['list'] };
    expect(jsonSurface(schema)).toEqual([
      'list: list of object (required)',
      'list[].id: "a" (required)',
      'kind: x | y',
    ]);
  });

  test('a construct that would be passed over is refused', () => {
    expect(() => jsonSurface({ properties: { a: { $ref: '#/$defs/a' } } })).toThrow('#/$defs/a');
  });
});
