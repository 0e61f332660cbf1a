import { expect, test } from 'vitest';
import { everyStatement, forEveryHostileRun } from '../testing/hostile-run.ts';
import { activeTypes } from '../testing/parsed-markdown.ts';
import { hidesSomething } from '../text/visible-text.ts';
import { SARIF } from './sarif.ts';
import type { SarifLog } from './sarif-log.ts';
import { githubFaults } from './testing/github-rules.ts';
import { schemaFaults } from './testing/sarif-schema.ts';

/** Links as plain text messages have them, and numbers in braces, which would be filled in. */
const ACTIVE = /(?<!\\)(?:\\\\)*\[|(?<!\{)\{\d+\}(?!\})/;

/** Only there where the text is an address, a time or a path within the project. */
const OPTIONAL = new Set(['helpUri', 'startTimeUtc', 'startColumn']);

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  const lasting = Object.entries(value).filter(([name]) => !OPTIONAL.has(name));
  return lasting.map(([name, child]) => [name, shapeOf(child)]);
}

const shapeOfLog = (text: string) => JSON.stringify(shapeOf(JSON.parse(text)));

test('a log keeps its shape whatever the texts in it are', { timeout: 1_200_000 }, () => {
  const calm = shapeOfLog(SARIF.render(everyStatement()));
  forEveryHostileRun((result) => {
    const text = SARIF.render(result);
    const [run] = (JSON.parse(text) as SarifLog).runs;
    expect(schemaFaults(text)).toEqual([]);
    // Two findings that say the same of the same are one to everybody.
    expect(githubFaults(text).filter((fault) => !fault.includes('fingerprint'))).toEqual([]);
    expect(hidesSomething(text.replaceAll('\n', ''))).toBe(false);
    for (const { message } of run?.results ?? []) expect(message.text).not.toMatch(ACTIVE);
    for (const { help } of run?.tool.driver.rules ?? [])
      expect(activeTypes(help.markdown ?? '').filter((type) => !['list', 'list_item'].includes(type))).toEqual([]);
    expect(shapeOfLog(text)).toBe(calm);
  });
});
