import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scannedText } from '../capture/last-scan.ts';
import { Redactor } from '../capture/redact/redactor.ts';
import { printError, printOut } from '../cli/output.ts';
import type { Step } from '../cli/progress.ts';
import { writeText } from '../runs/write-text.ts';
import { type Printable, partName, printable } from './printable.ts';

const SOURCES = new URL('../', import.meta.url).pathname;
/** The only places where a text is declared to be printable: by the door, by the last scan, by the words of the program. */
const MAKERS = ['capture/last-scan.ts', 'capture/redact/redactor.ts', 'model/printable.ts'];

/** Where words of the program are put together that hold nothing that was read: help, completion, catalogue. */
const OWN_TEXTS = ['cli/commands/catalogue-commands.ts', 'cli/completion/completion-command.ts', 'cli/program.ts'];
/** What writes to a stream of the process, what lends it to a list of steps, and what hears that nobody reads it. */
const STREAMS = ['cli/broken-output.ts', 'cli/output.ts', 'cli/progress.ts'];

/** Never called: each line is checked by the compiler, and an error that does not come is an error. */
export function refusedByTheCompiler(text: string, error: Error): void {
  // @ts-expect-error -- what was read from somewhere was not masked
  printOut(text);
  // @ts-expect-error -- a message may quote what was read
  printError(error.message);
  // @ts-expect-error -- a document is written as what was looked through
  void writeText('01_CONFIG_AUDIT.md', text);
  // @ts-expect-error -- so is what the line of a step says of itself
  void ({ title: printable`Compose files`, work: async (say) => say(text) } satisfies Step);
  // @ts-expect-error -- and what the step is called
  void ({ title: text, work: async () => {} } satisfies Step);
  // @ts-expect-error -- put together it is a plain string again
  printError(`gates: ${printable`masked`}`);
  // @ts-expect-error -- a plain string may not slip into the words of the program
  printError(printable`gates: ${text}`);
}

test('what was masked, searched or written by ourselves is printable', () => {
  const redactor = new Redactor(Buffer.alloc(32));
  redactor.learn('Kx82hqz71pmw40');
  const texts: readonly Printable[] = [
    redactor.text('password=hunter2-x'),
    redactor.message('it says Kx82hqz71pmw40'),
    scannedText(redactor, 'stdout', 'nothing in here'),
    printable`${3} lines`,
  ];
  expect(texts.join('\n')).not.toMatch(/hunter2|Kx82/);
  expect(texts.at(-1)).toBe('3 lines');
});

test('of the name of a part nothing else is told', () => {
  expect([partName('compose-files'), partName('Kx82hqz71pmw40'), partName('a b')]).toEqual(['compose-files', '?', '?']);
});

describe('in the sources', () => {
  /** The files in which something stands, tests and what helps them apart. */
  async function filesWith(pattern: RegExp): Promise<string[]> {
    const files = (await readdir(SOURCES, { recursive: true })).filter(
      (file) => file.endsWith('.ts') && !/\.(test|live)\.ts$|\/testing\//.test(file),
    );
    expect(files.length).toBeGreaterThan(500);
    const texts = files.map(async (file) => ({ file, text: await readFile(join(SOURCES, file), 'utf8') }));
    return (await Promise.all(texts)).flatMap(({ file, text }) => (pattern.test(text) ? [file] : [])).toSorted();
  }

  test('a string is declared to be printable nowhere else', async () => {
    expect(await filesWith(/\bas (Printable|readonly Scanned)\b/)).toEqual(MAKERS);
  });

  test('only help and catalogue are taken for words of the program as they are', async () => {
    expect(await filesWith(/(?<!function )\bprogramText\(/)).toEqual(OWN_TEXTS);
  });

  test('nothing else gets hold of stdout or stderr, but to ask how wide it is', async () => {
    const asked = String.raw`(?<!(?:colourOn|columnsOf)\()\bprocess\.std(?:out|err)\b(?!\.(?:isTTY|columns)\b)`;
    expect(await filesWith(new RegExp(`${asked}|\\bconsole\\s*[.[]|/dev/std`))).toEqual(STREAMS);
  });
});
