import { readFile } from 'node:fs/promises';
import { PROJECT_ROOT } from '../project-root.ts';

/** A test that shows what a row of the table says. */
export interface ShownBy {
  readonly file: string;
  /** As the file has it: the title of a test or of a group, before anything is put into it. */
  readonly title: string;
}

export interface FaultRow {
  readonly number: number;
  /** What happens, in a few words. */
  readonly happens: string;
  readonly shownBy: readonly ShownBy[];
}

const TEST = /`([^`]+\.(?:test|live)\.ts)`: “([^”]+)”/g;

/** The rows of the table of faults. Columns: number, what happens, what is done, the tests that show it. */
export async function faultRows(): Promise<readonly FaultRow[]> {
  const text = await readFile(`${PROJECT_ROOT}/docs/faults.md`, 'utf8');
  return [...text.matchAll(/^\| (\d+) \|(.*)\|$/gm)].map(([, number, cells = '']) => ({
    number: Number(number),
    happens: cells.split('|')[0]?.trim() ?? '',
    shownBy: [...cells.matchAll(TEST)].map(([, file = '', title = '']) => ({ file, title })),
  }));
}
