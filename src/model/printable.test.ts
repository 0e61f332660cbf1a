import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scannedText } from '../capture/last-scan.ts';
import { Redactor } from '../capture/redact/redactor.ts';
import { printError, printOut } from '../cli/output.ts';
import { type Printable, printable } from './printable.ts';

const SOURCES = new URL('../', import.meta.url).pathname;
/** The only places where a text is declared to be printable: by the door, by the last scan, by the words of the program. */
const MAKERS = ['capture/last-scan.ts', 'capture/redact/redactor.ts', 'model/printable.ts'];

/** Never called: each line is checked by the compiler, and an error that does not come is an error. */
export function refusedByTheCompiler(text: string, error: Error): void {
  // @ts-expect-error -- what was read from somewhere was not masked
  printOut(text);
  // @ts-expect-error -- a message may quote what was read
  printError(error.message);
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

test('nowhere else is a string declared to be one', async () => {
  const files = (await readdir(SOURCES, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !/\.(test|live)\.ts$/.test(file),
  );
  const texts = await Promise.all(
    files.map(async (file) => [file, await readFile(join(SOURCES, file), 'utf8')] as const),
  );
  const makers = texts.filter(([, text]) => /\bas (Printable|readonly Scanned)\b/.test(text)).map(([file]) => file);
  expect(makers.toSorted()).toEqual(MAKERS);
});
