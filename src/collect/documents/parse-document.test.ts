import { describe, expect, test } from 'vitest';
import { workSeconds } from '../../../fixtures/work.ts';
import { parseDocument } from './parse-document.ts';

const read = (...lines: string[]) => parseDocument('README.md', lines.join('\n')).document;
const place = (line: number, column: number) => ({ file: 'README.md', line, column });

describe('a document', () => {
  test('headings as a reader sees them, with level and place', () => {
    expect(read('# The `api` **service**', '', 'Text', '====', '', '### [Ports](#p)').headings).toEqual([
      { text: 'The api service', level: 1, at: place(1, 1) },
      { text: 'Text', level: 1, at: place(3, 1) },
      { text: 'Ports', level: 3, at: place(6, 1) },
    ]);
  });

  test('tables as rows of plain text, each cell at its place, under its headings', () => {
    const { tables } = read(
      '# Shop',
      '## Old',
      '## Ports',
      '',
      '| Service | Port |',
      '|---|---|',
      '| `api` | **3000** \\| 1 |',
    );
    expect(tables).toEqual([
      {
        under: ['Shop', 'Ports'],
        columns: ['Service', 'Port'],
        rows: [
          [
            { name: 'Service', value: 'api', at: place(7, 3) },
            { name: 'Port', value: '3000 | 1', at: place(7, 11) },
          ],
        ],
        at: place(5, 1),
      },
    ]);
  });

  test('a table inside of code is none', () => {
    expect(read('```', '| A | B |', '|---|---|', '```').tables).toEqual([]);
  });

  test('links, without images and code', () => {
    expect(read('See [the **runbook**](docs/runbook.md "title") and ![logo](a.png), `[a](b)`.').links).toEqual([
      { text: 'the runbook', target: 'docs/runbook.md', at: place(1, 5) },
    ]);
  });

  test('variables in the lists below a heading about configuration', () => {
    const { variables } = read(
      '## Environment Variables',
      '- `DATABASE_URL`: PostgreSQL (required)',
      "- **`DATA_DIR`**: folder (optional, defaults to './data')",
      '* PORT',
      '## Verbs',
      '- `GET_IT`: no variable',
    );
    expect(
      variables.map(({ variable, presence, default: value, at }) => [variable, presence, value?.value, at]),
    ).toEqual([
      ['DATABASE_URL', 'required', undefined, place(2, 4)],
      ['DATA_DIR', 'optional', './data', place(3, 6)],
      ['PORT', 'unstated', undefined, place(4, 3)],
    ]);
  });

  test.each([
    [['RTO: 4 hours, RPO: 15 minutes'], ['RTO 4 hours', 'RPO 15 minutes']],
    [['Our recovery time objective is 30min.'], ['RTO 30min']],
    [
      ['| Tier | RTO | RPO |', '|---|---|---|', '| 1 | 4 h | 1 day |'],
      ['RTO 4 h', 'RPO 1 day'],
    ],
    [
      ['| RTO | 2 hours |', '|---|---|', '| RPO | 5 m |'],
      ['RTO 2 hours', 'RPO 5 m'],
    ],
    [['RTO and RPO are to be defined in 2027'], []],
  ])('recovery objectives: %j', (lines, expected) => {
    const { recoveryObjectives } = read(...lines);
    expect(recoveryObjectives.map(({ objective, duration }) => `${objective} ${duration}`)).toEqual(expected);
  });

  test('calls of task runners in code, not in prose', () => {
    const { taskCalls } = read(
      'Do make up. Or `task db:reset`.',
      '',
      '```bash',
      '  $ make build test && npm run dev',
      '```',
    );
    expect(taskCalls).toEqual([
      { runner: 'task', task: 'db:reset', at: place(1, 17) },
      { runner: 'make', task: 'build', at: place(4, 3) },
      { runner: 'make', task: 'test', at: place(4, 3) },
      { runner: 'npm', task: 'dev', at: place(4, 3) },
    ]);
  });
});

test('a document with a longer table is refused within a second of the processor', async () => {
  const text = `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(40_000)}`;
  expect(await workSeconds(() => expect(() => parseDocument('a.md', text)).toThrow('5000 rows'))).toBeLessThan(1);
});

describe('a hostile document is read within a second of the processor', () => {
  test.each([
    ['deep quotes', '>'.repeat(50_000)],
    ['deep lists', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['endless emphasis', '*a_'.repeat(80_000)],
    ['emphasis in one heading', `# ${'*a_'.repeat(80_000)}`],
    ['half of a link, many times', '[a]('.repeat(60_000)],
    ['tags that do not end', '<a b="'.repeat(40_000)],
    ['one row of very many columns', `|a|b|\n|-|-|\n${'|1'.repeat(120_000)}`],
    ['emphasis in a heading', `# ${'*a_'.repeat(1200)}\n`.repeat(60)],
    ['a wide table', `${'|a'.repeat(1900)}\n${'|-'.repeat(1900)}\n${'|b\n'.repeat(1000)}`],
    ['the longest table that is read', `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(5000)}`],
    ['brackets', '['.repeat(200_000)],
  ])('%s', async (_, text) => {
    expect(await workSeconds(() => parseDocument('a.md', text))).toBeLessThan(1);
  });
});
