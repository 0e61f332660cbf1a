import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyStatement } from '../testing/hostile-run.ts';
import { Reader, withoutBrowser } from '../testing/open-page.ts';
import { recordedResults } from '../testing/recorded-results.ts';
import { sampleResult } from '../testing/sample-result.ts';
import { htmlPage } from './page.ts';

const [recorded] = (await recordedResults()).filter(({ name }) => name === 'ultra-agent-os-hardened');
if (recorded === undefined) throw new Error('the system is not recorded');
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCHEMES = ['light', 'dark'] as const;

/** Small runs whose every part is opened: what is closed cannot be judged. */
const SMALL = [
  { name: 'a small run', result: sampleResult() },
  { name: 'a run with every kind of statement', result: everyStatement() },
];

/** What axe finds against WCAG 2 A and AA and its own best practices, by the rule and the first place. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
  return found.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html ?? ''}`);
}

const OPEN_ALL = 'for (const each of document.querySelectorAll("details")) each.open = true';
/** One section of each kind opened: thousands of cells say nothing that a hundred do not. */
const OPEN_SOME =
  'for (const each of [...document.querySelectorAll("main details")].filter((_, index) => index % 40 === 0)) each.open = true';

describe.skipIf(withoutBrowser)(`reports for everybody${withoutBrowser ? ` (${withoutBrowser})` : ''}`, () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start();
  });
  afterAll(() => reader.stop());

  describe.each(SCHEMES)('%s', (colorScheme) => {
    test.each(SMALL)('$name, opened throughout', async ({ result }) => {
      const { page } = await reader.open(htmlPage(result), '', { colorScheme });
      await page.evaluate(OPEN_ALL);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    });

    test('a recorded system', async () => {
      const { page } = await reader.open(htmlPage(recorded.result), '', { colorScheme });
      await page.evaluate(OPEN_SOME);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    });
  });
});
